package org.twodoors.questionnaire;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.twodoors.answers.AnswerSheet;
import org.twodoors.answers.Question;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Coded;
import org.twodoors.forms.AgeReader;
import org.twodoors.forms.FormFields;
import org.twodoors.forms.Ticks;
import org.twodoors.forms.TypedAge;

/**
 * The form of a question page: its fields as they came, or as the answers fill them. What cannot be read is an error
 * that says what to do, and the old answer stays. Answers to follow-up questions that were hidden come along; they are
 * kept, and left out later by {@link org.twodoors.answers.NeedAnswers#asked}.
 *
 * @param fields values by name of the field
 */
record QuestionForm(Map<String, List<String>> fields) {

    private static final String YEARS = AgeReader.YEARS;
    private static final String MONTHS = AgeReader.MONTHS;
    private static final String NONE = "noneOfThese";
    private static final String TICKED = "true";

    /** The form filled with answers. */
    static QuestionForm of(Question.Page page, AnswerSheet answers) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Question question : page.questions()) {
            Object answer = answers.answer(question);
            if (answer != null) {
                fill(fields, question, answer);
            }
        }
        return new QuestionForm(fields);
    }

    /** The form as it was sent. */
    static QuestionForm of(FormFields sent) {
        return new QuestionForm(sent.all().stream()
                .collect(Collectors.groupingBy(
                        FormFields.Field::name, Collectors.mapping(FormFields.Field::value, Collectors.toList()))));
    }

    /** The form filled with ticks. */
    static QuestionForm of(String field, Collection<String> ticked) {
        return new QuestionForm(Map.of(field, List.copyOf(ticked)));
    }

    /** This form with some more ticks. */
    QuestionForm with(String field, Collection<String> ticked) {
        Map<String, List<String>> all = new LinkedHashMap<>(fields);
        all.put(field, List.copyOf(ticked));
        return new QuestionForm(all);
    }

    private static void fill(Map<String, List<String>> fields, Question question, Object answer) {
        switch (question.kind()) {
            case CHOICE -> fields.put(question.code(), List.of(((Coded) answer).code()));
            case CHOICES -> {
                Set<?> ticked = (Set<?>) answer;
                fields.put(
                        question.code(),
                        ticked.stream().map(one -> ((Coded) one).code()).toList());
                fields.put(NONE, ticked.isEmpty() ? List.of(TICKED) : List.of());
            }
            case NUMBER -> {
                int months = (Integer) answer;
                fields.put(YEARS, List.of(String.valueOf(months / 12)));
                fields.put(MONTHS, List.of(String.valueOf(months % 12)));
            }
            case YES_NO -> fields.put(question.code(), List.of(answer.equals(true) ? "yes" : "no"));
            case TEACHER -> throw new IllegalStateException("no form asks what a teacher said");
        }
    }

    /** What stands in a field, or null. */
    public @Nullable String value(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    /** Whether an answer of a field is chosen. */
    public boolean has(String field, String value) {
        return fields.getOrDefault(field, List.of()).contains(value);
    }

    /** Whether any of some answers of a field is chosen. */
    public boolean hasAny(String field, Collection<String> values) {
        return !Collections.disjoint(fields.getOrDefault(field, List.of()), values);
    }

    /** The answers with this form's valid fields in place; a field with an error keeps its old answer. */
    Map<Question, Object> applyTo(
            AnswerSheet old, Question.Page page, FormFields sent, AgeReader ages, Catalog catalog) {
        return applyTo(old, page, Set.of(), sent, ages, catalog);
    }

    /** The same for a page with lists of its own to tick: {@code besides} names their fields. */
    Map<Question, Object> applyTo(
            AnswerSheet old,
            Question.Page page,
            Set<String> besides,
            FormFields sent,
            AgeReader ages,
            Catalog catalog) {
        Set<String> one = new HashSet<>();
        Set<String> many = new HashSet<>(besides);
        for (Question question : page.questions()) {
            switch (question.kind()) {
                case CHOICE, YES_NO, TEACHER -> one.add(question.code());
                case CHOICES -> {
                    one.add(NONE);
                    many.add(question.code());
                }
                case NUMBER -> one.addAll(List.of(YEARS, MONTHS));
            }
        }
        Errors errors = sent.only(one, many).errors();
        Map<Question, Object> answers = new LinkedHashMap<>(old.answers());
        for (Question question : page.questions()) {
            Object answer = answer(question, old.answer(question), errors, ages, catalog);
            if (answer == null) {
                answers.remove(question);
            } else {
                answers.put(question, answer);
            }
        }
        return answers;
    }

    /**
     * The ticked things that exist, in the order of {@code all}; adds an error when none was ticked or an id is not
     * known.
     */
    <T> List<T> ticked(String field, List<T> all, Function<T, String> id, Errors errors) {
        List<T> found = Ticks.known(fields.getOrDefault(field, List.of()), all, id, field, errors);
        if (found.isEmpty() && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "error." + field + ".none");
        }
        return found;
    }

    private @Nullable Object answer(
            Question question, @Nullable Object old, Errors errors, AgeReader ages, Catalog catalog) {
        return switch (question.kind()) {
            case CHOICE -> choice(question, old, errors, catalog);
            case CHOICES -> choices(question, old, errors, catalog);
            case NUMBER -> age(old, errors, ages);
            case YES_NO -> yesOrNo(question.code(), old, errors);
            case TEACHER -> old;
        };
    }

    /**
     * One answer of a closed set. An empty field is no answer; a field that did not come at all leaves the old answer,
     * because a browser cannot take a chosen answer back.
     */
    private @Nullable Object choice(Question question, @Nullable Object old, Errors errors, Catalog catalog) {
        String typed = value(question.code());
        if (errors.hasFieldErrors(question.code())) {
            return old;
        }
        Object answer = old;
        if (typed != null) {
            answer = typed.isBlank() ? null : find(question, typed, errors, catalog);
        }
        if (errors.hasFieldErrors(question.code())) {
            return old;
        }
        if (answer == null && question.required()) {
            errors.rejectValue(question.code(), "error." + question.code());
        }
        return answer;
    }

    /** Any number of answers of a closed set; one that is ticked counts more than "None of these". */
    private @Nullable Object choices(Question question, @Nullable Object old, Errors errors, Catalog catalog) {
        Set<Object> found = new LinkedHashSet<>();
        for (String typed : fields.getOrDefault(question.code(), List.of())) {
            Coded answer = find(question, typed, errors, catalog);
            if (answer != null) {
                found.add(answer);
            }
        }
        if (errors.hasFieldErrors(question.code())) {
            return old;
        }
        return found.isEmpty() && !TICKED.equals(value(NONE)) ? null : question.settled(found);
    }

    private static @Nullable Coded find(Question question, String code, Errors errors, Catalog catalog) {
        for (Coded answer : question.choices(catalog)) {
            if (answer.code().equals(code)) {
                return answer;
            }
        }
        errors.rejectValue(question.code(), "error.unknownAnswer");
        return null;
    }

    /** Yes or no; a field that did not come leaves the old answer. */
    private @Nullable Object yesOrNo(String field, @Nullable Object old, Errors errors) {
        String typed = value(field);
        if (typed == null || errors.hasFieldErrors(field)) {
            return old;
        }
        if (!typed.equals("yes") && !typed.equals("no")) {
            errors.rejectValue(field, "error.unknownAnswer");
            return old;
        }
        return typed.equals("yes");
    }

    /** The age, which the page cannot do without, as people write it. */
    private @Nullable Object age(@Nullable Object old, Errors errors, AgeReader ages) {
        if (errors.hasFieldErrors(YEARS) || errors.hasFieldErrors(MONTHS)) {
            return old;
        }
        TypedAge age = ages.read(value(YEARS), value(MONTHS));
        age.problems().forEach(field -> errors.rejectValue(field, "error.age." + field));
        return age.months() == null ? old : age.months();
    }
}
