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
 * The answers of a teacher or a teen as they came: a field for each question about each need, named
 * {@code <question>-<need>}. What cannot be read is an error that says what to do; the form keeps all of it, so that the
 * page can show it again.
 */
final class AnswerForm {

    static final String SCHOOL = "school";
    static final String HOME = "home";
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
            names.add(SCHOOL + "-" + need);
            names.add((content.kind() == AskedContent.Kind.TEEN ? HOME : TRIED) + "-" + need);
            names.add(EXAMPLE + "-" + need);
        }
        return names;
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
                .map(need -> read(content.kind(), need, errors))
                .toList();
    }

    private SchoolAnswer read(AskedContent.Kind kind, String need, Errors errors) {
        boolean teen = kind == AskedContent.Kind.TEEN;
        Object[] label = {new DefaultMessageSourceResolvable("need." + need + ".label")};
        ReportedEffect school = choice(SCHOOL, need, ReportedEffect.class, errors);
        DailyEffect home = teen ? choice(HOME, need, DailyEffect.class, errors) : null;
        Tried tried = teen ? null : choice(TRIED, need, Tried.class, errors);
        if (school == null) {
            errors.rejectValue(SCHOOL + "-" + need, "asking.error." + kindCode(kind), label, null);
        }
        String example = value(EXAMPLE, need);
        if (TypedText.length(example) > SchoolAnswer.EXAMPLE) {
            errors.rejectValue(EXAMPLE + "-" + need, "asking.error.example", label, null);
        }
        boolean asked = school != null && school.getsInTheWay();
        return new SchoolAnswer(need, school, home, asked ? tried : null, example);
    }

    static String kindCode(AskedContent.Kind kind) {
        return kind == AskedContent.Kind.TEEN ? "teen" : "teacher";
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
