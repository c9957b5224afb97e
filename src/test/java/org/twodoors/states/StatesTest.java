package org.twodoors.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.states.RawStates.entry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.twodoors.answers.UsState;
import org.twodoors.states.EvaluationClock.CountedFrom;
import org.twodoors.states.EvaluationClock.DayUnit;
import org.twodoors.states.EvaluationClock.Milestone;
import org.twodoors.states.Fact.Doubt;
import org.twodoors.states.Fact.Known;
import org.twodoors.states.StateFacts.NoDate;
import org.twodoors.states.StateFacts.ParentCenter;
import org.twodoors.states.StateFacts.Phone;
import org.twodoors.states.StateFacts.SchoolOrder;
import tools.jackson.databind.JsonNode;

class StatesTest {

    private static final States STATES = States.read();

    /** The fields of the file and where they went. */
    private static final Map<String, Function<StateFacts, Fact<?>>> FIELDS = Map.ofEntries(
            Map.entry("evaluation_timeline", StateFacts::evaluationTimeline),
            Map.entry("iep_timeline", StateFacts::iepTimeline),
            Map.entry("request_response", StateFacts::requestResponse),
            Map.entry("iep_team_name", StateFacts::iepTeamName),
            Map.entry("prereferral_name", StateFacts::prereferralName),
            Map.entry("early_intervention", StateFacts::earlyIntervention),
            Map.entry("parent_centers", StateFacts::parentCenters),
            Map.entry("state_education_agency", StateFacts::educationAgency),
            Map.entry("ot_referral", StateFacts::otReferral),
            Map.entry("pt_referral", StateFacts::ptReferral),
            Map.entry("slp_referral", StateFacts::slpReferral),
            Map.entry("medicaid_name", StateFacts::medicaidName),
            Map.entry("chip_name", StateFacts::chipName),
            Map.entry("max_age", StateFacts::maxAge));

    static Stream<String> fields() {
        return FIELDS.keySet().stream().sorted();
    }

    /** The coverage that the data's own description gives: verified, known, missing. */
    @ParameterizedTest
    @CsvSource({
        "evaluation_timeline, 35, 16, 5",
        "iep_timeline, 3, 2, 51",
        "request_response, 22, 4, 30",
        "iep_team_name, 21, 8, 27",
        "prereferral_name, 8, 9, 39",
        "early_intervention, 39, 14, 3",
        "parent_centers, 42, 10, 4",
        "state_education_agency, 12, 44, 0",
        "ot_referral, 11, 3, 42",
        "pt_referral, 1, 1, 54",
        "slp_referral, 0, 0, 56",
        "medicaid_name, 5, 47, 4",
        "chip_name, 2, 45, 9",
        "max_age, 24, 5, 27"
    })
    void everyFieldIsThereForAsManyStatesAsTheDataSays(String field, int verified, int known, int missing) {
        List<Fact<?>> facts = all(field).toList();

        assertThat(facts).hasSize(56);
        assertThat(facts).filteredOn(fact -> !fact.known()).hasSize(missing);
        assertThat(facts).filteredOn(StatesTest::isGeneralKnowledge).hasSize(known);
        assertThat(facts)
                .filteredOn(fact -> fact.known() && !isGeneralKnowledge(fact))
                .hasSize(verified);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void everyMarkOfTheDataIsADoubtAndNothingElseIs(String field) {
        for (UsState state : UsState.values()) {
            JsonNode raw = entry(state, field).orElse(null);
            List<Doubt> doubts = FIELDS.get(field).apply(STATES.of(state)).doubts();
            if (raw == null) {
                assertThat(doubts).isEmpty();
                continue;
            }
            boolean known = raw.path("status").stringValue().equals("KNOWN");
            boolean medium = raw.path("confidence").asString("").equals("medium");
            assertDoubt(doubts, Doubt.UNSURE, known && medium, state);
            assertDoubt(doubts, Doubt.GENERAL, known && !medium, state);
            assertDoubt(doubts, Doubt.PARTS, raw.has("verified_parts"), state);
            assertDoubt(doubts, Doubt.CONFLICT, raw.has("conflict"), state);
            assertDoubt(doubts, Doubt.STALE, raw.path("stale").asBoolean(false), state);
            assertDoubt(doubts, Doubt.THIRD_PARTY, raw.has("via"), state);
            assertDoubt(doubts, Doubt.MORE, raw.has("unverified"), state);
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void onlyAnAddressThatWorksAndIsNoGuideSiteIsGivenOut(String field) {
        List<String> good = RawStates.sources()
                .filter(source -> source.path("link_ok").booleanValue())
                .filter(source -> !source.path("authority").stringValue().equals("secondary"))
                .map(source -> source.path("url").stringValue())
                .toList();

        assertThat(all(field).map(Fact::link).filter(link -> link != null).map(Link::address))
                .allSatisfy(address -> assertThat(good).contains(address));
        assertThat(all(field).filter(StatesTest::isGeneralKnowledge))
                .allSatisfy(fact -> assertThat(fact.link()).isNull());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void everyValueHasACitation(String field) {
        assertThat(all(field)).allSatisfy(fact -> {
            Citation citation = fact.citation();
            assertThat(citation.text() != null).isEqualTo(citation.isNamed());
            assertThat(citation.month() != null).isEqualTo(citation.isCaptured());
        });
        assertThat(all(field).filter(fact -> fact.known() && !isGeneralKnowledge(fact)))
                .allSatisfy(fact -> assertThat(fact.citation()).isNotEqualTo(Citation.GENERAL));
    }

    @Test
    void aNumberOfDaysForAnEvaluationAlwaysNamesItsRule() {
        assertThat(all("evaluation_timeline").filter(Fact::known))
                .hasSize(51)
                .allSatisfy(fact -> assertThat(fact.citation().isNamed()).isTrue());
    }

    @Test
    void guideSitesAreNeverCited() {
        assertThat(FIELDS.keySet().stream()
                        .flatMap(StatesTest::all)
                        .map(fact -> fact.citation().text()))
                .doesNotContainAnyElementsOf(RawStates.sources()
                        .filter(source -> source.path("authority").stringValue().matches("secondary|capture"))
                        .map(source -> source.path("title").stringValue())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "TX, 45, SCHOOL_DAYS, PARENT_CONSENT, REPORT",
        "CA, 60, CALENDAR_DAYS, PARENT_CONSENT, IEP",
        "MA, 30, SCHOOL_DAYS, PARENT_CONSENT, EVALUATION",
        "NY, 60, CALENDAR_DAYS, PARENT_CONSENT, EVALUATION",
        "IL, 60, SCHOOL_DAYS, PARENT_CONSENT, IEP",
        "AZ, 60, CALENDAR_DAYS, PARENT_CONSENT, DECISION",
        "LA, 60, BUSINESS_DAYS, PARENT_CONSENT, EVALUATION",
        "IN, 50, INSTRUCTIONAL_DAYS, PARENT_CONSENT, CONFERENCE",
        "VA, 65, BUSINESS_DAYS, REFERRAL, DECISION",
        "NC, 90, CALENDAR_DAYS, WRITTEN_REFERRAL, PLACEMENT",
        "MI, 30, SCHOOL_DAYS, PARENT_CONSENT, NOTICE",
        "PA, 60, CALENDAR_DAYS, PARENT_CONSENT, REPORT_TO_PARENTS",
        "CT, 45, SCHOOL_DAYS, WRITTEN_REFERRAL, IEP_IN_PLACE",
        "NJ, 90, CALENDAR_DAYS, PARENT_CONSENT, SERVICES"
    })
    void clocksAreThoseOfTheData(UsState state, int days, DayUnit unit, CountedFrom from, Milestone doneBy) {
        EvaluationClock clock = clock(state);

        assertThat(clock.days()).isEqualTo(days);
        assertThat(clock.unit()).isEqualTo(unit);
        assertThat(clock.countedFrom()).isEqualTo(from);
        assertThat(clock.doneBy()).isEqualTo(doneBy);
    }

    @ParameterizedTest
    @EnumSource(UsState.class)
    void onlyCalendarDaysThatNeverPauseBecomeADate(UsState state) {
        STATES.of(state).clockForADate().ifPresent(clock -> {
            assertThat(clock.unit()).isEqualTo(DayUnit.CALENDAR_DAYS);
            JsonNode raw = entry(state, "evaluation_timeline").orElseThrow();
            assertThat(raw.has("conflict")).isFalse();
            assertThat(raw.has("unverified")).isFalse();
            assertThat(raw.path("value").has("excludes")).isFalse();
            assertThat(raw.path("confidence").asString("high")).isEqualTo("high");
        });
    }

    @Test
    void someClocksBecomeADateAndSomeDoNot() {
        assertThat(List.of(UsState.AZ, UsState.AL, UsState.NJ, UsState.OH))
                .allSatisfy(
                        state -> assertThat(STATES.of(state).clockForADate()).isPresent());
        // School days, breaks left out, a summer left out, sources that disagree, more that was not read, nothing
        // known.
        assertThat(List.of(UsState.TX, UsState.CA, UsState.PA, UsState.AK, UsState.GA, UsState.PR))
                .allSatisfy(
                        state -> assertThat(STATES.of(state).clockForADate()).isEmpty());
        assertThat(STATES.federal().clockForADate()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(UsState.class)
    void whereAClockIsKnownItBecomesADateOrWeSayWhyNot(UsState state) {
        StateFacts facts = STATES.of(state);

        assertThat(facts.noDate().isPresent())
                .isEqualTo(facts.evaluationTimeline().known()
                        && facts.clockForADate().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "TX, DISTRICT_CALENDAR",
        "LA, DISTRICT_CALENDAR",
        "IN, DISTRICT_CALENDAR",
        "CT, DISTRICT_CALENDAR",
        "CA, PAUSES",
        "FL, PAUSES",
        "PA, PAUSES",
        "GA, DOUBT",
        "AK, DOUBT",
        "ID, DOUBT",
        "WV, DOUBT"
    })
    void whyThereIsNoDate(UsState state, NoDate why) {
        assertThat(STATES.of(state).noDate()).contains(why);
    }

    /** K18: where a letter can name the state's own number of days, and where not. */
    @ParameterizedTest
    @CsvSource({
        "MA, 5, SCHOOL_DAYS",
        "IL, 14, SCHOOL_DAYS",
        "NY, 10, SCHOOL_DAYS",
        "TX, 15, SCHOOL_DAYS",
        "CA, 15, CALENDAR_DAYS",
        "NJ, 20, CALENDAR_DAYS",
        "OH, 30, CALENDAR_DAYS",
        "FL, 30, CALENDAR_DAYS",
        "VA, 3, BUSINESS_DAYS"
    })
    void aLetterIsAnsweredInTheStatesOwnTime(UsState state, int days, DayUnit unit) {
        AnswerTime time = STATES.of(state).answerTime();

        assertThat(STATES.of(state).answersALetter()).isTrue();
        assertThat(time.days()).isEqualTo(days);
        assertThat(time.unit()).isEqualTo(unit);
        assertThat(time.rule()).isNotNull();
        assertThat(time.exact()).isEqualTo(unit == DayUnit.CALENDAR_DAYS);
    }

    /** Pennsylvania's number is for a request made out loud; those of Louisiana, New Mexico and West Virginia are not sure. */
    @ParameterizedTest
    @EnumSource(names = {"PA", "LA", "NM", "WV", "GA", "PR"})
    void elsewhereALetterAsksForAnAnswerInAPoliteTime(UsState state) {
        AnswerTime time = STATES.of(state).answerTime();

        assertThat(STATES.of(state).answersALetter()).isFalse();
        assertThat(time).isEqualTo(AnswerTime.POLITE);
        assertThat(time.rule()).isNull();
        assertThat(STATES.federal().answerTime()).isEqualTo(AnswerTime.POLITE);
    }

    @ParameterizedTest
    @CsvSource({
        "PA, 2026-11-27, 2026-12-11",
        "MA, 2026-11-30, 2026-12-07",
        "IL, 2026-11-30, 2026-12-18",
        "CA, 2026-11-28, 2026-12-13",
        "VA, 2026-11-26, 2026-12-01"
    })
    void theFirstDayOnWhichTheTimeCanBeOver(UsState state, LocalDate sent, LocalDate first) {
        assertThat(STATES.of(state).answerTime().earliest(sent)).isEqualTo(first);
    }

    /** K19: in these states no 30 days come on top of the time for the evaluation. */
    @Test
    void theTimeOfTheseStatesHoldsTheIep() {
        assertThat(states(IepClock.Place.CONTAINED))
                .containsExactlyInAnyOrder(
                        UsState.AK,
                        UsState.KS,
                        UsState.CA,
                        UsState.CT,
                        UsState.IL,
                        UsState.KY,
                        UsState.NC,
                        UsState.NJ,
                        UsState.IN,
                        UsState.MI);
    }

    /** K19, K20: these have a time of their own for the IEP. */
    @Test
    void theseStatesHaveATimeForTheIep() {
        assertThat(states(IepClock.Place.OWN))
                .containsExactlyInAnyOrder(UsState.MA, UsState.NY, UsState.RI, UsState.SD, UsState.TX);
        assertThat(value(STATES.of(UsState.MA).iepTimeline()))
                .isEqualTo(new IepClock(
                        45, DayUnit.SCHOOL_DAYS, IepClock.CountedFrom.PARENT_CONSENT, IepClock.Milestone.IEP));
        assertThat(value(STATES.of(UsState.NY).iepTimeline()))
                .isEqualTo(new IepClock(
                        60, DayUnit.SCHOOL_DAYS, IepClock.CountedFrom.PARENT_CONSENT, IepClock.Milestone.SERVICES));
        assertThat(value(STATES.of(UsState.RI).iepTimeline()))
                .isEqualTo(
                        new IepClock(15, DayUnit.SCHOOL_DAYS, IepClock.CountedFrom.DECISION, IepClock.Milestone.IEP));
        assertThat(value(STATES.of(UsState.TX).iepTimeline()))
                .isEqualTo(new IepClock(
                        30, DayUnit.CALENDAR_DAYS, IepClock.CountedFrom.REPORT, IepClock.Milestone.MEETING));
        assertThat(value(STATES.of(UsState.SD).iepTimeline()))
                .isEqualTo(new IepClock(
                        30,
                        DayUnit.CALENDAR_DAYS,
                        IepClock.CountedFrom.EVALUATION,
                        IepClock.Milestone.REPORT_AND_MEETING));
    }

    /** K21, K27, K32, K34, K39 and the meeting a parent asks for in California. */
    @Test
    void aFewStatesHaveRulesThatOthersHaveNot() {
        assertThat(Arrays.stream(UsState.values())
                        .flatMap(state -> STATES.of(state).rules().stream()
                                .map(rule -> state + " " + rule.topic().code() + " " + rule.days())))
                .containsExactlyInAnyOrder(
                        "CA meeting 30",
                        "CA records 5",
                        "CO school-order null",
                        "IL drafts 3",
                        "IL help-not-begun 10",
                        "IL stay-put 10",
                        "MA ot-alone null",
                        "OH school-order null",
                        "PA stay-put 10",
                        "WA ot-alone null",
                        "WA medicine null");
        assertThat(STATES.of(UsState.PA).rule(StateRule.Topic.STAY_PUT)).isPresent();
        assertThat(STATES.of(UsState.OH).rule(StateRule.Topic.STAY_PUT)).isEmpty();
    }

    private static List<UsState> states(IepClock.Place place) {
        return Arrays.stream(UsState.values())
                .filter(state -> STATES.of(state).iepPlace() == place)
                .toList();
    }

    @Test
    void aClockSaysAboutHowManyWeeksItIs() {
        assertThat(clock(UsState.TX).weeks()).isEqualTo(9);
        assertThat(clock(UsState.AZ).weeks()).isEqualTo(9);
        assertThat(clock(UsState.VA).weeks()).isEqualTo(13);
        assertThat(clock(UsState.SD).weeks()).isEqualTo(5);
    }

    @Test
    void aDetailBesideAValueThatWasNotReadIsNotSaid() {
        assertThat(clock(UsState.ID).more()).isEmpty();
        assertThat(clock(UsState.IL).more()).extracting(Prose::key).containsExactly("states.IL.clock.detail");
    }

    /** Only what was read says which part of a state a center serves. */
    @Test
    void noAreaIsGuessedFromTheNameOfACenter() {
        assertThat(((Fact.Known<List<ParentCenter>>) STATES.of(UsState.NY).parentCenters()).value())
                .filteredOn(center -> center.area() != null)
                .extracting(ParentCenter::name)
                .containsExactly("Starbridge");
    }

    @Test
    void namesAreThoseOfTheData() {
        assertThat(value(STATES.of(UsState.TX).iepTeamName()).term())
                .isEqualTo("Admission, Review and Dismissal (ARD) committee");
        assertThat(value(STATES.of(UsState.NY).iepTeamName()).preschool())
                .isEqualTo("Committee on Preschool Special Education (CPSE)");
        assertThat(value(STATES.of(UsState.PR).iepTeamName()).plan())
                .isEqualTo("PEI (Programa Educativo Individualizado)");
        assertThat(value(STATES.of(UsState.NY).parentCenters())).hasSize(5);
        assertThat(value(STATES.of(UsState.MT).parentCenters()))
                .extracting(ParentCenter::name)
                .containsExactly("Montana Empowerment Center");
        assertThat(value(STATES.of(UsState.PA).otReferral()).forEvaluation()).isNull();
        assertThat(value(STATES.of(UsState.KS).otReferral()).school()).isEqualTo(SchoolOrder.EXEMPT);
    }

    @Test
    void aPhoneIsThereForNineteenStatesAndCanBeCalled() {
        List<Phone> phones = Arrays.stream(UsState.values())
                .map(state -> STATES.of(state).earlyIntervention())
                .filter(Fact::known)
                .map(fact -> value(fact).phone())
                .filter(phone -> phone != null)
                .toList();

        assertThat(phones)
                .hasSize(19)
                .allSatisfy(phone -> assertThat(phone.address()).matches("tel:\\+1\\d{10}"));
        assertThat(value(STATES.of(UsState.CA).earlyIntervention()).phone().number())
                .isEqualTo("800-515-2229");
        assertThat(value(STATES.of(UsState.DC).earlyIntervention()).phone().address())
                .isEqualTo("tel:+12027273665");
    }

    @Test
    void whatIsMissingRestsOnTheFederalRule() {
        StateFacts samoa = STATES.of(UsState.AS);

        assertThat(samoa.evaluationTimeline().known()).isFalse();
        assertThat(samoa.evaluationTimeline().citation().text()).isEqualTo("34 CFR 300.301(c)(1)");
        assertThat(samoa.requestResponse().citation().text()).isEqualTo("34 CFR 300.503");
        assertThat(samoa.parentCenterFinder()).isEqualTo("https://www.parentcenterhub.org/find-your-center/");
        assertThat(samoa.federalPage()).isEqualTo("https://sites.ed.gov/idea/state/american-samoa/");
    }

    /** The messages say 60 days, because the federal rule does. */
    @Test
    void theFederalRuleIsSixtyDaysFromConsent() {
        JsonNode rule = RawStates.file()
                .path("federal_baseline")
                .path("evaluation_timeline")
                .path("value");

        assertThat(rule.path("days").intValue()).isEqualTo(60);
        assertThat(rule.path("unit").stringValue()).isEqualTo("calendar_days");
        assertThat(rule.path("counted_from").stringValue()).isEqualTo("parent_consent");
        assertThat(value(STATES.militaryBases()).days()).isEqualTo(45);
        assertThat(STATES.lastChecked()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    private static void assertDoubt(List<Doubt> doubts, Doubt doubt, boolean expected, UsState state) {
        assertThat(doubts.contains(doubt)).as("%s of %s", doubt, state).isEqualTo(expected);
    }

    private static boolean isGeneralKnowledge(Fact<?> fact) {
        return fact.doubts().contains(Doubt.GENERAL) || fact.doubts().contains(Doubt.UNSURE);
    }

    private static Stream<Fact<?>> all(String field) {
        return Arrays.stream(UsState.values()).map(STATES::of).map(FIELDS.get(field));
    }

    private static EvaluationClock clock(UsState state) {
        return value(STATES.of(state).evaluationTimeline());
    }

    private static <T> T value(Fact<T> fact) {
        return ((Known<T>) fact).value();
    }
}
