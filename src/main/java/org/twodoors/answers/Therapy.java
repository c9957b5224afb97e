package org.twodoors.answers;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.twodoors.catalog.Coded;

/**
 * Which therapies a school plan holds, or a clinic gives ({@link Question#SCHOOL_THERAPIES}, {@link Question#CLINIC_THERAPIES}).
 * The codes are those of the disciplines of the catalog.
 */
public enum Therapy implements Coded {
    /** Speech-language therapy. */
    SLP,
    /** Physical therapy. */
    PT,
    /** Occupational therapy. */
    OT,
    /** None of them, or the family is not sure; stands alone. */
    UNKNOWN;

    /**
     * What was ticked, without "none or not sure" where a therapy was ticked too: a tick counts more.
     *
     * @param ticked any
     * @return a set that can be sent
     */
    public static Set<Object> settled(Set<?> ticked) {
        Set<Object> settled = new LinkedHashSet<>(ticked);
        if (settled.size() > 1) {
            settled.remove(UNKNOWN);
        }
        return settled;
    }

    /**
     * Reads what older callers and older drafts say: an "IEP with OT" is an IEP and OT in it, and whoever names therapies at a clinic
     * and does not say whether there is one goes to it.
     */
    static Map<Question, Object> read(Map<Question, ?> answers) {
        Map<Question, Object> read = new EnumMap<>(Question.class);
        read.putAll(answers);
        if (read.get(Question.SCHOOL_PLAN) == SchoolPlan.IEP_OT) {
            Set<Object> inPlan = new LinkedHashSet<>(Set.of(OT));
            if (read.get(Question.SCHOOL_THERAPIES) instanceof Set<?> named) {
                inPlan.addAll(named);
            }
            read.put(Question.SCHOOL_PLAN, SchoolPlan.IEP);
            read.put(Question.SCHOOL_THERAPIES, settled(inPlan));
        }
        if (!read.containsKey(Question.CLINIC_THERAPY)
                && read.get(Question.CLINIC_THERAPIES) instanceof Set<?> named
                && !named.isEmpty()) {
            read.put(Question.CLINIC_THERAPY, ClinicTherapy.YES);
        }
        return read;
    }
}
