package org.twodoors.sharing.school;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Coded;
import org.twodoors.forms.FormFields;
import org.twodoors.forms.TypedText;

/**
 * The answers of whoever was asked as they came: a field for each question about each need, named
 * {@code <question>-<need>}. What cannot be read is an error that says what to do; the form keeps all of it, so that the
 * page can show it again.
 */
final class AnswerForm {

    static final String SCHOOL = "school";
    static final String HOME = "home";
    static final String THERE = "there";
    static final String TRIED = "tried";
    static final String EXAMPLE = "example";

    private final Map<String, String> fields;

    private AnswerForm(Map<String, String> fields) {
        this.fields = fields;
    }

    /** The form as it was answered before; blank when it was not. */
    static AnswerForm of(AskedContent content) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (SchoolAnswer answer : content.answers()) {
            put(fields, SCHOOL, answer.need(), answer.school());
            put(fields, HOME, answer.need(), answer.home());
            put(fields, THERE, answer.need(), answer.there());
            put(fields, TRIED, answer.need(), answer.tried());
            fields.put(EXAMPLE + "-" + answer.need(), answer.example());
        }
        return new AnswerForm(fields);
    }

    private static void put(Map<String, String> fields, String question, String need, @Nullable Coded answer) {
        if (answer != null) {
            fields.put(question + "-" + need, answer.code());
        }
    }

    /** The form as it was sent. */
    static AnswerForm of(AskedContent content, FormFields sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : names(content)) {
            String value = sent.value(name);
            if (value != null) {
                fields.put(name, name.startsWith(EXAMPLE) ? TypedText.visibleLine(value) : value);
            }
        }
        return new AnswerForm(fields);
    }

    private static Set<String> names(AskedContent content) {
        Set<String> names = new LinkedHashSet<>();
        for (String need : content.needs()) {
            questions(content.asked()).forEach(question -> names.add(question + "-" + need));
        }
        return names;
    }

    /** What a role is asked about each need. */
    private static List<String> questions(Role role) {
        return switch (role.voice()) {
            case TEACHER -> List.of(SCHOOL, TRIED, EXAMPLE);
            case TEEN -> List.of(SCHOOL, HOME, EXAMPLE);
            case ADULT -> List.of(THERE, EXAMPLE);
        };
    }

    /** What stands in a field. */
    public String value(String question, String need) {
        return fields.getOrDefault(question + "-" + need, "");
    }

    /** Every field that came, to go along with the page on which the answers are checked. */
    public Map<String, String> fields() {
        return fields;
    }

    /** The answers, one for each need that was asked about; notes what has to be mended. */
    List<SchoolAnswer> read(AskedContent content, FormFields sent) {
        Errors errors = sent.only(names(content)).errors();
        return content.needs().stream()
                .map(need -> read(content.asked(), need, errors))
                .toList();
    }

    private SchoolAnswer read(Role role, String need, Errors errors) {
        String example = value(EXAMPLE, need);
        SchoolAnswer answer = switch (role.voice()) {
            case TEACHER ->
                SchoolAnswer.ofTeacher(
                        need, first(SCHOOL, need, role, errors), choice(TRIED, need, Tried.class, errors), example);
            case TEEN ->
                SchoolAnswer.ofTeen(
                        need,
                        first(SCHOOL, need, role, errors),
                        choice(HOME, need, DailyEffect.class, errors),
                        example);
            case ADULT -> SchoolAnswer.ofAdult(need, first(THERE, need, role, errors), example);
        };
        if (TypedText.length(example) > SchoolAnswer.EXAMPLE) {
            errors.rejectValue(EXAMPLE + "-" + need, "asking.error.example", label(need), null);
        }
        return answer;
    }

    /** The question that has to be answered. */
    private @Nullable ReportedEffect first(String question, String need, Role role, Errors errors) {
        ReportedEffect effect = choice(question, need, ReportedEffect.class, errors);
        if (effect == null) {
            errors.rejectValue(
                    question + "-" + need, "asking.error." + role.voice().code(), label(need), null);
        }
        return effect;
    }

    private static Object[] label(String need) {
        return new Object[] {new DefaultMessageSourceResolvable("need." + need + ".label")};
    }

    private <E extends Enum<E> & Coded> @Nullable E choice(String question, String need, Class<E> type, Errors errors) {
        String code = value(question, need);
        if (code.isBlank()) {
            return null;
        }
        Optional<E> found = Coded.find(type, code).filter(answer -> answer != Tried.NOT_ASKED);
        if (found.isEmpty()) {
            errors.rejectValue(question + "-" + need, "error.unknownAnswer");
        }
        return found.orElse(null);
    }

    @Override
    public String toString() {
        return "AnswerForm[sealed]";
    }
}
