package org.twodoors.pathways;

import static org.twodoors.answers.Thresholds.DISTRICT_STEP_MONTHS;
import static org.twodoors.answers.Thresholds.RIGHTS_TRANSFER_AGE;
import static org.twodoors.answers.Thresholds.SCHOOL_SERVICES_AGE;
import static org.twodoors.pathways.SituationWords.Part.ANSWER;
import static org.twodoors.pathways.SituationWords.Part.FIRST;
import static org.twodoors.pathways.SituationWords.Part.WHEN;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Situation;
import org.twodoors.catalog.ClinicAsk;
import org.twodoors.catalog.Coded;
import org.twodoors.rules.Level;

/**
 * Which words answer a situation for one family: those of its own kind where there are any, else those for everybody.
 *
 * @param said message key of what the family said
 * @param answer message key of the answer
 * @param known message key of a sentence that takes the place of its last one, because of what is known of the family; or null
 * @param first message key of the first step
 * @param when message key of when to do it
 */
public record SituationWords(
        String said, String answer, @Nullable String known, String first, String when) {

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
        /** The step to the school district is near (34 CFR 303.209, 300.124). */
        EARLY_ENDS(it ->
                it.child().ageMonths() >= DISTRICT_STEP_MONTHS && it.child().youngerThan(SCHOOL_SERVICES_AGE)),
        /** Early intervention does not wait, nor may Medicaid let a family wait. */
        EARLY_MEDICAID_CHIP(
                it -> it.child().youngerThan(SCHOOL_SERVICES_AGE) && it.child().says(Cover.MEDICAID_CHIP)),
        /** Under 3 the law of early intervention holds (34 CFR part 303), not that of schools. */
        EARLY(it -> it.child().youngerThan(SCHOOL_SERVICES_AGE)),
        /** A private school whatever its plan is called: what a district gives there is in a services plan (34 CFR 300.137 to 300.140). */
        IN_PRIVATE_SCHOOL(
                it -> !it.child().youngerThan(SCHOOL_SERVICES_AGE) && it.child().setting() == Setting.PRIVATE),
        /** Once school is over, other programs come. */
        FINISHED_SCHOOL(it -> it.child().setting() == Setting.FINISHED_SCHOOL),
        /** The student is an adult with an IEP, which ends by age (source S110), as does Medicaid’s care for children (S43). */
        ADULT_IEP(it -> !it.child().youngerThan(RIGHTS_TRANSFER_AGE)
                && it.child().hasIep()
                && it.child().inPublicSchool()),
        /** The student is an adult, and school services end soon. */
        ADULT(it -> !it.child().youngerThan(RIGHTS_TRANSFER_AGE)),
        /** The school evaluates, so another time runs than that of the first answer. */
        TESTING(it -> it.child().says(SchoolPlan.TESTING)),
        /** A charter school, online ones too, and an IEP: a public school gives what it says (34 CFR 300.209). */
        CHARTER(it -> it.child().setting() == Setting.CHARTER
                && it.child().hasIep()
                && !it.child().youngerThan(SCHOOL_SERVICES_AGE)),
        /** A 504 plan, and therapy at a clinic is taken for a reason to cut. */
        SECTION_504_CLINIC_NOW("504-clinic-now", it -> it.child().says(SchoolPlan.SECTION_504) && inTherapy(it)),
        /** A 504 plan has its own hearing, and no stay put (34 CFR 104.36). */
        SECTION_504("504", it -> it.child().says(SchoolPlan.SECTION_504)),
        /** The district looks for children who learn elsewhere too (34 CFR 300.111); what follows differs by state. */
        OUT_OF_SCHOOL(it -> OUTSIDE.contains(it.child().setting())),
        /** A private school has rules of its own, and the district where it stands evaluates (34 CFR 300.131). */
        PRIVATE_SCHOOL(it -> noPlan(it) && it.child().setting() == Setting.PRIVATE),
        /** The district is asked, as no public school knows the child. */
        DISTRICT(it -> noPlan(it) && OUTSIDE.contains(it.child().setting())),
        /** No need points to a door yet, and asking costs nothing. */
        NOTHING_CLEAR(it -> it.classification().needs().stream()
                .noneMatch(need -> need.needClass().school() || need.needClass().clinic())),
        /** The same, and of the steps the doctor's is the first, so that the answer names whom to ask in the order of the steps. */
        PRESCHOOL_DOCTOR_FIRST(it -> inPreschool(it) && doctorFirst(it)),
        /** Preschool, Head Start or child care, and no plan: the district evaluates from 3 on (sources S13, S17b, S87). */
        PRESCHOOL(SituationWords::inPreschool),
        /** No school plan and no testing: what is cut is the school day, and a plan is what can be asked for. */
        NO_PLAN(it -> noPlan(it) && AT_SCHOOL.contains(it.child().setting())),
        /** A clinic is no reason for a school to say no, or to cut what it does. */
        CLINIC_NOW(SituationWords::inTherapy),
        /** No health plan, or none any more: Medicaid that ended at renewal comes first (42 CFR 435.916). */
        NO_COVER(it -> it.child().says(Cover.NONE)),
        /** A need for equipment: gear for everywhere, and gear of the school at home (34 CFR 300.105(b)). */
        EQUIPMENT(it -> !it.child().youngerThan(SCHOOL_SERVICES_AGE)
                && it.needs().stream().anyMatch(need -> need.need().clinicAsk().contains(ClinicAsk.EQUIPMENT))),
        /** Medicaid, and there is a school plan or testing. */
        MEDICAID_CHIP_PLAN(it -> it.child().says(Cover.MEDICAID_CHIP) && hasPlan(it)),
        /** A private health plan, and there is a school plan or testing. */
        PRIVATE_PLAN(it -> it.child().says(Cover.PRIVATE) && hasPlan(it)),
        /** TRICARE and the like, and there is a school plan or testing. */
        OTHER_PLAN(it -> it.child().says(Cover.OTHER) && hasPlan(it)),
        /** Medicaid has its own days, its own hearing, and EPSDT. */
        MEDICAID_CHIP(it -> it.child().says(Cover.MEDICAID_CHIP)),
        /** A private health plan has 180 days and the external review. */
        PRIVATE(it -> it.child().says(Cover.PRIVATE)),
        /** TRICARE and the like: the letter says how and until when. */
        OTHER(it -> it.child().says(Cover.OTHER)),
        /** A school plan, or the school tests. */
        PLAN(SituationWords::hasPlan),
        /** There is or was a therapy that can go slowly. */
        CLINIC(it -> inTherapy(it) || it.child().says(ClinicTherapy.PAST)),
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

    private static final Set<Setting> AT_SCHOOL = Set.of(Setting.PUBLIC, Setting.CHARTER, Setting.PRESCHOOL);

    private static final Set<Setting> OUTSIDE = Set.of(Setting.HOMESCHOOL, Setting.PRIVATE, Setting.NOT_IN_SCHOOL);

    private static boolean inTherapy(Findings findings) {
        return findings.child().says(ClinicTherapy.YES);
    }

    private static boolean hasPlan(Findings findings) {
        return Stream.of(SchoolPlan.TESTING, SchoolPlan.SECTION_504, SchoolPlan.IEP)
                .anyMatch(findings.child()::says);
    }

    private static boolean noPlan(Findings findings) {
        return !hasPlan(findings) && !findings.child().youngerThan(SCHOOL_SERVICES_AGE);
    }

    private static boolean inPreschool(Findings findings) {
        return noPlan(findings) && findings.child().setting() == Setting.PRESCHOOL;
    }

    /** Whether the doctor (R51) stands before the district (R42), and no other situation brings a step of its own before both. */
    private static boolean doctorFirst(Findings findings) {
        return findings.pathways().situations().size() == 1
                && findings.pathways().pathways().stream()
                                .map(Pathway::rule)
                                .filter(rule -> rule == PathwayRule.R42 || rule == PathwayRule.R51)
                                .findFirst()
                                .orElse(null)
                        == PathwayRule.R51;
    }

    private record Own(Situation situation, Family family, Set<Part> parts) {}

    private static final List<Own> OWN = List.of(
            own(Situation.NOT_FOLLOWED, Family.EARLY, ANSWER, WHEN),
            own(Situation.NOT_FOLLOWED, Family.IN_PRIVATE_SCHOOL, ANSWER),
            own(Situation.NOT_FOLLOWED, Family.CHARTER, ANSWER),
            own(Situation.NOT_FOLLOWED, Family.SECTION_504, ANSWER, WHEN),
            own(Situation.SCHOOL_CUT, Family.EARLY_ENDS, ANSWER, FIRST, WHEN),
            own(Situation.SCHOOL_CUT, Family.EARLY, ANSWER),
            own(Situation.SCHOOL_CUT, Family.ADULT_IEP, ANSWER),
            own(Situation.SCHOOL_CUT, Family.SECTION_504_CLINIC_NOW, ANSWER),
            own(Situation.SCHOOL_CUT, Family.SECTION_504, ANSWER),
            own(Situation.SCHOOL_CUT, Family.PRIVATE_SCHOOL, ANSWER, FIRST, WHEN),
            own(Situation.SCHOOL_CUT, Family.PRESCHOOL, ANSWER, FIRST, WHEN),
            own(Situation.SCHOOL_CUT, Family.NO_PLAN, ANSWER, FIRST, WHEN),
            own(Situation.SCHOOL_CUT, Family.CLINIC_NOW, ANSWER),
            own(Situation.PLAN_NO, Family.NO_COVER, ANSWER),
            own(Situation.PLAN_NO, Family.EQUIPMENT, ANSWER),
            own(Situation.PLAN_NO, Family.MEDICAID_CHIP_PLAN, ANSWER),
            own(Situation.PLAN_NO, Family.PRIVATE_PLAN, ANSWER),
            own(Situation.PLAN_NO, Family.OTHER_PLAN, ANSWER),
            own(Situation.PLAN_NO, Family.PLAN, ANSWER),
            own(Situation.PLAN_NO, Family.MEDICAID_CHIP, ANSWER, FIRST, WHEN),
            own(Situation.PLAN_NO, Family.PRIVATE, ANSWER, FIRST, WHEN),
            own(Situation.PLAN_NO, Family.OTHER, ANSWER, FIRST, WHEN),
            own(Situation.SCHOOL_NO, Family.EARLY, ANSWER),
            own(Situation.SCHOOL_NO, Family.SECTION_504, ANSWER),
            own(Situation.SCHOOL_NO, Family.OUT_OF_SCHOOL, ANSWER),
            own(Situation.SCHOOL_NO, Family.CLINIC_NOW, ANSWER),
            own(Situation.SCHOOL_SILENT, Family.EARLY_ENDS, ANSWER),
            own(Situation.SCHOOL_SILENT, Family.EARLY, ANSWER, WHEN),
            own(Situation.SCHOOL_SILENT, Family.TESTING, ANSWER),
            own(Situation.SCHOOL_SILENT, Family.SECTION_504, ANSWER, WHEN),
            own(Situation.NO_THERAPIST, Family.EARLY, ANSWER, WHEN),
            own(Situation.NO_THERAPIST, Family.IN_PRIVATE_SCHOOL, ANSWER),
            own(Situation.DISAGREE, Family.EARLY, ANSWER, FIRST, WHEN),
            own(Situation.CLINIC_NO, Family.EARLY_MEDICAID_CHIP, ANSWER),
            own(Situation.CLINIC_NO, Family.EARLY, ANSWER),
            own(Situation.CLINIC_NO, Family.NO_COVER, ANSWER),
            own(Situation.CLINIC_NO, Family.MEDICAID_CHIP, ANSWER),
            own(Situation.CLINIC_NO, Family.CLINIC, ANSWER),
            own(Situation.TOLD_CLINIC, Family.EARLY, ANSWER, FIRST, WHEN),
            own(Situation.TOLD_CLINIC, Family.DISTRICT, FIRST),
            own(Situation.TOLD_CLINIC, Family.LITTLE_AT_SCHOOL, ANSWER),
            own(Situation.TOLD_SCHOOL, Family.MEDICAID_CHIP, ANSWER, FIRST, WHEN),
            own(Situation.TOLD_SCHOOL, Family.PRIVATE, ANSWER, FIRST, WHEN),
            own(Situation.TOLD_SCHOOL, Family.OTHER, FIRST, WHEN),
            own(Situation.CLINIC_WAIT, Family.EARLY_MEDICAID_CHIP, ANSWER),
            own(Situation.CLINIC_WAIT, Family.EARLY, ANSWER),
            own(Situation.CLINIC_WAIT, Family.MEDICAID_CHIP, ANSWER),
            own(Situation.KEEP_HELP, Family.EARLY, ANSWER, WHEN),
            own(Situation.JUST_STARTING, Family.EARLY_ENDS, ANSWER),
            own(Situation.JUST_STARTING, Family.EARLY, ANSWER),
            own(Situation.JUST_STARTING, Family.NOTHING_CLEAR, ANSWER),
            own(Situation.JUST_STARTING, Family.FINISHED_SCHOOL, ANSWER),
            own(Situation.JUST_STARTING, Family.PRESCHOOL_DOCTOR_FIRST, ANSWER),
            own(Situation.JUST_STARTING, Family.PRESCHOOL, ANSWER),
            own(Situation.JUST_STARTING, Family.ADULT, ANSWER));

    /** Who has words of their own for a part, in the order of the families. */
    private static final Map<String, List<Family>> FAMILIES = OWN.stream()
            .sorted(Comparator.comparing(Own::family))
            .flatMap(own -> own.parts().stream().map(part -> Map.entry(key(own.situation(), part), own.family())))
            .collect(Collectors.groupingBy(
                    Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));

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
                KnownFact.of(situation, findings).map(KnownFact::key).orElse(null),
                key(situation, FIRST, findings),
                key(situation, WHEN, findings));
    }

    /**
     * What is known of a family that named no situation, and belongs to who to ask: near 3 the answer to who is just starting.
     *
     * @param findings what the rules found for it
     * @return message key, or null
     */
    public static @Nullable String known(Findings findings) {
        if (findings.pathways().anySituation()) {
            return null;
        }
        return Family.EARLY_ENDS.fits.test(findings)
                ? key(Situation.JUST_STARTING, ANSWER, findings)
                : KnownFact.of(Situation.JUST_STARTING, findings)
                        .map(KnownFact::key)
                        .orElse(null);
    }

    /** Every message there must be: keys in the bundle {@code situations}. */
    public static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (Situation situation : Situation.values()) {
            Arrays.stream(Part.values()).forEach(part -> keys.add(key(situation, part)));
        }
        OWN.forEach(own -> own.parts()
                .forEach(part ->
                        keys.add(key(own.situation(), part) + "." + own.family().code())));
        Arrays.stream(KnownFact.values()).map(KnownFact::key).forEach(keys::add);
        return keys;
    }

    private static String key(Situation situation, Part part, Findings findings) {
        String key = key(situation, part);
        return FAMILIES.getOrDefault(key, List.of()).stream()
                .filter(family -> family.fits.test(findings))
                .findFirst()
                .map(family -> key + "." + family.code())
                .orElse(key);
    }

    /**
     * Whether the question is how long it may take, so that the time limits of the state belong to the answer.
     *
     * @param situation what the family said
     * @param findings what the rules found for it
     * @return true for a wait for the school; under 3 the time of early intervention is in the words already
     */
    public static boolean asksForATime(Situation situation, Findings findings) {
        return situation == Situation.SCHOOL_SILENT && !findings.child().youngerThan(SCHOOL_SERVICES_AGE);
    }

    /**
     * Whether the question is until which age the school helps, so that what the state says of it belongs to the answer.
     *
     * @param situation what the family said
     * @param findings what the rules found for it
     * @return true for an adult whose IEP is to end or to be cut
     */
    public static boolean asksForAnAge(Situation situation, Findings findings) {
        return situation == Situation.SCHOOL_CUT && Family.ADULT_IEP.fits.test(findings);
    }

    private static String key(Situation situation, Part part) {
        return "situation." + situation.code() + "." + part.code();
    }
}
