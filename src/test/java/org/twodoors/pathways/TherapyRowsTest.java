package org.twodoors.pathways;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.twodoors.Given;
import org.twodoors.answers.Behind;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.HomeLanguages;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.Question;
import org.twodoors.answers.Referral;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.Therapy;
import org.twodoors.rules.Level;
import org.twodoors.rules.NeedResult;
import org.twodoors.rules.RulesService;

/** Rows R80 to R97: who looks at a need depends on the need, and no therapy changes a class. */
class TherapyRowsTest {

    private static final List<String> ANSWERS = Stream.of("0", "1", "2", "U", "N")
            .flatMap(school -> Stream.of("na", "worked", "still", "not_yet", "U")
                    .flatMap(tried -> Stream.of("0", "1", "2", "U")
                            .flatMap(daily -> Stream.of("lost", "condition", "other")
                                    .flatMap(health -> Stream.of("none", "school", "home", "both")
                                            .flatMap(safety -> Stream.of("often", "sometimes", "new")
                                                    .map(often -> String.join(
                                                            " ", school, tried, daily, health, safety, often)))))))
            .toList();

    private static final Need OT = Given.led("hands", "ot", "ot");
    private static final Need SLP = Given.led("words", "slp aud", "slp aud");
    private static final Need PT = Given.led("stairs", "pt", "pt");
    private static final Need HEARING = Given.led("hearing", "aud teacher slp", "aud doctor");
    private static final Need NOBODY = Given.led("sport", "team", "doctor pt");

    private final RulesService rules = new RulesService();

    private Pathways steps(ChildFacts child, List<NeedFacts> facts) {
        return new PathwayService().pathways(child, facts, rules.classify(child, facts));
    }

    private List<String> ids(ChildFacts child, NeedFacts... facts) {
        return steps(child, List.of(facts)).pathways().stream()
                .map(it -> it.rule().id())
                .toList();
    }

    private static Pathway step(Pathways steps, PathwayRule rule) {
        return steps.pathways().stream()
                .filter(it -> it.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    /** Every lead, C12 and every set of therapies: the levels and the class stay. */
    @Test
    void noLeadLanguageOrTherapyChangesALevelOrAClass() {
        ChildFacts plain =
                Given.child().with(SchoolPlan.IEP).with(ClinicTherapy.YES).facts();
        List<ChildFacts> others = List.of(
                Given.child()
                        .with(SchoolPlan.IEP)
                        .with(ClinicTherapy.YES)
                        .with(HomeLanguages.OTHER)
                        .facts(),
                Given.child()
                        .with(SchoolPlan.IEP)
                        .with(ClinicTherapy.YES)
                        .withSchoolTherapies(Set.of(Therapy.SLP, Therapy.PT))
                        .withClinicTherapies(Set.of(Therapy.PT))
                        .facts());
        for (String answers : ANSWERS) {
            NeedResult result = rules.classify(plain, List.of(Given.facts(OT, answers)))
                    .needs()
                    .get(0);
            for (Need need : List.of(SLP, PT, HEARING, NOBODY)) {
                for (ChildFacts child : others) {
                    NeedResult other = rules.classify(child, List.of(Given.facts(need, answers)))
                            .needs()
                            .get(0);
                    assertThat(List.of(other.educational(), other.medical(), other.needClass(), other.rules()))
                            .as("%s %s", need.id(), answers)
                            .isEqualTo(List.of(
                                    result.educational(), result.medical(), result.needClass(), result.rules()));
                }
            }
        }
    }

    /** R86 never gives less than the row it replaces, and touches no other. */
    @Test
    void singleSoundsOfAYoungChildAreNeverANo() {
        Need sounds = Given.need(NeedFlag.LATE_SOUNDS);
        for (int years : new int[] {3, 6, 7}) {
            ChildFacts child = Given.child().ageMonths(years * 12).facts();
            for (String answers : ANSWERS) {
                NeedResult with = rules.classify(child, List.of(Given.facts(sounds, answers)))
                        .needs()
                        .get(0);
                NeedResult without = rules.classify(child, List.of(Given.facts(Given.need(), answers)))
                        .needs()
                        .get(0);
                assertThat(with.educational()).as(answers).isLessThanOrEqualTo(without.educational());
                assertThat(with.medical()).isEqualTo(without.medical());
                if (with.rules().stream().anyMatch(rule -> rule.id().equals("R86"))) {
                    assertThat(years).isLessThan(7);
                    assertThat(with.educational()).isEqualTo(Level.UNCLEAR);
                    assertThat(without.rules()).extracting(rule -> rule.id()).containsAnyOf("R16", "R17");
                } else {
                    assertThat(with.rules()).isEqualTo(without.rules());
                }
            }
        }
    }

    static Stream<List<Need>> mixes() {
        return Stream.of(
                List.of(OT),
                List.of(SLP),
                List.of(PT),
                List.of(OT, SLP),
                List.of(SLP, PT),
                List.of(OT, SLP, PT, HEARING));
    }

    /** R93: each M+ need stands under exactly one of R51, R52 and R61; R51 and R52 stay exclusive. */
    @ParameterizedTest
    @MethodSource("mixes")
    void everyNeedForAClinicStandsUnderOneRow(List<Need> needs) {
        for (Set<Therapy> there : List.of(
                Set.<Therapy>of(),
                Set.of(Therapy.OT),
                Set.of(Therapy.SLP),
                Set.of(Therapy.PT, Therapy.SLP),
                Set.of(Therapy.UNKNOWN))) {
            for (ClinicTherapy clinic : ClinicTherapy.values()) {
                for (HelpNow now : List.of(HelpNow.NONE, HelpNow.CLINIC)) {
                    for (Cover cover : List.of(Cover.PRIVATE, Cover.MEDICAID_CHIP)) {
                        boolean yes = clinic == ClinicTherapy.YES;
                        ChildFacts child = Given.child()
                                .with(clinic)
                                .with(cover)
                                .with(Referral.NO)
                                .withClinicTherapies(yes ? there : Set.of())
                                .facts();
                        List<NeedFacts> facts = new ArrayList<>();
                        for (Need need : needs) {
                            facts.add(Given.facts(need, "0 na 2 other none often")
                                    .with(Question.HELP_NOW, yes ? now : HelpNow.NONE));
                        }
                        Pathways steps = steps(child, facts);

                        assertThat(Collections.disjoint(steps.forYourClinic(), steps.forAClinic()))
                                .isTrue();
                        assertThat(Stream.concat(steps.forYourClinic().stream(), steps.forAClinic().stream()))
                                .containsExactlyInAnyOrderElementsOf(needs);
                        assertThat(steps.has(PathwayRule.R61))
                                .isEqualTo(!steps.forYourClinic().isEmpty());
                        assertThat(steps.has(PathwayRule.R51) || steps.has(PathwayRule.R52))
                                .isEqualTo(!steps.forAClinic().isEmpty());
                        assertThat(steps.has(PathwayRule.R51) && steps.has(PathwayRule.R52))
                                .isFalse();
                    }
                }
            }
        }
    }

    /** R82 to R97 add lines; the steps are those without them. */
    @ParameterizedTest
    @MethodSource("mixes")
    void noLeadTakesAStepOfTheSchoolAway(List<Need> needs) {
        for (SchoolPlan plan : List.of(SchoolPlan.NONE, SchoolPlan.MTSS, SchoolPlan.TESTING, SchoolPlan.IEP)) {
            for (Behind behind : Behind.values()) {
                for (Diagnosis diagnosis : Diagnosis.values()) {
                    for (String answers : List.of(
                            "2 still 0 other none often",
                            "1 still 1 other none often",
                            "1 not_yet 0 other none often")) {
                        ChildFacts child = Given.child()
                                .with(plan)
                                .with(behind)
                                .with(diagnosis)
                                .facts();
                        List<NeedFacts> led = needs.stream()
                                .map(need -> Given.facts(need, answers))
                                .toList();
                        List<NeedFacts> plain = needs.stream()
                                .map(need -> Given.facts(Given.need(need.id(), null), answers))
                                .toList();
                        assertThat(steps(child, led).pathways())
                                .extracting(it -> it.rule().id())
                                .isEqualTo(steps(child, plain).pathways().stream()
                                        .map(it -> it.rule().id())
                                        .toList());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "NONE     |         | ot slp pt | R46 | ot slp pt",
                "NONE     |         | aud       | R46 | aud",
                "TESTING  |         | ot slp    | R44 | ot slp",
                "IEP      | ot      | ot slp    | R43 | slp",
                "IEP      | ot slp  | ot slp    | R43 | -",
                "IEP      | unknown | slp       | R43 | slp",
                "SECTION_504 | pt   | pt        | R45 | -",
                "NONE     |         | none      | R46 | -"
            })
    void aStepNamesWhatIsAskedForWithoutWhatThePlanHolds(
            SchoolPlan plan, String held, String needs, PathwayRule rule, String asks) {
        Set<Therapy> inPlan = held == null
                ? Set.of()
                : Stream.of(held.split(" ")).map(Therapy::new).collect(toSet());
        ChildFacts child = Given.child().with(plan).withSchoolTherapies(inPlan).facts();
        List<NeedFacts> facts = Stream.of(needs.split(" "))
                .map(code -> switch (code) {
                    case "ot" -> OT;
                    case "slp" -> SLP;
                    case "pt" -> PT;
                    case "aud" -> HEARING;
                    default -> NOBODY;
                })
                .map(need -> Given.facts(need, "2 still 0 other none often"))
                .toList();

        Pathways steps = steps(child, facts);

        assertThat(step(steps, rule).asks()).containsExactlyInAnyOrder(asks == null ? new String[0] : asks.split(" "));
        assertThat(steps.pathways())
                .filteredOn(it -> !it.rule().asks())
                .allSatisfy(it -> assertThat(it.asks()).isEmpty());
    }

    @Test
    void theTwoOldQuestionsAreAnsweredForEachTherapy() {
        NeedFacts words = Given.facts(SLP, "0 na 2 condition none often");
        ChildFacts speech = Given.child()
                .with(ClinicTherapy.YES)
                .withClinicTherapies(Set.of(Therapy.SLP, Therapy.OT))
                .facts();
        assertThat(step(steps(speech, List.of(words)), PathwayRule.R58).therapies())
                .containsExactlyInAnyOrder("slp", "ot");
        NeedFacts atSchool = Given.facts(SLP, "2 still 0 condition none often");
        assertThat(step(steps(speech, List.of(atSchool)), PathwayRule.R58).therapies())
                .containsExactly("ot");
        ChildFacts plan = Given.child()
                .with(SchoolPlan.IEP)
                .withSchoolTherapies(Set.of(Therapy.OT, Therapy.SLP))
                .facts();
        assertThat(step(steps(plan, List.of(words)), PathwayRule.R59).therapies())
                .containsExactly("slp");
        assertThat(ids(Given.child().with(SchoolPlan.IEP).facts(), words)).doesNotContain("R59");
    }

    /** R94: two close needs with the same answers are one trouble; one answer that differs makes two. */
    @ParameterizedTest
    @CsvSource({
        "1 still 0 other none often, false",
        "1 still 1 other none often, true",
        "1 still 0 condition none often, true",
        "1 still 0 other none U, true"
    })
    void closeNeedsWithTheSameAnswersCountOnce(String second, boolean evaluation) {
        List<NeedFacts> facts = List.of(
                Given.facts(Given.led("a", "slp", "slp", "b"), "1 still 0 other none often"),
                Given.facts(Given.led("b", "ot", "ot", "a"), second),
                Given.facts(Given.led("c", "ot", "ot"), "1 still 0 other none often"));

        assertThat(steps(Given.child().facts(), facts).has(PathwayRule.R46)).isEqualTo(evaluation);
    }

    @Test
    void thereIsNoGymClassAtHome() {
        NeedFacts gym = Given.facts(Given.need("walking-far", null), "2 still 0 other none often");

        assertThat(steps(Given.child().facts(), List.of(gym)).lines()).contains(LineRule.R85);
        assertThat(steps(Given.child().in(Setting.HOMESCHOOL).facts(), List.of(gym))
                        .lines())
                .doesNotContain(LineRule.R85);
        assertThat(steps(Given.child().facts(), List.of(Given.facts(OT, "2 still 0 other none often")))
                        .lines())
                .isEmpty();
    }

    /** R87: the doctor stands beside the clinic, never in place of the school. */
    @Test
    void whatNeedsItsCauseFirstGoesThroughTheDoctor() {
        NeedFacts pain = Given.facts(Given.need(NeedFlag.DOCTOR_FIRST), "2 still 2 other none often");
        ChildFacts child = Given.child().with(Referral.NO).facts();

        assertThat(ids(child, pain)).contains("R46", "R51").doesNotContain("R52");
        assertThat(ids(child, Given.facts(Given.need(), "2 still 2 other none often")))
                .contains("R46", "R52")
                .doesNotContain("R51");
        ChildFacts there =
                Given.child().with(Referral.NO).with(ClinicTherapy.YES).facts();
        assertThat(ids(there, pain)).contains("R51", "R61");
        assertThat(ids(there, pain.with(Question.HELP_NOW, HelpNow.CLINIC)))
                .contains("R61")
                .doesNotContain("R51");
    }
}
