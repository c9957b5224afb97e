package org.twodoors.pathways;

import static org.twodoors.answers.Thresholds.SCHOOL_SERVICES_AGE;
import static org.twodoors.pathways.SituationWords.Part.ANSWER;
import static org.twodoors.pathways.SituationWords.Part.FIRST;
import static org.twodoors.pathways.SituationWords.Part.WHEN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.twodoors.answers.Cover;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Situation;
import org.twodoors.catalog.Coded;
import org.twodoors.rules.Level;

/**
 * Which words answer a situation for one family: those of its own kind where there are any, else those for everybody.
 *
 * @param said message key of what the family said
 * @param answer message key of the answer
 * @param first message key of the first step
 * @param when message key of when to do it
 */
public record SituationWords(String said, String answer, String first, String when) {

    /** A part of the words. Its messages are {@code situation.<situation>.<part>}. */
    enum Part implements Coded {
        SAID,
        ANSWER,
        FIRST,
        WHEN
    }

    /** Families that have words of their own, {@code situation.<situation>.<part>.<code>}. Of two that fit the first is taken. */
    @SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
    enum Family implements Coded {
        /** Under 3 the law of early intervention holds (34 CFR part 303), not that of schools. */
        EARLY(it -> it.child().youngerThan(SCHOOL_SERVICES_AGE)),
        /** A 504 plan has its own hearing, and no stay put (34 CFR 104.36). */
        SECTION_504("504", it -> it.child().says(SchoolPlan.SECTION_504)),
        /** Medicaid has its own days, its own hearing, and EPSDT. */
        MEDICAID_CHIP(it -> it.child().says(Cover.MEDICAID_CHIP)),
        /** A private health plan has 180 days and the external review. */
        PRIVATE(it -> it.child().says(Cover.PRIVATE)),
        /** TRICARE and the like: the letter says how and until when. */
        OTHER(it -> it.child().says(Cover.OTHER)),
        /** No need gets in the way at school. */
        LITTLE_AT_SCHOOL(it -> it.classification().needs().stream().allMatch(need -> need.educational() == Level.NO));

        private final String code;
        private final Predicate<Findings> fits;

        Family(Predicate<Findings> fits) {
            this.code = Coded.super.code();
            this.fits = fits;
        }

        Family(String code, Predicate<Findings> fits) {
            this.code = code;
            this.fits = fits;
        }

        @Override
        public String code() {
            return code;
        }
    }

    private record Own(Situation situation, Family family, Set<Part> parts) {}

    private static final List<Own> OWN = List.of(
            own(Situation.NOT_FOLLOWED, Family.EARLY, ANSWER, WHEN),
            own(Situation.NOT_FOLLOWED, Family.SECTION_504, ANSWER, WHEN),
            own(Situation.SCHOOL_CUT, Family.EARLY, ANSWER),
            own(Situation.SCHOOL_CUT, Family.SECTION_504, ANSWER),
            own(Situation.PLAN_NO, Family.MEDICAID_CHIP, ANSWER, FIRST, WHEN),
            own(Situation.PLAN_NO, Family.PRIVATE, ANSWER, FIRST, WHEN),
            own(Situation.PLAN_NO, Family.OTHER, ANSWER, FIRST, WHEN),
            own(Situation.SCHOOL_NO, Family.EARLY, ANSWER),
            own(Situation.SCHOOL_NO, Family.SECTION_504, ANSWER),
            own(Situation.SCHOOL_SILENT, Family.EARLY, ANSWER, WHEN),
            own(Situation.NO_THERAPIST, Family.EARLY, ANSWER, WHEN),
            own(Situation.DISAGREE, Family.EARLY, ANSWER, FIRST, WHEN),
            own(Situation.CLINIC_NO, Family.MEDICAID_CHIP, ANSWER),
            own(Situation.TOLD_CLINIC, Family.EARLY, ANSWER, FIRST, WHEN),
            own(Situation.TOLD_CLINIC, Family.LITTLE_AT_SCHOOL, ANSWER),
            own(Situation.TOLD_SCHOOL, Family.MEDICAID_CHIP, ANSWER, FIRST, WHEN),
            own(Situation.TOLD_SCHOOL, Family.PRIVATE, ANSWER, FIRST, WHEN),
            own(Situation.TOLD_SCHOOL, Family.OTHER, FIRST, WHEN),
            own(Situation.CLINIC_WAIT, Family.MEDICAID_CHIP, ANSWER),
            own(Situation.KEEP_HELP, Family.EARLY, ANSWER, WHEN));

    private static Own own(Situation situation, Family family, Part... parts) {
        return new Own(situation, family, Set.of(parts));
    }

    /**
     * The words for a family.
     *
     * @param situation what the family said
     * @param findings what the rules found for it
     * @return the keys of its words
     */
    public static SituationWords of(Situation situation, Findings findings) {
        return new SituationWords(
                key(situation, Part.SAID, findings),
                key(situation, ANSWER, findings),
                key(situation, FIRST, findings),
                key(situation, WHEN, findings));
    }

    /**
     * Every message there must be.
     *
     * @return keys in the bundle {@code situations}
     */
    public static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Situation situation : Situation.values()) {
            Arrays.stream(Part.values()).forEach(part -> keys.add(key(situation, part)));
        }
        OWN.forEach(own -> own.parts()
                .forEach(part ->
                        keys.add(key(own.situation(), part) + "." + own.family().code())));
        return keys;
    }

    private static String key(Situation situation, Part part, Findings findings) {
        return Arrays.stream(Family.values())
                .filter(family -> family.fits.test(findings) && has(situation, part, family))
                .findFirst()
                .map(family -> key(situation, part) + "." + family.code())
                .orElse(key(situation, part));
    }

    private static boolean has(Situation situation, Part part, Family family) {
        return OWN.stream()
                .anyMatch(own -> own.situation() == situation
                        && own.family() == family
                        && own.parts().contains(part));
    }

    private static String key(Situation situation, Part part) {
        return "situation." + situation.code() + "." + part.code();
    }
}
