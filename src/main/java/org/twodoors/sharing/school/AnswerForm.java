package org.twodoors.sharing.school;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Catalog;
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

    /** Of what was tried: a tick each, for how many weeks, and how it went; one more in the teacher's own words. */
    static final String SUPPORT = "support-";

    static final String WEEKS = "weeks-";
    static final String WENT = "went-";
    static final String OTHER = "other";

    private static final String TICKED = "1";

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
            answer.supports().forEach(tried -> put(fields, answer.need(), tried));
        }
        return new AnswerForm(fields);
    }

    private static void put(Map<String, String> fields, String question, String need, @Nullable Coded answer) {
        if (answer != null) {
            fields.put(question + "-" + need, answer.code());
        }
    }

    private static void put(Map<String, String> fields, String need, TriedSupport tried) {
        String which = tried.support() == null ? OTHER : tried.support().code();
        fields.put(SUPPORT + which + "-" + need, tried.support() == null ? tried.words() : TICKED);
        put(fields, WENT + which, need, tried.went());
        if (tried.weeks() != null) {
            fields.put(WEEKS + which + "-" + need, tried.weeks().toString());
        }
    }

    /** The form as it was sent. */
    static AnswerForm of(AskedContent content, Catalog catalog, FormFields sent) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : names(content, catalog)) {
            String value = sent.value(name);
            if (value != null) {
                boolean typed = name.startsWith(EXAMPLE) || name.startsWith(SUPPORT + OTHER) || name.startsWith(WEEKS);
                fields.put(name, typed ? TypedText.visibleLine(value) : value);
            }
        }
        return new AnswerForm(fields);
    }

    private static Set<String> names(AskedContent content, Catalog catalog) {
        Set<String> names = new LinkedHashSet<>();
        for (String need : content.needs()) {
            questions(content.asked()).forEach(question -> names.add(question + "-" + need));
            if (content.asked() == Role.TEACHER) {
                for (String which : supports(catalog, need)) {
                    names.addAll(List.of(
                            SUPPORT + which + "-" + need, WEEKS + which + "-" + need, WENT + which + "-" + need));
                }
            }
        }
        return names;
    }

    /** What may have been tried for a need. */
    static List<Support> list(Catalog catalog, String need) {
        return catalog.need(need).map(catalog::areaOf).map(Support::of).orElse(List.of());
    }

    private static List<String> supports(Catalog catalog, String need) {
        return Stream.concat(list(catalog, need).stream().map(Support::code), Stream.of(OTHER))
                .toList();
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

    /** Every field that came with something in it, to go along with the page on which the answers are checked. */
    public Map<String, String> fields() {
        Map<String, String> filled = new LinkedHashMap<>(fields);
        filled.values().removeIf(String::isEmpty);
        return filled;
    }

    /** The answers, one for each need that was asked about; notes what has to be mended. */
    List<SchoolAnswer> read(AskedContent content, Catalog catalog, FormFields sent) {
        Errors errors = sent.only(names(content, catalog)).errors();
        return content.needs().stream()
                .map(need -> read(content.asked(), need, list(catalog, need), errors))
                .toList();
    }

    private SchoolAnswer read(Role role, String need, List<Support> supports, Errors errors) {
        String example = value(EXAMPLE, need);
        SchoolAnswer answer = switch (role.voice()) {
            case TEACHER ->
                SchoolAnswer.ofTeacher(
                        need,
                        first(SCHOOL, need, role, errors),
                        choice(TRIED, need, Tried.class, errors),
                        example,
                        tried(supports, need, errors));
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

    /** What was ticked; a help of which only the weeks are said, or how it went, was tried, too. */
    private List<TriedSupport> tried(List<Support> supports, String need, Errors errors) {
        List<TriedSupport> tried = new ArrayList<>();
        for (Support support : supports) {
            String code = support.code();
            Integer weeks = weeks(code, need, errors);
            TriedSupport.Outcome went = choice(WENT + code, need, TriedSupport.Outcome.class, errors);
            if (weeks != null || went != null || TICKED.equals(value(SUPPORT + code, need))) {
                tried.add(new TriedSupport(support, "", weeks, went));
            }
        }
        String words = value(SUPPORT + OTHER, need);
        if (TypedText.length(words) > TriedSupport.WORDS) {
            errors.rejectValue(SUPPORT + OTHER + "-" + need, "asking.error.other", label(need), null);
        }
        tried.add(new TriedSupport(
                null,
                words,
                weeks(OTHER, need, errors),
                choice(WENT + OTHER, need, TriedSupport.Outcome.class, errors)));
        return tried;
    }

    private @Nullable Integer weeks(String which, String need, Errors errors) {
        String typed = value(WEEKS + which, need);
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.matches("[0-9]{1,2}")) {
            int weeks = Integer.parseInt(typed);
            if (weeks >= 1 && weeks <= TriedSupport.MOST_WEEKS) {
                return weeks;
            }
        }
        errors.rejectValue(WEEKS + which + "-" + need, "asking.error.weeks", label(need), null);
        return null;
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
