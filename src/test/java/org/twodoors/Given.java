package org.twodoors;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Behind;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HomeLanguages;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.Question;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.Referral;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Situation;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.ClinicAsk;
import org.twodoors.catalog.ClinicScope;
import org.twodoors.catalog.Discipline;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Leads;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.NeedNote;
import org.twodoors.catalog.Occupation;
import org.twodoors.catalog.SchoolAsk;
import org.twodoors.catalog.SchoolScope;
import org.twodoors.catalog.Therapy;

/** Facts for tests: a child of 7 in public school without a plan, and needs in the notation of the rules document. */
public final class Given {

    private static final Leads OT = new Leads(List.of(new Discipline("ot", Discipline.Role.THERAPY)));

    /** S, D, T, H, F, P, the doctor question, the teacher: the order of the answers below, whatever else is asked. */
    private static final List<Question> ABOUT_A_NEED = List.of(
            Question.SCHOOL_EFFECT,
            Question.DAILY_EFFECT,
            Question.TRIED,
            Question.HEALTH_LINK,
            Question.SAFETY,
            Question.HOW_OFTEN,
            Question.DOCTOR_SIGN,
            Question.TEACHER);

    private static final Catalog CATALOG = CatalogReader.read();

    private Given() {}

    /** A child of 7 in public school: no plan, no diagnosis, on track, private cover, no referral needed. */
    public static Child child() {
        return new Child();
    }

    /** A need that is direct at school and at the clinic, without flags. */
    public static Need need(NeedFlag... flags) {
        return need("any", SchoolScope.DIRECT, ClinicScope.DIRECT, null, flags);
    }

    /** A need of some scopes, without flags. */
    public static Need need(SchoolScope school, ClinicScope clinic, NeedFlag... flags) {
        return need("any", school, clinic, null, flags);
    }

    /** A need of some id, direct at school and at the clinic. */
    public static Need need(String id, @Nullable DoctorQuestion question, NeedFlag... flags) {
        return need(id, SchoolScope.DIRECT, ClinicScope.DIRECT, question, flags);
    }

    /**
     * A need with leads of its own, direct at school and at the clinic.
     *
     * @param id its id
     * @param school codes of who leads at school, with spaces between
     * @param clinic codes of who leads at a clinic
     * @param overlaps ids of the needs it is close to
     */
    public static Need led(String id, String school, String clinic, String... overlaps) {
        Need any = need(id, null);
        return new Need(
                id,
                any.occupations(),
                any.schoolScope(),
                any.clinicScope(),
                any.flags(),
                null,
                null,
                any.schoolAsk(),
                any.clinicAsk(),
                leads(school),
                leads(clinic),
                List.of(overlaps),
                Set.of(),
                any.sources(),
                null);
    }

    private static Leads leads(String codes) {
        return new Leads(Stream.of(codes.split(" "))
                .map(code -> CATALOG.discipline(code).orElseThrow())
                .toList());
    }

    /** Those of the need of that id in the catalog. */
    private static Set<NeedNote> notes(String id) {
        return CATALOG.need(id).map(Need::notes).orElse(Set.of());
    }

    private static Need need(
            String id, SchoolScope school, ClinicScope clinic, @Nullable DoctorQuestion question, NeedFlag... flags) {
        return new Need(
                id,
                Set.of(Occupation.ADL),
                school,
                clinic,
                Set.of(flags),
                question,
                null,
                Set.of(SchoolAsk.THERAPY),
                Set.of(ClinicAsk.THERAPY),
                OT,
                OT,
                List.of(),
                notes(id),
                List.of("K"),
                null);
    }

    /**
     * Answers about a need, as "S T D H F P" with an optional "t=S,T" of the teacher; T "-" is a teacher who did not say.
     */
    public static NeedFacts facts(Need need, String answers) {
        String[] it = answers.strip().split("\\s+");
        return needFacts(
                need,
                school(it[0]),
                daily(it[2]),
                tried(it[1]),
                HealthLink.valueOf(it[3].toUpperCase()),
                Safety.valueOf(it[4].toUpperCase()),
                it[5].equals("U") ? HowOften.UNKNOWN : HowOften.valueOf(it[5].toUpperCase()),
                false,
                it.length == 6 ? null : teacher(it[6].substring(2)));
    }

    /** The same answers, with the doctor question answered with yes. */
    public static NeedFacts withDoctorSign(NeedFacts it) {
        return it.with(Question.DOCTOR_SIGN, true);
    }

    /** Facts about a need: S, D, T, H, F, P, the doctor question, the teacher. */
    public static NeedFacts needFacts(Need need, @Nullable Object... answers) {
        return new NeedFacts(need, sheet(ABOUT_A_NEED, answers));
    }

    /** What was said about a need: S, D, T, H, F, P, the doctor question, the teacher; null for no answer. */
    public static NeedAnswers needAnswers(String need, @Nullable Object... answers) {
        return new NeedAnswers(need, sheet(ABOUT_A_NEED, answers));
    }

    /** What was said about a child: C1 to C6, C7, C8, C9, C10; null for no answer. */
    public static ChildAnswers childAnswers(@Nullable Object... answers) {
        return new ChildAnswers(sheet(
                List.of(
                        Question.AGE,
                        Question.SETTING,
                        Question.SCHOOL_PLAN,
                        Question.DIAGNOSIS,
                        Question.BEHIND,
                        Question.COVER,
                        Question.CLINIC_THERAPY,
                        Question.RED_FLAGS,
                        Question.STATE,
                        Question.REFERRAL_NEEDED),
                answers));
    }

    private static Map<Question, Object> sheet(List<Question> questions, @Nullable Object... answers) {
        Map<Question, Object> sheet = new EnumMap<>(Question.class);
        for (int at = 0; at < answers.length; at++) {
            if (answers[at] != null) {
                sheet.put(questions.get(at), answers[at]);
            }
        }
        return sheet;
    }

    private static TeacherAnswers teacher(String answers) {
        String[] it = answers.split(",");
        return new TeacherAnswers(school(it[0]), it[1].equals("-") ? null : tried(it[1]));
    }

    /** S by its code in the rules document. */
    public static SchoolEffect school(String code) {
        return switch (code) {
            case "0" -> SchoolEffect.NONE;
            case "1" -> SchoolEffect.SOME;
            case "2" -> SchoolEffect.A_LOT;
            case "U" -> SchoolEffect.UNKNOWN;
            case "N" -> SchoolEffect.NOT_IN_SCHOOL;
            default -> throw new IllegalArgumentException(code);
        };
    }

    /** D by its code in the rules document. */
    public static DailyEffect daily(String code) {
        return switch (code) {
            case "0" -> DailyEffect.NONE;
            case "1" -> DailyEffect.SOME;
            case "2" -> DailyEffect.A_LOT;
            case "U" -> DailyEffect.UNKNOWN;
            default -> throw new IllegalArgumentException(code);
        };
    }

    /** T by its code in the rules document. */
    public static Tried tried(String code) {
        return switch (code) {
            case "worked" -> Tried.WORKED;
            case "still" -> Tried.STILL_HARD;
            case "not_yet" -> Tried.NOT_YET;
            case "U" -> Tried.UNKNOWN;
            case "na" -> Tried.NOT_ASKED;
            default -> throw new IllegalArgumentException(code);
        };
    }

    /** Facts about a child, changed one at a time. */
    public static final class Child {

        private int ageMonths = 7 * 12;
        private Setting setting = Setting.PUBLIC;
        private SchoolPlan plan = SchoolPlan.NONE;
        private Diagnosis diagnosis = Diagnosis.NO;
        private Behind behind = Behind.NO;
        private Cover cover = Cover.PRIVATE;
        private ClinicTherapy clinicTherapy = ClinicTherapy.NO;
        private Set<RedFlag> redFlags = Set.of();
        private Referral referral = Referral.NO;
        private Set<Situation> situations = Set.of();
        private Set<Therapy> schoolTherapies = Set.of();
        private Set<Therapy> clinicTherapies = Set.of();
        private HomeLanguages languages = HomeLanguages.NOT_SURE;

        private Child() {}

        /** C1. */
        public Child ageMonths(int months) {
            ageMonths = months;
            return this;
        }

        /** C2. */
        public Child in(Setting where) {
            setting = where;
            return this;
        }

        /** C3. */
        public Child with(SchoolPlan what) {
            plan = what;
            return this;
        }

        /** C4. */
        public Child with(Diagnosis what) {
            diagnosis = what;
            return this;
        }

        /** C5. */
        public Child with(Behind what) {
            behind = what;
            return this;
        }

        /** C6. */
        public Child with(Cover what) {
            cover = what;
            return this;
        }

        /** C7. */
        public Child with(ClinicTherapy what) {
            clinicTherapy = what;
            return this;
        }

        /** C8. */
        public Child with(RedFlag... what) {
            redFlags = Set.of(what);
            return this;
        }

        /** C10. */
        public Child with(Referral what) {
            referral = what;
            return this;
        }

        /** C11. */
        public Child with(Situation... what) {
            situations = Set.of(what);
            return this;
        }

        /** C3b. */
        public Child withSchoolTherapies(Set<Therapy> what) {
            schoolTherapies = what;
            return this;
        }

        /** C7b. */
        public Child withClinicTherapies(Set<Therapy> what) {
            clinicTherapies = what;
            return this;
        }

        /** C12. */
        public Child with(HomeLanguages what) {
            languages = what;
            return this;
        }

        /** What the rules read. */
        public ChildFacts facts() {
            ChildAnswers answers = childAnswers(
                            ageMonths, setting, plan, diagnosis, behind, cover, clinicTherapy, redFlags, null, referral)
                    .with(Question.SITUATIONS, situations)
                    .with(Question.CLINIC_THERAPIES, clinicTherapies)
                    .with(Question.HOME_LANGUAGES, languages);
            return (schoolTherapies.isEmpty() ? answers : answers.with(Question.SCHOOL_THERAPIES, schoolTherapies))
                    .facts();
        }
    }
}
