package org.twodoors.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.twodoors.Given;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.Question;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.Discipline;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.Therapy;
import org.twodoors.rules.Classification;
import org.twodoors.rules.NeedResult;
import org.twodoors.rules.RulesService;

/** Which therapies a text names (R80, R81), and how. */
class NamedTherapiesTest {

    private static final Catalog CATALOG = CatalogReader.read();
    private static final String AT_BOTH = "2 still 2 condition none often";
    private static final String AT_SCHOOL = "2 still 0 other none often";
    private static final String NOWHERE = "0 na 0 other none often";

    private static final Need OT = Given.led("hands", "ot", "ot");
    private static final Need SLP = Given.led("words", "slp", "slp");
    private static final Need PT = Given.led("stairs", "pt", "pt");

    /** A message as its key, with what stands in it. */
    private static final BiFunction<String, Object[], String> WORDS =
            (key, in) -> in.length == 0 ? key : key + "(" + in[0] + ";" + in[1] + ")";

    private final RulesService rules = new RulesService();

    private Pathways steps(ChildFacts child, List<NeedFacts> facts, Classification found) {
        return new PathwayService().pathways(child, facts, found);
    }

    private NamedTherapies of(ChildFacts child, NeedFacts... facts) {
        Classification found = rules.classify(child, List.of(facts));
        return NamedTherapies.of(found, steps(child, List.of(facts), found));
    }

    private static List<String> codes(List<Discipline> disciplines) {
        return disciplines.stream().map(Discipline::code).toList();
    }

    @Test
    void aSchoolIsAskedForWhatTheStepsAskAndAClinicForWhatPointsThere() {
        NamedTherapies both = of(Given.child().facts(), Given.facts(SLP, AT_BOTH), Given.facts(PT, AT_SCHOOL));

        assertThat(codes(both.school())).containsExactly("slp", "pt");
        assertThat(codes(both.clinic())).containsExactly("slp");
    }

    @Test
    void whatThePlanHoldsIsNotAskedForAgainUnlessNothingElseIs() {
        ChildFacts speech = Given.child()
                .with(SchoolPlan.IEP)
                .withSchoolTherapies(Set.of(Therapy.SLP))
                .facts();

        assertThat(codes(of(speech, Given.facts(SLP, AT_SCHOOL), Given.facts(PT, AT_SCHOOL))
                        .school()))
                .containsExactly("pt");
        assertThat(codes(of(speech, Given.facts(SLP, AT_SCHOOL), Given.facts(PT, NOWHERE))
                        .school()))
                .containsExactly("slp");
    }

    @Test
    void whereNothingPointsToADoorItIsWhatIsUnclearThereAndElseEveryNeed() {
        NamedTherapies unclear =
                of(Given.child().facts(), Given.facts(SLP, "U U 0 other none often"), Given.facts(PT, NOWHERE));
        assertThat(codes(unclear.school())).containsExactly("slp");

        NamedTherapies nowhere = of(Given.child().facts(), Given.facts(OT, NOWHERE), Given.facts(PT, NOWHERE));
        assertThat(codes(nowhere.school())).containsExactly("ot", "pt");
        assertThat(codes(nowhere.clinic())).containsExactly("ot", "pt");
    }

    @Test
    void aClinicIsAskedForWhatNoTherapistThereHasYet() {
        ChildFacts child = Given.child()
                .with(ClinicTherapy.YES)
                .withClinicTherapies(Set.of(Therapy.OT))
                .facts();

        NamedTherapies therapies = of(
                child,
                Given.facts(OT, AT_BOTH).with(Question.HELP_NOW, HelpNow.CLINIC),
                Given.facts(PT, AT_BOTH),
                Given.facts(SLP, AT_SCHOOL));
        assertThat(codes(therapies.clinic())).containsExactly("pt");
    }

    @Test
    void aTextAboutSomeNeedsNamesTheirs() {
        ChildFacts child = Given.child().facts();
        List<NeedFacts> facts =
                List.of(Given.facts(OT, AT_BOTH), Given.facts(PT, AT_BOTH), Given.facts(SLP, AT_SCHOOL));
        Classification found = rules.classify(child, facts);
        NamedTherapies all = NamedTherapies.of(found, steps(child, facts, found));
        List<NeedResult> needs = found.needs();

        assertThat(all.atClinicFor(List.of())).isSameAs(all);
        assertThat(codes(all.atClinicFor(needs.subList(1, 2)).clinic())).containsExactly("pt");
        assertThat(codes(all.atClinicFor(needs.subList(1, 3)).clinic())).containsExactly("pt");
        assertThat(codes(all.atClinicFor(needs.subList(2, 3)).clinic())).containsExactly("slp");
        assertThat(all.atClinicFor(needs.subList(1, 2)).school()).isEqualTo(all.school());
    }

    @ParameterizedTest
    @CsvSource({
        "with {therapy} there, true",
        "{clinicTherapy.short}, true",
        "{therapy.defined}, true",
        "{0} of {1}, false",
        "therapy, false",
        "{therapy.other}, false"
    })
    void aTextNamesATherapyWhereItSaysSo(String text, boolean named) {
        assertThat(NamedTherapies.named(text)).isEqualTo(named);
    }

    @Test
    void theNamesStandInTheTextInTheFormItAsksFor() {
        NamedTherapies therapies = of(Given.child().facts(), Given.facts(SLP, AT_SCHOOL), Given.facts(PT, AT_BOTH));

        assertThat(therapies.fill("no name", WORDS)).isEqualTo("no name");
        assertThat(therapies.fill("{therapy} or {clinicTherapy.short}!", WORDS))
                .isEqualTo("therapies.last(discipline.slp.therapy;discipline.pt.therapy) or discipline.pt.short!");
        assertThat(NamedTherapies.UNKNOWN.fill("{therapy.defined}, {clinicTherapy}", WORDS))
                .isEqualTo("therapies.none.school, therapies.none.clinic");
        assertThat(therapies.fill("{clinicTherapy}", (key, in) -> "$1 \\ of it"))
                .isEqualTo("$1 \\ of it");
    }

    @Test
    void aListIsReadAsASentenceHasIt() {
        List<Discipline> three = new ArrayList<>();
        Stream.of("ot", "slp", "pt")
                .forEach(code -> three.add(CATALOG.discipline(code).orElseThrow()));

        assertThat(NamedTherapies.list(List.of(), "person", WORDS)).isEmpty();
        assertThat(NamedTherapies.list(three.subList(0, 1), "person", WORDS)).isEqualTo("discipline.ot.person");
        assertThat(NamedTherapies.list(three, "person", WORDS))
                .isEqualTo("therapies.last(therapies.before(discipline.ot.person;discipline.slp.person);"
                        + "discipline.pt.person)");
        assertThat(NamedTherapies.list(three, "person", (key, in) -> "one name"))
                .isEqualTo("one name");
        assertThat(NamedTherapies.keys())
                .containsExactlyInAnyOrder(
                        "therapies.last", "therapies.before", "therapies.none.school", "therapies.none.clinic");
    }

    @ParameterizedTest
    @EnumSource
    void aRowOfTheTherapiesSaysWhatItAddsAndWhy(LineRule rule) {
        assertThat(rule.lineKey()).matches("line\\.[a-z-]+");
        assertThat(rule.messageKey()).isEqualTo("rule." + rule.name() + ".reason");
        assertThat(rule.sources()).isNotEmpty();
        assertThat(rule.atClinic()).isEqualTo(rule == LineRule.R87);
        assertThat(EnumSet.allOf(LineRule.class).stream().map(LineRule::lineKey))
                .doesNotHaveDuplicates();
    }

    /** R97: one call for all three therapies, where talking or moving is part of it. */
    @ParameterizedTest
    @CsvSource({"first-words, true", "early-moving, true", "sleep, false", "touch-clothes-messy, false"})
    void earlyInterventionHasAllThreeWhereTalkingOrMovingIsHard(String need, boolean said) {
        ChildFacts child = Given.child().ageMonths(20).facts();
        List<NeedFacts> facts = List.of(Given.facts(CATALOG.need(need).orElseThrow(), "2 still 2 other none often"));

        Pathways steps = steps(child, facts, rules.classify(child, facts));
        assertThat(steps.has(PathwayRule.R41)).isTrue();
        assertThat(steps.lines().contains(LineRule.R97)).isEqualTo(said);
    }

    /** R91: the therapist of the plan considers what is still hard, or what nobody there works on. */
    @ParameterizedTest
    @CsvSource({
        "slp, NONE,   2 still 0 other none often,  true",
        "slp, SCHOOL, 2 still 0 other none often,  true",
        "slp, SCHOOL, 2 worked 0 other none often, false",
        "pt,  NONE,   2 still 0 other none often,  false",
        "slp, NONE,   0 na 2 other none often,     false"
    })
    void theTherapistOfThePlanConsidersWhatIsStillHard(String held, HelpNow now, String answers, boolean again) {
        ChildFacts child = Given.child()
                .with(SchoolPlan.IEP)
                .withSchoolTherapies(Set.of(new Therapy(held)))
                .facts();
        List<NeedFacts> facts = List.of(Given.facts(SLP, answers).with(Question.HELP_NOW, now));

        assertThat(steps(child, facts, rules.classify(child, facts)).lookAgain().contains(SLP))
                .isEqualTo(again);
    }

    /** A behavior assessment belongs to running off and hurting somebody, and not to a fall on the stairs. */
    @ParameterizedTest
    @CsvSource({
        "safety-awareness, 2 still 2 other both often, true",
        "changes-transitions, 2 still 2 other both often, true",
        "stairs-curbs-bus, 2 still 2 other both often, false",
        "handwriting, 2 still 2 other none often, false"
    })
    void behaviorIsAssessedWhereBehaviorIsTheDanger(String need, String answers, boolean asked) {
        ChildFacts child = Given.child().facts();
        List<NeedFacts> facts = List.of(Given.facts(CATALOG.need(need).orElseThrow(), answers));

        assertThat(steps(child, facts, rules.classify(child, facts)).behavior()).isEqualTo(asked);
    }
}
