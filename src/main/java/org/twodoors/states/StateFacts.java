package org.twodoors.states;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.UsState;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.Discipline;
import org.twodoors.states.EvaluationClock.DayUnit;
import org.twodoors.states.Fact.Doubt;

/**
 * What differs in one state.
 *
 * @param state the state; null when the family did not say, and then everything is missing
 * @param federalPage the federal page about the state, or null without a state
 * @param parentCenterFinder where every family finds its parent center
 * @param evaluationTimeline how long the school has for a first evaluation
 * @param iepTimeline by when the IEP comes after a first evaluation, where the state has a time of its own for it
 * @param requestResponse what the school does after a request, and how fast
 * @param iepTeamName what the team is called
 * @param prereferralName what help before an evaluation is called
 * @param earlyIntervention the program for children under 3
 * @param parentCenters who helps parents
 * @param educationAgency the state's education agency
 * @param otReferral whether the law asks for a referral before occupational therapy
 * @param ptReferral the same for physical therapy
 * @param slpReferral the same for speech therapy
 * @param medicaidName what Medicaid is called
 * @param chipName what CHIP is called
 * @param maxAge how long special education can last
 * @param rules what most states have no rule for and this one has, each topic once
 */
public record StateFacts(
        @Nullable UsState state,
        @Nullable String federalPage,
        String parentCenterFinder,
        Fact<EvaluationClock> evaluationTimeline,
        Fact<IepClock> iepTimeline,
        Fact<Response> requestResponse,
        Fact<TeamName> iepTeamName,
        Fact<String> prereferralName,
        Fact<EarlyIntervention> earlyIntervention,
        Fact<List<ParentCenter>> parentCenters,
        Fact<Agency> educationAgency,
        Fact<TherapyReferral> otReferral,
        Fact<TherapyReferral> ptReferral,
        Fact<TherapyReferral> slpReferral,
        Fact<String> medicaidName,
        Fact<String> chipName,
        Fact<Prose> maxAge,
        List<StateRule> rules) {

    /** Copies the list; one that is left out is empty. */
    public StateFacts {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    /**
     * The rule of this state on a topic.
     *
     * @param topic the topic
     * @return the rule, or empty: then the family asks
     */
    public Optional<StateRule> rule(StateRule.Topic topic) {
        return rules.stream().filter(rule -> rule.topic() == topic).findFirst();
    }

    /**
     * The rules of this state that are for a family.
     *
     * @param school the therapies it asks a school for
     * @return all but those that are about another therapy
     */
    public List<StateRule> rules(Collection<Discipline> school) {
        return rules.stream()
                .filter(it -> it.topic().therapy() == null
                        || school.stream()
                                .anyMatch(of -> of.code().equals(it.topic().therapy())))
                .toList();
    }

    /**
     * Whether the law asks for a doctor's referral before a therapy.
     *
     * @param therapy code of the therapy
     * @return what is known; a therapy that nobody looked up is missing
     */
    public Fact<TherapyReferral> referral(String therapy) {
        return switch (therapy) {
            case "ot" -> otReferral;
            case "pt" -> ptReferral;
            case "slp" -> slpReferral;
            default -> new Fact.Missing<>(Citation.GENERAL, null);
        };
    }

    /**
     * By when an answer to a letter can be asked for: the state's own time where it is sure and holds for what is asked
     * in writing, else a polite one.
     *
     * @return the time
     */
    public AnswerTime answerTime() {
        return requestResponse instanceof Fact.Known<Response> known && answersALetter()
                ? new AnswerTime(known.value().days(), known.value().unit(), known)
                : AnswerTime.POLITE;
    }

    /**
     * Whether the state sets a number of days for the answer to a request in writing. If not, federal law sets none
     * either, and the district may.
     *
     * @return true when the number is known and can stand alone
     */
    public boolean answersALetter() {
        return requestResponse instanceof Fact.Known<Response> known
                && requestResponse.sure()
                && !known.value().spokenOnly();
    }

    /**
     * Where the time for the IEP after a first evaluation stands. A time for the evaluation that holds the IEP, sure or
     * not, keeps every other days from being added to it.
     *
     * @return contained in the evaluation's time, a time of its own, or the federal one
     */
    public IepClock.Place iepPlace() {
        if (evaluationTimeline instanceof Fact.Known<EvaluationClock> known
                && known.value().holdsThePlan()) {
            return IepClock.Place.CONTAINED;
        }
        return iepTimeline.known() ? IepClock.Place.OWN : IepClock.Place.FEDERAL;
    }

    /** The language of the names in the data: {@code es} for Puerto Rico, {@code en} elsewhere. */
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

    /**
     * How the days of the evaluation clock become weeks. A clock that may leave out days is not said to count all of them.
     *
     * @return message key
     * @throws IllegalStateException when no clock is known
     */
    public String weeksKey() {
        if (!(evaluationTimeline instanceof Fact.Known<EvaluationClock> known)) {
            throw new IllegalStateException("no clock is known");
        }
        EvaluationClock clock = known.value();
        String unit = clock.pauses() ? "pauses" : clock.unit().code();
        return "states.weeks." + (why(known) == NoDate.DOUBT ? "open" : unit);
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

    /**
     * The state's education agency.
     *
     * @param name its name
     * @param page a page of it or about it, or null when none was seen
     */
    public record Agency(String name, @Nullable Link page) {}

    /**
     * What the school does after a parent asks for an evaluation, and how fast.
     *
     * @param days number of days, 1 to 365
     * @param unit what kind of days
     * @param spokenOnly whether it holds only for a request that was made out loud
     * @param what what the school does by then
     */
    public record Response(int days, DayUnit unit, boolean spokenOnly, Prose what) {}

    /**
     * What the team that writes the plan is called here. Names are in the words of the data.
     *
     * @param term the team
     * @param deciders the group that decides about special education, where it has a name of its own, or null
     * @param preschool the team for preschool children, where it has a name of its own, or null
     * @param plan what the IEP is called, where it has a name of its own, or null
     * @param other another name to know, or null
     */
    public record TeamName(
            String term,
            @Nullable String deciders,
            @Nullable String preschool,
            @Nullable String plan,
            @Nullable Prose other) {}

    /**
     * A center, paid by the federal government, that helps parents at no cost to them.
     *
     * @param name its name
     * @param website its page, or null when none was seen
     * @param area the part of the state it serves, or null for all of it
     */
    public record ParentCenter(
            String name, @Nullable Link website, @Nullable Prose area) {}

    /**
     * The program for children under 3.
     *
     * @param program its name
     * @param phone the number to call, or null when none was seen
     * @param website its page, or null when none was seen
     * @param more what else to know
     */
    public record EarlyIntervention(
            String program, @Nullable Phone phone, @Nullable Link website, List<Prose> more) {

        /** Copies the list; one that is left out is empty. */
        public EarlyIntervention {
            more = more == null ? List.of() : List.copyOf(more);
        }
    }

    /**
     * A number to call.
     *
     * @param number digits and hyphens
     * @param more whose number it is or what to press, or null
     */
    public record Phone(String number, @Nullable Prose more) {

        /** The address that calls it, for example {@code tel:+18777878999}. */
        public String address() {
            String digits = number.replace("-", "");
            return "tel:+" + (digits.startsWith("1") ? digits : "1" + digits);
        }
    }

    /**
     * What state law says about a doctor's referral for a therapy. What a payer asks for is another matter.
     *
     * @param forEvaluation before an evaluation at a clinic, or null when the law was not clear
     * @param forTreatment before treatment at a clinic, or null when only the school's rule is known
     * @param school what holds for the same therapy at school, or null when that is not known
     * @param plain the same in a few sentences
     */
    public record TherapyReferral(
            @Nullable ReferralNeed forEvaluation,
            @Nullable ReferralNeed forTreatment,
            @Nullable SchoolOrder school,
            Prose plain) {}

    /** Whether rules speak of a doctor's order for a therapy at school. Words: messages {@code states.<therapy>.<code>}. */
    public enum SchoolOrder implements Coded {
        /** The law leaves the school out of its rule. */
        EXEMPT,
        /** The rules for schools speak of an order. */
        NEEDED
    }

    /** Whether state law asks for a referral before a therapy. Words: messages {@code states.referral.<code>}. */
    public enum ReferralNeed implements Coded {
        /** No. */
        NO,
        /** No, up to a limit. */
        NO_WITH_LIMIT,
        /** Only to treat a medical condition. */
        YES_FOR_MEDICAL_CONDITION,
        /** It depends on the reason. */
        DEPENDS,
        /** The law does not speak of it. */
        NOT_IN_STATUTE
    }

    /** Why a start date cannot be turned into an end date. Words: messages {@code states.noDate.<code>}. */
    public enum NoDate implements Coded {
        /** The days of a school or an office are counted: nobody here knows the district's calendar. */
        DISTRICT_CALENDAR,
        /** Some days, such as summer, do not count. */
        PAUSES,
        /** Something speaks against the number. */
        DOUBT
    }
}
