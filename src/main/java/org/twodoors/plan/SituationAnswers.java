package org.twodoors.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
     * @param find which letter each leads to
     * @param steps the next steps: those at their head that are of an open answer stand with it
     */
    static SituationAnswers of(StepFinder find, NextSteps steps) {
        Findings findings = find.findings();
        List<Pathway> named = findings.pathways().situations();
        Set<String> kinds = named.stream().map(Pathway::kind).collect(Collectors.toUnmodifiableSet());
        List<Pathway> speaking = named.stream()
                .filter(it -> !speaksForItToo(find.row(it.kind()), kinds))
                .limit(findings.pathways().grave() ? 0 : TWO)
                .toList();
        Map<StepButton, NextStep> leading = steps.now().stream()
                .takeWhile(step -> speaking.stream()
                        .anyMatch(it -> find.button(it.kind())
                                .filter(step.button()::equals)
                                .isPresent()))
                .collect(Collectors.toMap(NextStep::button, step -> step));
        Set<StepButton> taken = steps.now().stream().map(NextStep::button).collect(Collectors.toSet());
        List<SituationAnswer> open = new ArrayList<>();
        for (Pathway it : speaking) {
            Optional<StepButton> button = find.button(it.kind());
            NextStep step = button.map(leading::remove).orElse(null);
            open.add(answer(
                    it,
                    find,
                    step,
                    button.filter(taken::add).orElse(null),
                    find.besides(it.kind()).filter(taken::add).orElse(null)));
        }
        List<SituationAnswer> folded = new ArrayList<>();
        for (Pathway it : named) {
            if (!speaking.contains(it)) {
                folded.add(answer(
                        it,
                        find,
                        null,
                        find.button(it.kind()).filter(taken::add).orElse(null),
                        find.besides(it.kind()).filter(taken::add).orElse(null)));
            }
        }
        return new SituationAnswers(open, folded);
    }

    /** Whether another situation that was named, too, speaks for this one. */
    static boolean speaksForItToo(StepCatalog.Row row, Set<String> kinds) {
        return row.under() != null && kinds.contains(row.under());
    }

    private static SituationAnswer answer(
            Pathway way,
            StepFinder find,
            @Nullable NextStep step,
            @Nullable StepButton link,
            @Nullable StepButton besides) {
        Situation situation = Objects.requireNonNull(way.rule().situation());
        SituationWords words = find.words(situation);
        return new SituationAnswer(
                words.said(),
                words.answer(),
                words.known(),
                step,
                link,
                besides,
                SituationWords.asksForATime(situation, find.findings()),
                SituationWords.asksForAnAge(situation, find.findings()),
                situation == Situation.JUST_STARTING);
    }

    /** Whether a step stands with an answer, so that it is not in the list of steps. */
    boolean hold(NextStep step) {
        return open.stream().anyMatch(answer -> step.equals(answer.step()));
    }

    /** Whether the first step stands with an answer. */
    public boolean haveSteps() {
        return open.stream().anyMatch(answer -> answer.step() != null);
    }

    /** Whether there is nothing to answer. */
    public boolean isEmpty() {
        return open.isEmpty();
    }

    @Override
    public String toString() {
        return "SituationAnswers[sealed]";
    }
}
