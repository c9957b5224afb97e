package org.twodoors.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twodoors.Given;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Need;

class ClosePairTest {

    private final Need understanding = Given.led("understanding", "slp", "slp", "starting-steps");
    private final Need starting = Given.led("starting-steps", "ot", "ot", "understanding");
    private final Need clear = Given.led("talking-clearly", "slp", "slp", "single-sounds");
    private final Need sounds = Given.led("single-sounds", "slp", "slp", "talking-clearly");

    @Test
    void onlyChosenNeedsThatAreCloseMakeAPair() {
        assertThat(ClosePair.among(List.of(starting, clear))).isEmpty();
        assertThat(ClosePair.among(List.of(starting, clear, understanding)))
                .containsExactly(new ClosePair(starting, understanding));
        assertThat(ClosePair.among(List.of(starting, clear, understanding, sounds)))
                .extracting(ClosePair::field)
                .containsExactly("close.starting-steps.understanding", "close.talking-clearly.single-sounds");
    }

    @Test
    void namesThatTellTwoApartAskNothing() {
        Need reading = Given.led("reading-language", "teacher slp", "slp", "handwriting");
        Need writing = Given.led("handwriting", "ot", "ot", "reading-language");

        assertThat(ClosePair.among(List.of(writing, reading))).isEmpty();
    }

    @Test
    void bothCanFitUnlessOthersEitherUnderstandOrDoNot() {
        assertThat(new ClosePair(starting, understanding).choices()).containsExactly("first", "second", "both");
        assertThat(new ClosePair(clear, sounds).choices()).containsExactly("first", "second");
    }

    @Test
    void theSecondIsFilledInWithTheFirstOnceThatIsAnswered() {
        List<Need> chosen = List.of(starting, understanding);
        NeedAnswers said = NeedAnswers.none("starting-steps")
                .with(Question.SCHOOL_EFFECT, SchoolEffect.SOME)
                .with(Question.DAILY_EFFECT, DailyEffect.A_LOT)
                .with(Question.DOCTOR_SIGN, true);

        assertThat(ClosePair.before(understanding, chosen, Answers.NONE)).isEmpty();
        assertThat(ClosePair.before(understanding, chosen, Answers.NONE.withNeed(said)))
                .containsExactly(starting);
        assertThat(ClosePair.before(starting, chosen, Answers.NONE.withNeed(said)))
                .isEmpty();
        assertThat(NeedAnswers.none("understanding").filledInWith(said))
                .isEqualTo(NeedAnswers.none("understanding")
                        .with(Question.SCHOOL_EFFECT, SchoolEffect.SOME)
                        .with(Question.DAILY_EFFECT, DailyEffect.A_LOT));
    }

    @Test
    void sportAfterAnInjuryIsHiddenBesideTheInjury() {
        Need injury = Given.led("after-injury-illness", "ot", "doctor ot", "back-to-sport");
        Need sport = Given.led("back-to-sport", "team", "doctor pt", "after-injury-illness");
        Area area = new Area("moving", List.of(sport));

        assertThat(ClosePair.kept(List.of(injury, sport))).containsExactly(injury);
        assertThat(ClosePair.kept(List.of(sport))).containsExactly(sport);
        assertThat(ClosePair.offered(area, Answers.NONE)).hasSize(1);
        assertThat(ClosePair.offered(area, Answers.NONE.withChosen(List.of(injury))))
                .isEmpty();
    }

    @Test
    void firstStepsAreOfferedUnderSixOrWhereTheyWereChosen() {
        Area area = new Area("moving", List.of(Given.led("early-moving", "pt", "doctor pt")));

        assertThat(offered(area, null, Set.of())).hasSize(1);
        assertThat(offered(area, 71, Set.of())).hasSize(1);
        assertThat(offered(area, 72, Set.of())).isEmpty();
        assertThat(offered(area, 72, Set.of("early-moving"))).hasSize(1);
        assertThat(offered(new Area("moving", List.of(Given.led("head-turn-baby", "none", "doctor pt"))), 96, Set.of()))
                .as("a baby's need")
                .isEmpty();
    }

    private static List<Need> offered(Area area, Integer months, Set<String> chosen) {
        return ClosePair.offered(
                area, new Answers(ChildAnswers.NONE.with(Question.AGE, months), Set.of("moving"), chosen, List.of()));
    }
}
