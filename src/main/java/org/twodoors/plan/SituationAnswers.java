package org.twodoors.plan;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.twodoors.answers.Situation;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.Pathway;
import org.twodoors.pathways.SituationWords;

/**
 * What answers the situations that the family named, the weightiest first.
 *
 * @param open those that are read at once
 * @param folded those behind a line each
 */
record SituationAnswers(List<SituationAnswer> open, List<SituationAnswer> folded) {

    /** How many are read at once. */
    private static final int TWO = 2;

    SituationAnswers {
        open = List.copyOf(open);
        folded = List.copyOf(folded);
    }

    /**
     * The answers: the two weightiest open. At one door a refusal speaks for the softer word too, which is folded under it.
     *
     * @param findings what the rules found
     * @param catalog which letter each leads to
     * @param first the first step there is, which is that of a family that is just starting
     */
    static SituationAnswers of(Findings findings, StepCatalog catalog, NextStep first) {
        List<Pathway> named = findings.pathways().situations();
        Set<String> kinds = named.stream().map(Pathway::kind).collect(Collectors.toUnmodifiableSet());
        StepFinder find = new StepFinder(findings, catalog);
        List<Pathway> speaking = named.stream()
                .filter(it -> !speaksForItToo(catalog.row(it.kind()), kinds))
                .limit(TWO)
                .toList();
        return new SituationAnswers(
                speaking.stream().map(it -> answer(it, findings, find, first)).toList(),
                named.stream()
                        .filter(it -> !speaking.contains(it))
                        .map(it -> answer(it, findings, find, first))
                        .toList());
    }

    /** Whether another situation that was named, too, speaks for this one. */
    static boolean speaksForItToo(StepCatalog.Row row, Set<String> kinds) {
        return row.under() != null && kinds.contains(row.under());
    }

    private static SituationAnswer answer(Pathway way, Findings findings, StepFinder find, NextStep first) {
        Situation situation = Objects.requireNonNull(way.rule().situation());
        boolean starting = situation == Situation.JUST_STARTING;
        SituationWords words = SituationWords.of(situation, findings);
        return new SituationAnswer(
                way.kind(),
                words.said(),
                words.answer(),
                starting ? first.button() : find.button(way.kind()).orElse(null),
                starting);
    }

    /** Whether there is nothing to answer. */
    public boolean isEmpty() {
        return open.isEmpty();
    }

    /** Whether the answers say who to ask about what: those of a family that named nothing, or is just starting. */
    public boolean sayWhoToAsk() {
        return isEmpty() || open.stream().anyMatch(SituationAnswer::starting);
    }

    @Override
    public String toString() {
        return "SituationAnswers[sealed]";
    }
}
