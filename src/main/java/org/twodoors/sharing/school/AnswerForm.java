package org.twodoors.sharing.school;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Coded;
import org.twodoors.forms.TypedText;
import org.twodoors.sharing.link.Mending;

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

    private static final Set<String> OF_EVERY_FORM = Set.of("_csrf", "go", "lang", "again");

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

    /** The form as it was sent. A field that our page does not have, or that came twice, is an error. */
    static AnswerForm of(AskedContent content, HttpServletRequest request, Mending mending) {
        Map<String, String> fields = new LinkedHashMap<>();
        Set<String> known = Set.copyOf(names(content));
        request.getParameterMap().forEach((name, values) -> {
            if (known.contains(name)) {
                fields.put(name, name.startsWith(EXAMPLE) ? TypedText.visibleLine(values[0]) : values[0]);
                if (values.length > 1) {
                    mending.add(name, "error.form.twice");
                }
            } else if (!OF_EVERY_FORM.contains(name)) {
                mending.add("main", "error.form.unknownField");
            }
        });
        return new AnswerForm(fields);
    }

    private static List<String> names(AskedContent content) {
        List<String> names = new ArrayList<>();
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
    List<SchoolAnswer> read(AskedContent content, Mending mending) {
        return content.needs().stream()
                .map(need -> read(content.kind(), need, mending))
                .toList();
    }

    private SchoolAnswer read(AskedContent.Kind kind, String need, Mending mending) {
        boolean teen = kind == AskedContent.Kind.TEEN;
        SchoolSight school = choice(SCHOOL, need, SchoolSight.class, mending);
        DailyEffect home = teen ? choice(HOME, need, DailyEffect.class, mending) : null;
        Tried tried = teen ? null : choice(TRIED, need, Tried.class, mending);
        if (school == null) {
            mending.add(SCHOOL + "-" + need, "asking.error." + kindCode(kind), word(need, mending));
        }
        String example = TypedText.visibleLine(value(EXAMPLE, need));
        if (TypedText.length(example) > SchoolAnswer.EXAMPLE) {
            mending.add(EXAMPLE + "-" + need, "asking.error.example", word(need, mending));
        }
        boolean asked = school != null && school.getsInTheWay();
        return new SchoolAnswer(need, school, home, asked ? tried : null, example);
    }

    static String kindCode(AskedContent.Kind kind) {
        return kind == AskedContent.Kind.TEEN ? "teen" : "teacher";
    }

    private <E extends Enum<E> & Coded> @Nullable E choice(
            String question, String need, Class<E> type, Mending mending) {
        String code = value(question, need);
        if (code.isBlank()) {
            return null;
        }
        Optional<E> found = Coded.find(type, code).filter(answer -> answer != Tried.NOT_ASKED);
        if (found.isEmpty()) {
            mending.add(question + "-" + need, "error.unknownAnswer");
        }
        return found.orElse(null);
    }

    private static String word(String need, Mending mending) {
        return mending.word("need." + need + ".label");
    }

    @Override
    public String toString() {
        return "AnswerForm[sealed]";
    }
}
