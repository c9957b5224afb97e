package org.twodoors.pathways;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Answers;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.pathways.PlanChange.Moved;
import org.twodoors.rules.NeedClass;
import org.twodoors.rules.NeedResult;
import org.twodoors.rules.Rule;
import org.twodoors.rules.Subtype;

/**
 * Tells what a change of the answers changed in the plan. What it was before fits into a short text, its mark: a letter for each need
 * of the catalog, and what is left of the signs, the steps and the reasons when they are hashed.
 */
public final class PlanChanges {

    /** What a mark is called on its way: in the flash cookie, in a model and in a form. */
    public static final String WAS = "was";

    /** The classes by the letters of a mark, from {@code a} on. */
    private static final List<String> CLASSES = Stream.concat(
                    Stream.of(NeedClass.values()).map(NeedClass::code),
                    Stream.of(Subtype.values()).map(Subtype::code))
            .map("class."::concat)
            .toList();

    private static final char FIRST = 'a';

    private static final char NOT_CHOSEN = '-';

    private static final Pattern MARK = Pattern.compile("([a-z-]+)\\.([0-9a-f]+)\\.([0-9a-f]+)\\.([0-9a-f]+)");

    private final Catalog catalog;
    private final FindingsService findings;
    private final StepLinks steps;

    /**
     * A teller of changes.
     *
     * @param catalog says which needs there are, in their order
     * @param findings all the rules
     * @param steps the next steps of a plan
     */
    public PlanChanges(Catalog catalog, FindingsService findings, StepLinks steps) {
        this.catalog = catalog;
        this.findings = findings;
        this.steps = steps;
    }

    /**
     * The mark of a plan.
     *
     * @param answers what the family said
     * @return a text of less than 100 signs, or empty while there is no plan
     */
    public Optional<String> mark(Answers answers) {
        return findings.findings(answers).map(this::mark);
    }

    /**
     * Whether a text may be a mark.
     *
     * @param text what came in a form, or null
     * @return true if it has the form of one
     */
    public boolean isMark(@Nullable String text) {
        return text != null
                && MARK.matcher(text).matches()
                && text.indexOf('.') == catalog.needs().size();
    }

    /**
     * What changed.
     *
     * @param before the mark of the plan before, or null
     * @param answers what the family says now
     * @return the difference, or empty when there was no plan before or is none now
     */
    public Optional<PlanChange> since(@Nullable String before, Answers answers) {
        return before != null && isMark(before)
                ? findings.findings(answers).map(now -> change(before, now))
                : Optional.empty();
    }

    private String mark(Findings it) {
        String classes = catalog.needs().stream()
                .map(need -> it.classification().needs().stream()
                        .filter(result -> result.need().equals(need))
                        .map(result -> (char) (FIRST + CLASSES.indexOf(result.classKey())))
                        .findFirst()
                        .orElse(NOT_CHOSEN))
                .map(String::valueOf)
                .collect(Collectors.joining());
        return String.join(
                ".",
                classes,
                hash(it.pathways().urgentSigns(), UrgentSign::messageKey),
                hash(steps.next(it), step -> step.titleKey() + step.asked() + step.address()),
                hash(it.classification().needs(), PlanChanges::reasons)
                        + hash(it.pathways().pathways(), Pathway::messagePrefix));
    }

    private static String reasons(NeedResult result) {
        return result.need().id()
                + result.strength()
                + result.rules().stream().map(Rule::id).toList();
    }

    private static <T> String hash(List<? extends T> all, Function<? super T, String> text) {
        return Integer.toHexString(all.stream().map(text).toList().hashCode());
    }

    private PlanChange change(String before, Findings it) {
        String[] was = before.split("\\.", -1);
        String[] now = mark(it).split("\\.", -1);
        List<Moved> moved = new ArrayList<>();
        int at = 0;
        for (Need need : catalog.needs()) {
            char here = was[0].charAt(at);
            char there = now[0].charAt(at);
            if (here != there) {
                moved.add(new Moved(need, classKey(here), classKey(there)));
            }
            at++;
        }
        return new PlanChange(
                moved,
                it.pathways().urgent() && !was[1].equals(now[1]),
                !was[2].equals(now[2]),
                !was[1].equals(now[1]) || !was[3].equals(now[3]));
    }

    private static @Nullable String classKey(char letter) {
        int at = letter - FIRST;
        return at >= 0 && at < CLASSES.size() ? CLASSES.get(at) : null;
    }
}
