package org.twodoors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Question.Subject;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.Coded;
import org.twodoors.content.MessageFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A family of {@code families.json}, as it answers the questions. All are invented. */
public record GivenFamily(String name, String who, Answers answers) {

    private static final Properties STATES = MessageFiles.read("messages/answers", Locale.ENGLISH);

    private static final Catalog CATALOG = CatalogReader.read();

    private static final List<GivenFamily> ALL = read();

    private static final Map<String, Answers> WITH_WORKED_CASES = readWithWorkedCases();

    /** Every family, in order. */
    public static List<GivenFamily> all() {
        return ALL;
    }

    private static List<GivenFamily> read() {
        List<GivenFamily> all = new ArrayList<>();
        JsonMapper.shared()
                .readTree(GivenFamily.class.getResourceAsStream("/families.json"))
                .forEach(family -> all.add(new GivenFamily(
                        family.get("family").stringValue(), family.get("who").stringValue(), answers(family))));
        return List.copyOf(all);
    }

    /** The answers of every family and of every worked case, by name. */
    public static Map<String, Answers> withWorkedCases() {
        return WITH_WORKED_CASES;
    }

    private static Map<String, Answers> readWithWorkedCases() {
        Map<String, Answers> all = new LinkedHashMap<>();
        all().forEach(it -> all.put(it.name, it.answers));
        for (WorkedCase worked : WorkedCase.all()) {
            Answers answers = Answers.NONE.withChild(worked.child());
            for (WorkedCase.CaseNeed need : worked.needs()) {
                answers = answers.withNeed(need.answers());
            }
            all.put(worked.id(), answers);
        }
        return Collections.unmodifiableMap(all);
    }

    /** The family of this name, for example F1. */
    public static GivenFamily named(String name) {
        return all().stream().filter(it -> it.name.equals(name)).findFirst().orElseThrow();
    }

    private static Answers answers(JsonNode family) {
        ChildAnswers child = ChildAnswers.NONE;
        for (Question question : Question.about(Subject.CHILD)) {
            child = child.with(question, answer(family, question));
        }
        child = child.with(Question.AGE, family.get("years").intValue() * 12);
        Set<String> chosen = new LinkedHashSet<>();
        List<NeedAnswers> needs = new ArrayList<>();
        for (var need : family.get("needs").properties()) {
            NeedAnswers said = NeedAnswers.none(need.getKey());
            for (Question question : Question.about(Subject.NEED)) {
                said = said.with(question, answer(need.getValue(), question));
            }
            chosen.add(need.getKey());
            needs.add(said);
        }
        return new Answers(child, Set.of(), chosen, needs);
    }

    private static @Nullable Object answer(JsonNode family, Question question) {
        JsonNode said = family.get(question == Question.RED_FLAGS ? "red" : question.code());
        if (said == null) {
            return null;
        }
        if (question.kind() == Question.Kind.CHOICES) {
            Set<Coded> several = new HashSet<>();
            said.forEach(one -> question.choices(CATALOG).stream()
                    .filter(choice -> choice.code().equals(one.stringValue()))
                    .forEach(several::add));
            return several;
        }
        return question.choices(CATALOG).stream()
                .filter(choice -> choice.code().equals(said.stringValue())
                        || (question == Question.STATE
                                && said.stringValue().equals(STATES.getProperty(question.answerKey(choice)))))
                .findFirst()
                .orElseThrow(() -> new AssertionError(question + " is never answered with " + said));
    }

    @Override
    public String toString() {
        return name;
    }
}
