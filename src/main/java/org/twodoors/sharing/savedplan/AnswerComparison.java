package org.twodoors.sharing.savedplan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.twodoors.answers.AnswerText;
import org.twodoors.answers.Answers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Question.Subject;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.pathways.FindingsService;
import org.twodoors.rules.NeedResult;
import org.twodoors.rules.RulesService;
import org.twodoors.sharing.savedplan.BeforeAndAfter.Change;
import org.twodoors.sharing.savedplan.BeforeAndAfter.NeedChange;
import org.twodoors.sharing.savedplan.BeforeAndAfter.Side;

/** Compares two sets of answers, need by need, by the rules of today. */
@Service
class AnswerComparison {

    private static final List<Question> FAMILY_SAID = Question.about(Subject.NEED).stream()
            .filter(it -> it != Question.TEACHER)
            .toList();

    private final FindingsService findings;
    private final Catalog catalog;

    AnswerComparison(FindingsService findings, Catalog catalog) {
        this.findings = findings;
        this.catalog = catalog;
    }

    /**
     * Compares.
     *
     * @param before an earlier look
     * @param now the answers of now
     * @return both, side by side
     */
    BeforeAndAfter compare(SavedContent.Snapshot before, Answers now) {
        Answers then = before.answers().knownTo(catalog);
        Map<String, NeedResult> resultsThen = results(then);
        Map<String, NeedResult> resultsNow = results(now);
        List<NeedChange> needs = catalog.needs().stream()
                .filter(need ->
                        then.chosen().contains(need.id()) || now.chosen().contains(need.id()))
                .map(need -> new NeedChange(
                        need,
                        catalog.areaOf(need),
                        side(need, then, resultsThen),
                        side(need, now, resultsNow),
                        saidThen(before.classes().get(need.id()), resultsThen.get(need.id())),
                        changes(need, then, now)))
                .toList();
        return new BeforeAndAfter(
                before.day(),
                before.rulesVersion(),
                RulesService.VERSION,
                changes(aboutChild(then), aboutChild(now)),
                needs);
    }

    /** By need; nothing while age or setting is missing. */
    private Map<String, NeedResult> results(Answers answers) {
        return findings.findings(answers)
                .map(found -> found.classification().byNeed())
                .orElse(Map.of());
    }

    /** While age or setting is missing there is no result, and that is not clear yet. */
    private static @Nullable Side side(Need need, Answers answers, Map<String, NeedResult> results) {
        if (!answers.chosen().contains(need.id())) {
            return null;
        }
        NeedResult result = results.get(need.id());
        return result == null ? Side.UNKNOWN : Side.of(result);
    }

    private static @Nullable String saidThen(@Nullable String code, @Nullable NeedResult today) {
        return Optional.ofNullable(code)
                .filter(then -> today != null && !then.equals(today.needClass().code()))
                .map(then -> "class." + then)
                .orElse(null);
    }

    private List<Change> changes(Need need, Answers then, Answers now) {
        return then.chosen().contains(need.id()) && now.chosen().contains(need.id())
                ? changes(aboutNeed(need, then), aboutNeed(need, now))
                : List.of();
    }

    private List<AnswerText> aboutChild(Answers answers) {
        return answers.child()
                .asked()
                .inWords(Question.onPages(Subject.CHILD), answers.child().schoolPlace(), catalog);
    }

    private List<AnswerText> aboutNeed(Need need, Answers answers) {
        return answers.need(need.id())
                .asked(need, answers.child())
                .inWords(FAMILY_SAID, answers.child().schoolPlace(), catalog);
    }

    private static List<Change> changes(List<AnswerText> before, List<AnswerText> after) {
        Map<String, AnswerText> then = byQuestion(before);
        Map<String, AnswerText> now = byQuestion(after);
        Set<String> questions = new LinkedHashSet<>(then.keySet());
        questions.addAll(now.keySet());
        return questions.stream()
                .filter(question -> !Objects.equals(then.get(question), now.get(question)))
                .map(question -> new Change(question, then.get(question), now.get(question)))
                .toList();
    }

    private static Map<String, AnswerText> byQuestion(List<AnswerText> texts) {
        Map<String, AnswerText> found = new LinkedHashMap<>();
        texts.forEach(text -> found.put(text.questionKey(), text));
        return found;
    }
}
