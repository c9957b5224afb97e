package org.twodoors.papers;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;
import org.twodoors.answers.Answers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.catalog.Need;
import org.twodoors.pathways.Findings;
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
     * biggest effect. What is still equal stays in the order of the catalogue.
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
