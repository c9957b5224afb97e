package org.twodoors;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.Question;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.content.Content;

/**
 * What every question asks, in full and in short, of every need it may be about; every answer there is to choose, and what
 * to say when one that is needed is missing.
 */
class QuestionContent implements Content {

    /** Where the words stand, by what their keys begin with. */
    private static final Map<String, String> BUNDLES = Map.of(
            "q",
            "questionnaire",
            "check",
            "questionnaire",
            "need",
            "questionnaire",
            "error",
            "questionnaire",
            "doctor",
            "catalog",
            "redFlag",
            "catalog",
            "state",
            "answers");

    private final Catalog catalog;

    QuestionContent(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Map<String, List<String>> words() {
        Map<String, Set<String>> keys = new TreeMap<>();
        for (Question question : Question.values()) {
            if (question.kind() != Question.Kind.TEACHER) {
                if (question.subject() == Question.Subject.CHILD) {
                    add(keys, question.labelKey(null, ChildAnswers.NONE));
                } else {
                    catalog.needs().stream()
                            .filter(need -> isAsked(question, need))
                            .forEach(need -> add(keys, question.labelKey(need, ChildAnswers.NONE)));
                }
                question.choices(catalog).forEach(answer -> add(keys, question.answerKey(answer)));
                question.choices(catalog).stream()
                        .map(question::groupKey)
                        .filter(key -> !key.isEmpty())
                        .forEach(key -> add(keys, key));
                add(keys, question.shortKey(ChildAnswers.NONE.schoolPlace()));
                if (question.required() && question.kind() == Question.Kind.CHOICE) {
                    add(keys, "error." + question.code());
                }
            }
        }
        Map<String, List<String>> words = new TreeMap<>();
        keys.forEach((bundle, needed) -> words.put(bundle, List.copyOf(needed)));
        return words;
    }

    private static boolean isAsked(Question question, Need need) {
        return question != Question.DOCTOR_SIGN || need.doctorQuestion() != null;
    }

    private static void add(Map<String, Set<String>> keys, String key) {
        String bundle = BUNDLES.get(key.substring(0, key.indexOf('.')));
        if (bundle == null) {
            throw new IllegalStateException(
                    "nobody said in which file the words of questions called " + key + " stand");
        }
        keys.computeIfAbsent(bundle, name -> new TreeSet<>()).add(key);
    }
}
