package org.twodoors.states;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.UsState;

/**
 * What differs in one state.
 *
 * @param state the state; null when the family did not say, and then everything is missing
 * @param federalPage the federal page about the state, or null without a state
 * @param parentCenterFinder where every family finds its parent center
 * @param evaluationTimeline how long the school has for a first evaluation
 * @param requestResponse what the school does after a request, and how fast
 * @param iepTeamName what the team is called
 * @param prereferralName what help before an evaluation is called
 * @param earlyIntervention the program for children under 3
 * @param parentCenters who helps parents
 * @param educationAgency the state's education agency
 * @param otReferral whether the law asks for a referral before OT
 * @param medicaidName what Medicaid is called
 * @param chipName what CHIP is called
 * @param maxAge how long special education can last
 */
public record StateFacts(
        @Nullable UsState state,
        @Nullable String federalPage,
        String parentCenterFinder,
        Fact<EvaluationClock> evaluationTimeline,
        Fact<Response> requestResponse,
        Fact<TeamName> iepTeamName,
        Fact<String> prereferralName,
        Fact<EarlyIntervention> earlyIntervention,
        Fact<List<ParentCenter>> parentCenters,
        Fact<Agency> educationAgency,
        Fact<OtReferral> otReferral,
        Fact<String> medicaidName,
        Fact<String> chipName,
        Fact<Prose> maxAge) {

    /**
     * The language of the names in the data.
     *
     * @return {@code es} for Puerto Rico, {@code en} elsewhere
     */
    public String language() {
        return state == UsState.PR ? "es" : "en";
    }

    /**
     * The evaluation clock, if a start date may be turned into an end date: calendar days that never pause, and nothing
     * that speaks against the number.
     *
     * @return the clock, or empty: then {@link #noDate()} says why, or the state has no clock that we know
     */
    public Optional<EvaluationClock> clockForADate() {
        return evaluationTimeline instanceof Fact.Known<EvaluationClock> known && why(known) == null
                ? Optional.of(known.value())
                : Optional.empty();
    }

    /**
     * Why the evaluation clock may not be turned into an end date. The federal clock may not take its place then: the
     * state has one of its own, and we know that it ends on another day, or do not know that it ends on the same.
     *
     * @return why, or empty: then {@link #clockForADate()} counts, or the federal clock where nothing is known of another
     */
    public Optional<NoDate> noDate() {
        return evaluationTimeline instanceof Fact.Known<EvaluationClock> known
                ? Optional.ofNullable(why(known))
                : Optional.empty();
    }

    private static @Nullable NoDate why(Fact.Known<EvaluationClock> known) {
        if (known.value().unit() != DayUnit.CALENDAR_DAYS) {
            return NoDate.DISTRICT_CALENDAR;
        }
        if (known.value().pauses()) {
            return NoDate.PAUSES;
        }
        return known.doubts().stream().anyMatch(StateFacts::forbidsADate) ? NoDate.DOUBT : null;
    }

    /**
     * Whether the names of Medicaid and CHIP come from the same place with the same doubts, so that it is said once.
     *
     * @return true when both are known and one proof does for both
     */
    public boolean coverNamesShareProof() {
        return medicaidName.known()
                && chipName.known()
                && medicaidName.citation().equals(chipName.citation())
                && medicaidName.doubts().equals(chipName.doubts())
                && Objects.equals(medicaidName.link(), chipName.link());
    }

    /** A page read by others or some years ago still names a number; the other doubts may change it. */
    private static boolean forbidsADate(Doubt doubt) {
        return switch (doubt) {
            case UNSURE, PARTS, CONFLICT, MORE -> true;
            case GENERAL, STALE, THIRD_PARTY -> false;
        };
    }
}
