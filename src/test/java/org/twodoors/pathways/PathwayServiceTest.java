package org.twodoors.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twodoors.Given;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.Situation;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.Urgency;
import org.twodoors.rules.Classification;
import org.twodoors.rules.RulesService;

/** What comes along with the pathways: urgent signs, make-safe lines and doctor notes. */
class PathwayServiceTest {

    private static final String FINE = "0 na 0 other none often";
    private static final String DANGER = "0 na 0 other both often";

    private final Need chewing = Given.need("chewing-swallowing", DoctorQuestion.EATING_DANGER, NeedFlag.HEALTH_FIRST);
    private final Need foods = Given.need("food-variety", DoctorQuestion.EATING_DANGER);
    private final Need injury =
            Given.need("after-injury-illness", DoctorQuestion.WORSE_AFTER_INJURY, NeedFlag.HEALTH_FIRST);
    private final Need lost = Given.need("lost-skills", null, NeedFlag.HEALTH_FIRST, NeedFlag.SKILLS_BACK);
    private final Need toileting = Given.need("toileting", DoctorQuestion.TOILET_CHANGE);
    private final Need outdoors = Given.need("safety-awareness", DoctorQuestion.LEFT_ALONE);

    private static Pathways pathways(Given.Child child, NeedFacts... needs) {
        ChildFacts facts = child.facts();
        return new PathwayService().pathways(facts, List.of(needs), new RulesService().classify(facts, List.of(needs)));
    }

    private static NeedFacts yes(Need need, String answers) {
        return Given.withDoctorSign(Given.facts(need, answers));
    }

    @Test
    void urgentSignsStandByWeightRedFlagsBeforeNeedsAndNothingTwice() {
        Pathways pathways = pathways(
                Given.child().with(RedFlag.TOILET_CHANGE, RedFlag.POISON),
                yes(toileting, DANGER),
                yes(chewing, DANGER),
                yes(foods, DANGER),
                yes(injury, DANGER),
                Given.facts(lost, FINE));

        assertThat(pathways.urgentSigns())
                .extracting(UrgentSign::messageKey, UrgentSign::need, UrgentSign::urgency)
                .containsExactly(
                        tuple("doctor.worse-after-injury.advice", injury, Urgency.EMERGENCY),
                        tuple("redFlag.poison.advice", null, Urgency.POISON),
                        tuple("urgent.lostSkills", lost, Urgency.DOCTOR_NOW),
                        tuple("redFlag.toilet-change.advice", null, Urgency.DOCTOR_SOON),
                        tuple("doctor.eating-danger.advice", chewing, Urgency.DOCTOR_SOON));
        assertThat(pathways.urgentSigns())
                .as("what the family checked")
                .extracting(UrgentSign::checkedKey)
                .containsExactly(
                        "doctor.worse-after-injury.question",
                        "redFlag.poison.label",
                        "need." + lost.id() + ".label",
                        "redFlag.toilet-change.label",
                        "doctor.eating-danger.question");
        assertThat(pathways.urgency()).isEqualTo(Urgency.EMERGENCY);
    }

    @ParameterizedTest
    @EnumSource(DoctorQuestion.class)
    void aDoctorQuestionWithYesIsAnUrgentSignOrADoctorNote(DoctorQuestion question) {
        Need need = Given.need("any", question);

        Pathways pathways = pathways(Given.child(), yes(need, FINE));

        if (question.urgent()) {
            assertThat(pathways.urgentSigns())
                    .containsExactly(new UrgentSign(
                            "doctor." + question.code() + ".advice",
                            "doctor." + question.code() + ".question",
                            need,
                            question.urgency()));
            assertThat(pathways.doctorNotes()).isEmpty();
        } else {
            assertThat(pathways.urgentSigns()).isEmpty();
            assertThat(pathways.doctorNotes()).containsExactly(new DoctorNote(need, question));
            assertThat(pathways.doctorNotes().get(0).messageKey()).isEqualTo("doctor." + question.code() + ".advice");
        }
    }

    @Test
    void withoutYesOrWithoutAQuestionThereIsNothingForTheDoctor() {
        Pathways pathways = pathways(
                Given.child(),
                Given.facts(toileting, FINE),
                Given.facts(chewing, FINE),
                yes(Given.need("dressing", null), FINE));

        assertThat(pathways.doctorNotes()).isEmpty();
        assertThat(pathways.urgentSigns()).isEmpty();
        assertThat(pathways.urgent()).isFalse();
    }

    @Test
    void dangerAsksToMakeItSafeUnlessItIsUrgentAlready() {
        Pathways pathways = pathways(
                Given.child(),
                Given.facts(chewing, DANGER),
                Given.facts(outdoors, "0 na 0 other home often"),
                Given.facts(toileting, FINE),
                Given.facts(foods, "0 na 0 other school often"));

        assertThat(pathways.makeSafe()).containsExactly(outdoors, foods);
    }

    @Test
    void theCardIsUrgentExactlyWhenItHasSigns() {
        assertThat(pathways(Given.child(), Given.facts(lost, FINE)).urgent()).isTrue();
        assertThat(pathways(Given.child(), Given.facts(foods, DANGER)).urgent()).isFalse();
    }

    @Test
    void aPathwayKnowsItsMessages() {
        assertThat(new Pathway(PathwayRule.R43, "iep-meeting").messagePrefix()).isEqualTo("pathway.iep-meeting");
        assertThat(new Pathway(PathwayRule.R43, "iep-meeting").titleKey()).isEqualTo("pathway.iep-meeting.title");
        assertThat(new Pathway(PathwayRule.R66, "school-no").titleKey()).isEqualTo("situation.school-no.said");
        assertThat(PathwayRule.R43.messageKey()).isEqualTo("rule.R43.reason");
    }

    @Test
    void onlyWorkingTogetherAndTheHonestNotYetMayWait() {
        Pathways pathways = pathways(
                Given.child().with(RedFlag.POISON).with(Situation.SCHOOL_NO),
                Given.facts(toileting, "2 still 2 condition none often"),
                Given.facts(foods, "1 U U other none often"));

        assertThat(pathways.pathways())
                .filteredOn(Pathway::later)
                .extracting(Pathway::rule)
                .containsExactly(PathwayRule.R53);
    }

    @Test
    void factsAndClassificationMustBeAboutTheSameNeeds() {
        ChildFacts child = Given.child().facts();
        List<NeedFacts> facts = List.of(Given.facts(foods, FINE), Given.facts(toileting, FINE));
        Classification other =
                new RulesService().classify(child, List.of(Given.facts(toileting, FINE), Given.facts(foods, FINE)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PathwayService().pathways(child, facts, other))
                .withMessageContaining("different needs");
    }

    @Test
    void theSameAnswersGiveTheSameSteps() {
        NeedFacts[] needs = {yes(chewing, DANGER), yes(outdoors, DANGER), Given.facts(lost, "2 still 2 other none new")
        };

        assertThat(pathways(Given.child().with(RedFlag.values()), needs))
                .isEqualTo(pathways(Given.child().with(RedFlag.values()), needs));
    }

    @Test
    void nothingPrintsAnAnswer() {
        Pathways pathways = pathways(Given.child(), yes(toileting, DANGER), Given.facts(lost, FINE));

        assertThat(pathways).hasToString("Pathways[sealed]");
        assertThat(pathways.pathways().get(0)).hasToString("Pathway[sealed]");
        assertThat(pathways.urgentSigns().get(0)).hasToString("UrgentSign[sealed]");
        assertThat(pathways.doctorNotes().get(0)).hasToString("DoctorNote[sealed]");
        assertThat(PathwayInput.of(Given.child().facts(), List.of(), List.of(), false))
                .hasToString("PathwayInput[sealed]");
        PathwayInput input = PathwayInput.of(
                Given.child().facts(),
                List.of(Given.facts(lost, FINE)),
                new RulesService()
                        .classify(Given.child().facts(), List.of(Given.facts(lost, FINE)))
                        .needs(),
                false);
        assertThat(input.needs().get(0)).hasToString("FoundNeed[sealed]");
        assertThat(new Asks(input, false)).hasToString("Asks[sealed]");
    }
}
