package org.twodoors.papers;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.twodoors.answers.Answers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.catalog.ClinicScope;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.NeedNote;
import org.twodoors.catalog.Occupation;
import org.twodoors.catalog.SchoolAsk;
import org.twodoors.pathways.Findings;
import org.twodoors.rules.Level;
import org.twodoors.rules.NeedResult;
import org.twodoors.rules.Strength;

/**
 * One need as the papers tell it.
 *
 * @param result what the rules said
 * @param said what the family said, without answers on a skipped branch
 * @param impact both in words
 */
record PaperNeed(NeedResult result, NeedAnswers said, ImpactWords impact) {

    /**
     * A danger first, then needs with an open door before those that are not clear, then the surest class, then the
     * biggest effect. What is still equal stays in the order of the catalog.
     */
    private static final Comparator<PaperNeed> STRONGEST_FIRST = comparing(PaperNeed::unsafe)
            .thenComparing(PaperNeed::anyDoor)
            .thenComparing(it -> it.result.strength() == Strength.STRONG)
            .thenComparing(comparingInt(PaperNeed::effect))
            .reversed();

    static List<PaperNeed> strongestFirst(Findings findings) {
        Answers answers = findings.answers();
        return findings.classification().needs().stream()
                .map(result -> of(result, answers))
                .sorted(STRONGEST_FIRST)
                .toList();
    }

    private static PaperNeed of(NeedResult result, Answers answers) {
        Need need = result.need();
        NeedAnswers said = answers.need(need.id()).asked(need, answers.child());
        return new PaperNeed(result, said, ImpactWords.of(need, said));
    }

    /** The need. */
    public Need need() {
        return result.need();
    }

    /** Whether it is a matter for the school: its answers point there or are not known, or the school works on it. */
    boolean atSchool() {
        return result.educational() != Level.NO || said.says(SchoolEffect.UNKNOWN) || inHandAtSchool();
    }

    /** Whether the school works on it now. */
    boolean inHandAtSchool() {
        HelpNow help = said.answer(Question.HELP_NOW, HelpNow.class);
        return help != null && help.atSchool();
    }

    /** Whether a clinic works on it now. */
    boolean inHandAtClinic() {
        HelpNow help = said.answer(Question.HELP_NOW, HelpNow.class);
        return help != null && help.atClinic();
    }

    /** Whether it is a matter for the school that the child comes back to after it. */
    boolean comesBackToSchool() {
        return need().has(NeedNote.RETURN_TO_SCHOOL) && atSchool();
    }

    /** Whether it is a matter of daily life outside school. */
    boolean inDailyLife() {
        return result.medical() != Level.NO || inHandAtClinic();
    }

    /**
     * Whether a doctor or a clinic is told of it. What payers often limit is told where its class opens the clinic door (R24 asks for
     * that beside schoolwork), and where it gets in the way a lot in daily life and is no schoolwork.
     */
    boolean inCare() {
        return inDailyLife()
                && (need().clinicScope() != ClinicScope.LIMITED
                        || result.needClass().clinic()
                        || (said.dailyEffect() == DailyEffect.A_LOT && !isSchoolwork()));
    }

    /** Whether somebody who pays for care is told of it: payers read schoolwork as a reason to refuse. */
    boolean forPayer() {
        return inCare() && !(need().clinicScope() == ClinicScope.LIMITED && isSchoolwork());
    }

    private boolean isSchoolwork() {
        return need().occupations().equals(Set.of(Occupation.EDUCATION));
    }

    /** What a school is asked for because of it: a danger there asks for a safety plan too. */
    Set<SchoolAsk> schoolAsks() {
        return SchoolAsks.of(need(), said);
    }

    /**
     * What is said of it: the answers of a side, and what the family ticked that it sees there.
     *
     * @param side which side
     * @param seen keys of what was ticked
     * @return message keys; empty when nothing was answered on that side
     */
    List<String> said(Letter.Side side, Collection<String> seen) {
        List<String> keys = new ArrayList<>();
        boolean school = side == Letter.Side.SCHOOL || (side == Letter.Side.DAY && !said.someEffectInDailyLife());
        if (school) {
            keys.addAll(impact.schoolAnswers());
        } else {
            keys.addAll(impact.dailyAnswers());
        }
        seen.stream().filter(key -> isOf(side, key)).forEach(keys::add);
        return List.copyOf(keys);
    }

    /**
     * What a family may see of it, to tick; nothing of it is said that was not ticked.
     *
     * @param side which side
     * @param scenes every scene
     * @param place where the child spends the day
     * @return message keys
     */
    List<String> examples(Letter.Side side, List<LetterFacts.Scene> scenes, LetterFacts.DayPlace place) {
        return Scenes.keys(need(), impact, scenes, place)
                .filter(key -> isOf(side, key))
                .toList();
    }

    private boolean isOf(Letter.Side side, String key) {
        String school = "impact." + need().id() + ".school.";
        String clinic = "impact." + need().id() + ".clinic.";
        return switch (side) {
            case SCHOOL -> key.startsWith(school);
            case DAILY, CARE, PAYER -> key.startsWith(clinic);
            case DAY -> key.startsWith(school) || key.startsWith(clinic);
            case NAMES -> false;
        };
    }

    /** A danger, a lost skill, or a need for which a doctor comes first whoever else looks at it (R51). */
    boolean presses() {
        return unsafe() || said.answer(Question.HEALTH_LINK) == HealthLink.LOST || need().is(NeedFlag.HEALTH_FIRST);
    }

    private boolean unsafe() {
        return said.safety() != null && said.safety() != Safety.NONE;
    }

    boolean anyDoor() {
        return result.needClass().school() || result.needClass().clinic();
    }

    /** 0 to 4: some counts one, a lot two, at school and in daily life. */
    private int effect() {
        int school = said.schoolEffect() == SchoolEffect.A_LOT ? 2 : said.someEffectAtSchool() ? 1 : 0;
        int daily = said.dailyEffect() == DailyEffect.A_LOT ? 2 : said.someEffectInDailyLife() ? 1 : 0;
        return school + daily;
    }

    @Override
    public String toString() {
        return "PaperNeed[sealed]";
    }
}
