package org.twodoors.plan;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.Source;
import org.twodoors.papers.ImpactWords;
import org.twodoors.rules.ClassRule;
import org.twodoors.rules.EducationalRule;
import org.twodoors.rules.MedicalRule;
import org.twodoors.rules.NeedResult;
import org.twodoors.rules.Rule;

/**
 * The card of one need: its class, why, what each door can do, what would change it.
 *
 * @param need the need
 * @param area its area
 * @param result what the rules said
 * @param door where it is shown
 * @param deciding the answers that decided, each with the page that changes it
 * @param makeSafe whether the family said that someone could get hurt
 * @param doctorNote the doctor question that was answered with yes and is not urgent, or null
 * @param sources what the rules that fired rest on
 * @param withSchool whether what a teacher said counts in it (R1)
 * @param ageMonths the age of the child in months, for words about that age; null if it is not known
 * @param impact the family's answers in school words and in clinic words
 * @param inHandAtSchool whether the school works on it now
 * @param inHandAtClinic whether a clinic works on it now
 */
record NeedCard(
        Need need,
        Area area,
        NeedResult result,
        Door door,
        List<DecidingAnswer> deciding,
        boolean makeSafe,
        @Nullable DoctorQuestion doctorNote,
        List<Source> sources,
        boolean withSchool,
        @Nullable Integer ageMonths,
        ImpactWords impact,
        boolean inHandAtSchool,
        boolean inHandAtClinic) {

    /** The one line that says most about why it stands under its door. */
    public Rule mainReason() {
        Predicate<Rule> deciding = switch (door) {
            case SCHOOL -> EducationalRule.class::isInstance;
            case CLINIC -> MedicalRule.class::isInstance;
            case BOTH, UNCLEAR -> ClassRule.class::isInstance;
        };
        List<Rule> fired = result.reasons().stream().filter(deciding).toList();
        return fired.isEmpty() ? result.reasons().get(0) : fired.get(fired.size() - 1);
    }

    /** What makes it safe today, as message keys: what holds for any danger, and what this need adds; none without a danger. */
    public List<String> safety() {
        if (!makeSafe) {
            return List.of();
        }
        return need.is(NeedFlag.OUT_OF_REACH)
                ? List.of("urgent.makeSafe", "need." + need.id() + ".safe")
                : List.of("urgent.makeSafe");
    }

    /** Whether that line says already that somebody works on it now. */
    public boolean reasonSaysInHand() {
        return mainReason() == EducationalRule.R38 || mainReason() == MedicalRule.R39;
    }

    /** Ids of the rules that fired, in order: "R12, R29, R33". */
    public String ruleIds() {
        return String.join(", ", result.rules().stream().map(Rule::id).toList());
    }
}
