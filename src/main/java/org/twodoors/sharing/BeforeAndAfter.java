package org.twodoors.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Answers;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.pathways.FindingsService;
import org.twodoors.plan.Door;
import org.twodoors.rules.NeedResult;
import org.twodoors.rules.RulesService;

/**
 * Two looks at the same child, side by side. Both sides show what today's rules say, so that a change is a change of the
 * answers; where the rules of that day said something else, it is said.
 *
 * @param day when the earlier answers were saved
 * @param rulesThen the version of the rules that day
 * @param rulesNow the version of the rules today
 * @param child what changed about the child
 * @param needs every need of either look
 */
record BeforeAndAfter(LocalDate day, String rulesThen, String rulesNow, List<Change> child, List<NeedChange> needs) {

    /**
     * An answer that is not what it was.
     *
     * @param questionKey message key of the question in short
     * @param before what it was, or null when it was not answered
     * @param after what it is, or null when it is not answered
     */
    record Change(
            String questionKey,
            @Nullable Said before,
            @Nullable Said after) {}

    /**
     * What the rules say about a need.
     *
     * @param door where it is shown
     * @param classKey message prefix of the class
     */
    record Side(Door door, String classKey) {

        static Side of(NeedResult result) {
            return new Side(
                    Door.of(result.needClass()),
                    "class."
                            + (result.subtype() == null
                                    ? result.needClass().code()
                                    : result.subtype().code()));
        }
    }

    /**
     * A need, before and after.
     *
     * @param need the need
     * @param area its area
     * @param before null when it was not marked as hard
     * @param after null when it is not marked as hard any more
     * @param saidThen message prefix of what the rules of that day said, when that was something else; or null
     * @param changes which answers changed
     */
    record NeedChange(
            Need need,
            Area area,
            @Nullable Side before,
            @Nullable Side after,
            @Nullable String saidThen,
            List<Change> changes) {

        /** Whether another door shows than before. */
        public boolean moved() {
            return before != null && after != null && before.door() != after.door();
        }
    }

    /** Whether today's rules are others than that day's. */
    public boolean rulesChanged() {
        return !rulesThen.equals(rulesNow);
    }

    static BeforeAndAfter of(SavedContent.Look before, Answers now, FindingsService findings, Catalog catalog) {
        Answers then = before.answers().knownTo(catalog);
        Map<String, NeedResult> resultsThen = results(then, findings);
        Map<String, NeedResult> resultsNow = results(now, findings);
        List<NeedChange> needs = new ArrayList<>();
        for (Need need : catalog.needs()) {
            boolean was = then.chosen().contains(need.id());
            boolean is = now.chosen().contains(need.id());
            if (was || is) {
                Side old = was ? side(resultsThen.get(need.id())) : null;
                Side young = is ? side(resultsNow.get(need.id())) : null;
                List<Change> changes = was && is ? changes(said(need, then), said(need, now)) : List.of();
                String saidThen = saidThen(before.classes().get(need.id()), resultsThen.get(need.id()));
                needs.add(new NeedChange(need, catalog.areaOf(need), old, young, was ? saidThen : null, changes));
            }
        }
        List<Change> child = changes(Said.about(then.child()), Said.about(now.child()));
        return new BeforeAndAfter(before.day(), before.rulesVersion(), RulesService.VERSION, child, needs);
    }

    private static Map<String, NeedResult> results(Answers answers, FindingsService findings) {
        return findings.findings(answers)
                .map(found -> found.classification().needs().stream()
                        .collect(Collectors.toMap(result -> result.need().id(), Function.identity())))
                .orElse(Map.of());
    }

    private static @Nullable Side side(@Nullable NeedResult result) {
        return result == null ? null : Side.of(result);
    }

    private static @Nullable String saidThen(@Nullable String code, @Nullable NeedResult today) {
        boolean other =
                code != null && today != null && !code.equals(today.needClass().code());
        return other ? "class." + code : null;
    }

    private static Map<String, Said> said(Need need, Answers answers) {
        return Said.about(need, answers.need(need.id()), answers.child());
    }

    private static List<Change> changes(Map<String, Said> before, Map<String, Said> after) {
        Set<String> questions = new LinkedHashSet<>(before.keySet());
        questions.addAll(after.keySet());
        return questions.stream()
                .filter(question -> !Objects.equals(before.get(question), after.get(question)))
                .map(question -> new Change(question, before.get(question), after.get(question)))
                .toList();
    }

    @Override
    public String toString() {
        return "BeforeAndAfter[sealed]";
    }
}
