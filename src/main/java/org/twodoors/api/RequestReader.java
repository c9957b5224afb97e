package org.twodoors.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twodoors.answers.AnswersJson;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.answers.Tried;
import org.twodoors.api.Refusal.Reason;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a program sent. Anything that is not exactly right is refused; nothing is guessed. */
@Component
class RequestReader {

    private final JsonMapper json =
            AnswersJson.strict().rebuild().addModule(new ExactCodes()).build();
    private final Catalog catalog;

    RequestReader(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Reads a body.
     *
     * @param body JSON, or null for an empty body
     * @return answers that the rules can take
     * @throws Refusal naming the first field that is wrong
     */
    Facts read(byte @Nullable [] body) {
        if (body == null || body.length == 0) {
            throw new Refusal(null, Reason.NOTHING);
        }
        ClassificationRequest request = parse(body);
        ChildAnswers child = required("child", request.child());
        List<@Nullable NeedAnswers> needs = required("needs", request.needs());
        return new Facts(child(child), needs(needs));
    }

    private ClassificationRequest parse(byte[] body) {
        ClassificationRequest request;
        try {
            request = json.readValue(body, ClassificationRequest.class);
        } catch (JacksonException e) {
            throw JsonRefusal.of(e);
        }
        if (request == null) {
            throw new Refusal(null, Reason.NOT_ONE_OBJECT);
        }
        return request;
    }

    private static ChildFacts child(ChildAnswers child) {
        int age = required("child.ageMonths", child.ageMonths());
        if (age < ChildAnswers.MIN_AGE_MONTHS || age > ChildAnswers.MAX_AGE_MONTHS) {
            throw new Refusal(
                    "child.ageMonths", Reason.WHOLE_NUMBER, ChildAnswers.MIN_AGE_MONTHS, ChildAnswers.MAX_AGE_MONTHS);
        }
        required("child.setting", child.setting());
        return child.facts();
    }

    private List<NeedFacts> needs(List<@Nullable NeedAnswers> needs) {
        int most = catalog.needs().size();
        if (needs.isEmpty() || needs.size() > most) {
            throw new Refusal("needs", Reason.HOW_MANY_NEEDS, most);
        }
        List<NeedFacts> facts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < needs.size(); i++) {
            String place = "needs[" + i + "]";
            NeedFacts one = need(place, required(place, needs.get(i)));
            if (!seen.add(one.need().id())) {
                throw new Refusal(place + ".need", Reason.NEED_TWICE);
            }
            facts.add(one);
        }
        return facts;
    }

    private NeedFacts need(String place, NeedAnswers answers) {
        String id = required(place + ".need", answers.need());
        Need need = catalog.need(id).orElseThrow(() -> new Refusal(place + ".need", Reason.UNKNOWN_NEED));
        required(place + ".schoolEffect", answers.schoolEffect());
        required(place + ".dailyEffect", answers.dailyEffect());
        asked(place + ".tried", answers.tried());
        if (Boolean.TRUE.equals(answers.doctorSign()) && need.doctorQuestion() == null) {
            throw new Refusal(place + ".doctorSign", Reason.NO_DOCTOR_QUESTION);
        }
        TeacherAnswers teacher = answers.teacher();
        if (teacher != null) {
            teacher(place + ".teacher", teacher);
        }
        return answers.facts(need);
    }

    private static void teacher(String place, TeacherAnswers teacher) {
        SchoolEffect effect = required(place + ".schoolEffect", teacher.schoolEffect());
        if (effect == SchoolEffect.NOT_IN_SCHOOL) {
            throw new Refusal(place + ".schoolEffect", Reason.VALUES, String.join(", ", teacherValues()));
        }
        asked(place + ".tried", teacher.tried());
    }

    /** A teacher has the child in school. */
    static List<String> teacherValues() {
        List<String> values = new ArrayList<>(JsonRefusal.values(SchoolEffect.class));
        values.remove(SchoolEffect.NOT_IN_SCHOOL.code());
        return values;
    }

    private static void asked(String field, @Nullable Tried tried) {
        if (tried == Tried.NOT_ASKED) {
            throw new Refusal(field, Reason.VALUES, String.join(", ", JsonRefusal.values(Tried.class)));
        }
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new Refusal(field, Reason.MISSING);
        }
        return value;
    }
}
