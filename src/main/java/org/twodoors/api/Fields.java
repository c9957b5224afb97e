package org.twodoors.api;

import static org.twodoors.api.Field.Kind.NUMBER;
import static org.twodoors.api.Field.Kind.OBJECT;
import static org.twodoors.api.Field.Kind.OBJECTS;
import static org.twodoors.api.Field.Kind.TEXT;
import static org.twodoors.api.Field.Kind.TEXTS;
import static org.twodoors.api.Field.Kind.TRUE_OR_FALSE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twodoors.answers.Behind;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.Referral;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Tried;
import org.twodoors.answers.UsState;
import org.twodoors.api.Field.Body;
import org.twodoors.api.Field.Kind;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.ClinicScope;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.Occupation;
import org.twodoors.catalog.SchoolScope;
import org.twodoors.pathways.PathwayRule;
import org.twodoors.rules.ClassRule;
import org.twodoors.rules.EducationalRule;
import org.twodoors.rules.Flag;
import org.twodoors.rules.Level;
import org.twodoors.rules.MedicalRule;
import org.twodoors.rules.NeedClass;
import org.twodoors.rules.PreparationRule;
import org.twodoors.rules.Rule;
import org.twodoors.rules.Strength;
import org.twodoors.rules.Subtype;

/** Every field of the interface with the values it takes, drawn from the enums and the catalogue. */
@Component
class Fields {

    private final Catalog catalog;

    Fields(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The fields of a body.
     *
     * @param body which body
     * @return in the order they are sent; an object comes before its fields
     */
    List<Field> of(Body body) {
        Table table = new Table(body);
        switch (body) {
            case REQUEST -> request(table);
            case RESPONSE -> response(table);
            case NEEDS -> needs(table);
            case PROBLEM -> problem(table);
        }
        return List.copyOf(table.fields);
    }

    private void request(Table table) {
        List<String> schoolEffects = codes(SchoolEffect.class);
        List<String> tried = JsonRefusal.values(Tried.class);
        table.required("child", OBJECT)
                .required("child.ageMonths", NUMBER)
                .required("child.setting", codes(Setting.class))
                .optional("child.schoolPlan", codes(SchoolPlan.class), SchoolPlan.NOT_SURE)
                .optional("child.diagnosis", codes(Diagnosis.class), Diagnosis.NOT_SURE)
                .optional("child.behind", codes(Behind.class), Behind.NOT_SURE)
                .optional("child.cover", codes(Cover.class), Cover.NOT_SURE)
                .optional("child.clinicTherapy", codes(ClinicTherapy.class), ClinicTherapy.NO)
                .optional("child.redFlags", TEXTS, codes(RedFlag.class), "[]")
                .optional("child.state", TEXT, codes(UsState.class), null)
                .optional("child.referralNeeded", codes(Referral.class), Referral.NOT_SURE)
                .required("needs", OBJECTS)
                .required("needs[].need", catalog.needs().stream().map(Need::id).toList())
                .required("needs[].schoolEffect", schoolEffects)
                .required("needs[].dailyEffect", codes(DailyEffect.class))
                .optional("needs[].tried", TEXT, tried, null)
                .optional("needs[].healthLink", codes(HealthLink.class), HealthLink.OTHER)
                .optional("needs[].safety", codes(Safety.class), Safety.NONE)
                .optional("needs[].howOften", codes(HowOften.class), HowOften.OFTEN)
                .optional("needs[].doctorSign", TRUE_OR_FALSE, List.of(), "false")
                .optional("needs[].teacher", OBJECT, List.of(), null)
                .required("needs[].teacher.schoolEffect", RequestReader.teacherValues())
                .optional("needs[].teacher.tried", TEXT, tried, null);
    }

    private void response(Table table) {
        table.required("rulesVersion", TEXT)
                .required("urgent", TRUE_OR_FALSE)
                .required("needs", OBJECTS)
                .required("needs[].need", catalog.needs().stream().map(Need::id).toList())
                .required("needs[].class", codes(NeedClass.class))
                .optional("needs[].subtype", TEXT, codes(Subtype.class), null)
                .optional("needs[].strength", TEXT, codes(Strength.class), null)
                .required("needs[].educational", codes(Level.class))
                .required("needs[].medical", codes(Level.class))
                .required("needs[].flags", TEXTS, codes(Flag.class))
                .required("needs[].rules", TEXTS, rules())
                .required("needs[].reasons", TEXTS)
                .required("needs[].findOut", TEXTS)
                .required("needs[].hints", TEXTS)
                .required("pathways", OBJECTS)
                .required(
                        "pathways[].rule",
                        Arrays.stream(PathwayRule.values()).map(PathwayRule::id).toList())
                .required(
                        "pathways[].kind",
                        Arrays.stream(PathwayRule.values())
                                .flatMap(rule -> rule.kinds().stream())
                                .toList())
                .required("pathways[].title", TEXT);
    }

    private void needs(Table table) {
        table.required("areas", OBJECTS)
                .required("areas[].id", catalog.areas().stream().map(Area::id).toList())
                .required("areas[].label", TEXT)
                .required("areas[].needs", OBJECTS)
                .required(
                        "areas[].needs[].id",
                        catalog.needs().stream().map(Need::id).toList());
        for (String words : List.of("label", "examples", "atSchool", "atHome", "schoolOt", "clinicOt", "age")) {
            table.required("areas[].needs[]." + words, TEXT);
        }
        table.required("areas[].needs[].occupations", TEXTS, codes(Occupation.class))
                .required("areas[].needs[].schoolScope", codes(SchoolScope.class))
                .required("areas[].needs[].clinicScope", codes(ClinicScope.class))
                .required("areas[].needs[].flags", TEXTS, codes(NeedFlag.class))
                .optional("areas[].needs[].doctorQuestion", OBJECT, List.of(), null)
                .required("areas[].needs[].doctorQuestion.id", codes(DoctorQuestion.class))
                .required("areas[].needs[].doctorQuestion.question", TEXT)
                .required("areas[].needs[].doctorQuestion.urgent", TRUE_OR_FALSE)
                .required("areas[].needs[].sources", OBJECTS)
                .required("areas[].needs[].sources[].key", TEXT)
                .required("areas[].needs[].sources[].citation", TEXT)
                .optional("areas[].needs[].sources[].address", TEXT, List.of(), null);
    }

    private static void problem(Table table) {
        table.required("type", TEXT)
                .required("title", TEXT)
                .required("status", NUMBER)
                .required("detail", TEXT)
                .optional("field", TEXT, List.of(), null);
    }

    private static List<String> rules() {
        return Stream.<Rule[]>of(
                        PreparationRule.values(), EducationalRule.values(), MedicalRule.values(), ClassRule.values())
                .flatMap(Stream::of)
                .map(Rule::id)
                .toList();
    }

    private static <E extends Enum<E> & Coded> List<String> codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Coded::code).toList();
    }

    /** Collects the rows of one body. */
    private static final class Table {

        private final Body body;
        private final List<Field> fields = new ArrayList<>();

        Table(Body body) {
            this.body = body;
        }

        Table required(String path, Kind kind) {
            return required(path, kind, List.of());
        }

        Table required(String path, List<String> values) {
            return required(path, TEXT, values);
        }

        Table required(String path, Kind kind, List<String> values) {
            fields.add(new Field(body, path, kind, true, values, null));
            return this;
        }

        Table optional(String path, List<String> values, Coded byDefault) {
            return optional(path, TEXT, values, byDefault.code());
        }

        Table optional(String path, Kind kind, List<String> values, @Nullable String byDefault) {
            fields.add(new Field(body, path, kind, false, values, byDefault));
            return this;
        }
    }
}
