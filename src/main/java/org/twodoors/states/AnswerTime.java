package org.twodoors.states;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twodoors.states.EvaluationClock.DayUnit;
import org.twodoors.states.StateFacts.Response;

/**
 * By when a family can ask the school for an answer to a letter: the time the state sets, or a polite one of our own. Say
 * "please answer by", never "you have until".
 *
 * @param days number of days
 * @param unit what kind of days
 * @param rule the state's own rule, or null for our own choice, which is no rule
 */
public record AnswerTime(int days, DayUnit unit, Fact.@Nullable Known<Response> rule) {

    /** Our own choice (POLICY): two weeks of school. */
    public static final AnswerTime POLITE = new AnswerTime(10, DayUnit.SCHOOL_DAYS, null);

    /**
     * The first day on which the time can be over when no day off falls into it.
     *
     * @param sent the day the letter reached the school
     * @return days on the calendar are counted as they are, other days from Monday to Friday
     */
    public LocalDate earliest(LocalDate sent) {
        return unit.after(sent, days);
    }

    /**
     * Whether {@link #earliest} is the last day of the time whatever the school's calendar says.
     *
     * @return true for days on the calendar; the words of a rule name the breaks that do not count
     */
    public boolean exact() {
        return unit == DayUnit.CALENDAR_DAYS;
    }

    static LocalDate weekdays(LocalDate start, int days) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
