package org.twodoors.papers.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.Cover;
import org.twodoors.answers.Question;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Thresholds;
import org.twodoors.states.AnswerTime;
import org.twodoors.states.EvaluationClock;
import org.twodoors.states.EvaluationClock.DayUnit;
import org.twodoors.states.Fact;
import org.twodoors.states.IepClock;
import org.twodoors.states.StateFacts;
import org.twodoors.states.StateFacts.NoDate;
import org.twodoors.states.StateRule;
import org.twodoors.states.States;

/**
 * Which clocks this family may start, and how its state counts them. No date comes of a clock that is not for its health
 * cover, or that its state counts in days of which only the district knows the calendar.
 *
 * @param facts what differs where the family lives
 * @param cover its health cover; not sure when it did not say
 * @param early whether the child may be under 3
 * @param school whether the child may be 3 or older and in school, or of an age for it
 * @param place who is asked for an evaluation, as in messages {@code calendar.place.<place>}
 */
record FamilyClocks(StateFacts facts, Cover cover, boolean early, boolean school, String place) {

    static FamilyClocks of(States states, ChildAnswers child) {
        Integer age = child.ageMonths();
        boolean underThree = age != null && age < Thresholds.SCHOOL_SERVICES_AGE * 12;
        Cover cover = child.answer(Question.COVER, Cover.class);
        return new FamilyClocks(
                child.state() == null ? states.federal() : states.of(child.state()),
                cover == null ? Cover.NOT_SURE : cover,
                age == null || underThree,
                !underThree && child.setting() != Setting.FINISHED_SCHOOL,
                place(child.setting()));
    }

    private static String place(@Nullable Setting setting) {
        if (setting == null) {
            return "school";
        }
        return switch (setting) {
            case PUBLIC, CHARTER, FINISHED_SCHOOL -> "school";
            case PRIVATE -> "private-district";
            case HOMESCHOOL, PRESCHOOL, NOT_IN_SCHOOL -> "home-district";
        };
    }

    /** Message key of who is asked, for example {@code calendar.place.school}. */
    public String placeKey() {
        return "calendar.place." + place;
    }

    /** Why the time for the evaluation becomes no date here, or null. */
    public @Nullable NoDate noDate() {
        return facts.noDate().orElse(null);
    }

    /** Whether the state's time for the IEP becomes no date here: it lies within the evaluation's, or counts other days. */
    public boolean noIepDate() {
        return switch (facts.iepPlace()) {
            case CONTAINED -> true;
            case OWN -> !iepBecomesADate();
            case FEDERAL -> false;
        };
    }

    /** How a denial of the health plan is spoken of where no date of ours is given, or null where dates are. */
    public @Nullable String coverWithoutDates() {
        return switch (cover) {
            case MEDICAID_CHIP, PRIVATE -> null;
            case OTHER -> "other";
            case NONE, NOT_SURE -> "not-sure";
        };
    }

    /** The entries that may become a date for this family. */
    List<CalendarEntry> offered(List<CalendarEntry> entries) {
        return entries.stream().filter(this::offers).toList();
    }

    /** The entries that may not. */
    List<CalendarEntry> withheld(List<CalendarEntry> entries) {
        return entries.stream().filter(entry -> !offers(entry)).toList();
    }

    /** Whether an entry may become a date for this family. */
    boolean offers(CalendarEntry entry) {
        return isFor(entry)
                && switch (entry.counts()) {
                    case EVALUATION -> facts.noDate().isEmpty();
                    case IEP -> !noIepDate();
                    case DAYS, ANSWER, POLITE, STAY_PUT -> true;
                };
    }

    private boolean isFor(CalendarEntry entry) {
        return (entry.covers().isEmpty() || entry.covers().contains(cover))
                && switch (entry.where()) {
                    case EVERYBODY -> true;
                    case EARLY -> early;
                    case SCHOOL -> school;
                };
    }

    /** The day that follows from a start. */
    LocalDate due(CalendarEntry entry, LocalDate start) {
        return switch (entry.counts()) {
            case DAYS -> start.plusDays(requireNonNull(entry.days()));
            case EVALUATION ->
                start.plusDays(
                        facts.clockForADate().map(EvaluationClock::days).orElseGet(() -> requireNonNull(entry.days())));
            case IEP ->
                start.plusDays(
                        ownIep() == null
                                ? requireNonNull(entry.days())
                                : ownIep().value().days());
            case ANSWER -> facts.answerTime().earliest(start);
            case POLITE -> AnswerTime.POLITE.earliest(start);
            case STAY_PUT ->
                stayPut() == null
                        ? start.minusDays(1)
                        : requireNonNull(stayPut().unit())
                                .after(start, requireNonNull(stayPut().days()));
        };
    }

    /** Message key of the question for the day that starts it. */
    public String labelKey(CalendarEntry entry) {
        String own = switch (entry.counts()) {
            case EVALUATION ->
                facts.clockForADate()
                        .map(clock -> "calendar.evaluation.label."
                                + clock.countedFrom().code())
                        .orElse(null);
            case IEP ->
                ownIep() == null
                        ? null
                        : "calendar.iep.label." + ownIep().value().countedFrom().code();
            case STAY_PUT ->
                stayPut() == null || stayPut().countedFrom() == null
                        ? null
                        : "calendar.stay-put.label." + stayPut().countedFrom().code();
            case DAYS, ANSWER, POLITE -> null;
        };
        return own == null ? entry.startKey() + ".label" : own;
    }

    /** The state's own time for the IEP where it becomes a date, or null. */
    Fact.@Nullable Known<IepClock> ownIep() {
        return facts.iepPlace() == IepClock.Place.OWN
                        && facts.iepTimeline() instanceof Fact.Known<IepClock> known
                        && iepBecomesADate()
                ? known
                : null;
    }

    private boolean iepBecomesADate() {
        return facts.iepTimeline() instanceof Fact.Known<IepClock> known
                && known.value().unit() == DayUnit.CALENDAR_DAYS
                && facts.iepTimeline().sure();
    }

    /** The state's time to ask for a hearing so that help stays, or null. */
    @Nullable
    StateRule stayPut() {
        return facts.rule(StateRule.Topic.STAY_PUT).orElse(null);
    }
}
