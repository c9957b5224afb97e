package org.twodoors.states;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Coded;
import org.twodoors.states.EvaluationClock.Milestone;

/**
 * A place in the file, for example {@code TX.evaluation_timeline}: takes what stands there, or says what is wrong with it.
 *
 * @param name the place, as a person would look for it
 */
record Place(String name) {

    private static final int A_YEAR = 365;

    /** The texts of the file, and what they mean. */
    private static final Map<String, Milestone> MILESTONES = Map.ofEntries(
            Map.entry("evaluation", Milestone.EVALUATION),
            Map.entry("assessments", Milestone.EVALUATION),
            Map.entry("evaluation and written report", Milestone.REPORT),
            Map.entry("written evaluation report", Milestone.REPORT),
            Map.entry("evaluation report given to parents", Milestone.REPORT_TO_PARENTS),
            Map.entry("evaluation_and_eligibility", Milestone.DECISION),
            Map.entry("evaluation and team meeting on eligibility", Milestone.DECISION),
            Map.entry("evaluation and IEP team eligibility meeting", Milestone.DECISION),
            Map.entry("evaluation and case conference", Milestone.CONFERENCE),
            Map.entry("notice of an offer of services, or of ineligibility", Milestone.NOTICE),
            Map.entry("evaluation and, if eligible, IEP", Milestone.IEP),
            Map.entry("assessment, IEP meeting and IEP", Milestone.IEP),
            Map.entry("evaluation, eligibility conference, and IEP", Milestone.IEP),
            Map.entry("evaluation, eligibility, and initial IEP", Milestone.IEP),
            Map.entry("evaluation, eligibility, and IEP put in place if eligible", Milestone.IEP_IN_PLACE),
            Map.entry("evaluation, eligibility, IEP and placement", Milestone.PLACEMENT),
            Map.entry("evaluation, eligibility, IEP and start of services", Milestone.SERVICES));

    ReviewException wrong(String what) {
        return new ReviewException("reviewed.json: " + name + " " + what);
    }

    <T> T need(@Nullable T value, String what) {
        if (value == null) {
            throw wrong("has no " + what);
        }
        return value;
    }

    String text(@Nullable String value, String what) {
        String text = need(value, what);
        if (text.isBlank() || !text.equals(text.strip())) {
            throw wrong("has an empty or untidy " + what);
        }
        return text;
    }

    @Nullable
    String textOrNull(@Nullable String value, String what) {
        return value == null ? null : text(value, what);
    }

    int days(@Nullable Integer value) {
        int days = need(value, "days");
        if (days < 1 || days > A_YEAR) {
            throw wrong("has " + days + " days; 1 to " + A_YEAR + " make sense");
        }
        return days;
    }

    <E extends Enum<E> & Coded> E coded(Class<E> type, @Nullable String value, String what) {
        String text = text(value, what);
        return Coded.find(type, text.replace('_', '-').toLowerCase(Locale.ROOT))
                .orElseThrow(() -> wrong("has the " + what + " " + text + ", which we do not know"));
    }

    Milestone milestone(@Nullable String value) {
        String text = text(value, "must_be_done_by_then");
        Milestone meant = MILESTONES.get(text);
        if (meant == null) {
            throw wrong("must be done by then: " + text + ", for which we have no words");
        }
        return meant;
    }
}
