package org.twodoors.pathways;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.twodoors.rules.FindOut;

/**
 * The rows R82 to R97 of the therapies: each adds a line to what another row shows. Every row that matches applies, in this order; none
 * changes a class or takes a step away.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
public enum LineRule {
    /** Speech or language is a group of its own in the law, and performance is not only academic. */
    R82(
            "speech-alone",
            List.of("S201", "S15"),
            (it, steps) -> steps.contains(PathwayRule.R46)
                    && it.speechSure()
                    && it.therapiesAsked().contains("slp")),
    /** Speech alone, all likely: the full evaluation stands first, and a screen can be asked for this month. */
    R83(
            "speech-screen",
            List.of("S15", "S208", "S17"),
            (it, steps) -> (steps.contains(PathwayRule.R47) || steps.contains(PathwayRule.R48))
                    && it.therapiesAsked().equals(Set.of("slp"))),
    /** Physical therapy alone comes with special teaching, which adapted PE can be, or with a 504 plan. */
    R84(
            "pt-alone",
            List.of("S240", "S201", "S35"),
            (it, steps) -> (steps.contains(PathwayRule.R46)
                            || steps.contains(PathwayRule.R47)
                            || steps.contains(PathwayRule.R48))
                    && it.therapiesAsked().equals(Set.of("pt"))
                    && !it.behind()),
    /** Gym class is special education when it must be specially taught. Not where the child learns at home. */
    R85(
            "adapted-pe",
            List.of("S201", "S256", "S72"),
            (it, steps) -> steps.stream().anyMatch(PathwayRule.OF_A_SCHOOL_NEED::contains) && it.gymMayBePartOfIt()),
    /** The doctor finds the cause first, without holding back the school. */
    R87(
            "cause-first",
            List.of("S218", "S226", "S258", "S278"),
            (it, steps) -> it.causeFirst() || it.findsOut(FindOut.CAUSE_FIRST)),
    /** The tests must fit the languages of the child. */
    R89("each-language", List.of("S227", "S37", "S38", "S282"), (it, steps) -> it.findsOut(FindOut.TEST_EACH_LANGUAGE)),
    /** Both doors know a child who talks in some places only. */
    R95(
            "talks-some-places",
            List.of("S225"),
            (it, steps) -> it.findsOut(FindOut.WHO_KNOWS_SILENCE) || it.findsOut(FindOut.SCHOOL_KNOWS_SILENCE)),
    /** Early intervention has all three therapies in one call. */
    R97(
            "early-therapies",
            List.of("S27", "S27b"),
            (it, steps) -> steps.contains(PathwayRule.R41) && it.anyTalkingOrMoving());

    private final String line;
    private final List<String> sources;
    private final BiPredicate<PathwayInput, Set<PathwayRule>> condition;

    LineRule(String line, List<String> sources, BiPredicate<PathwayInput, Set<PathwayRule>> condition) {
        this.line = line;
        this.sources = sources;
        this.condition = condition;
    }

    /** The rows that apply. */
    static List<LineRule> of(PathwayInput input, Set<PathwayRule> steps) {
        return EnumSet.allOf(LineRule.class).stream()
                .filter(rule -> rule.condition.test(input, steps))
                .toList();
    }

    /** The rule's id, for example {@code R85}. */
    public String id() {
        return name();
    }

    /** The message with what it adds, for example {@code line.adapted-pe}. */
    public String lineKey() {
        return "line." + line;
    }

    /** Whether it is said at the clinic’s door and not at the school’s: true for what the doctor does first. */
    public boolean atClinic() {
        return this == R87;
    }

    /** What it rests on: keys of sources in the catalog, at least one. */
    public List<String> sources() {
        return sources;
    }

    /** The message with the one plain line that says why, for example {@code rule.R85.reason}. */
    public String messageKey() {
        return "rule." + id() + ".reason";
    }
}
