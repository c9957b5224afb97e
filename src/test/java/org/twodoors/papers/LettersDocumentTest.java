package org.twodoors.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.twodoors.Given;
import org.twodoors.GivenFamily;
import org.twodoors.SiteLanguages;
import org.twodoors.Wording;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.Behind;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.HomeLanguages;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Tried;
import org.twodoors.answers.UsState;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.NamedTherapies;

/**
 * Every letter of three families, in every language, as text in {@code docs/letters}, and what each letter must hold and must
 * not. Write the documents anew with {@code -Dwrite.letters=true}.
 */
class LettersDocumentTest extends PapersSlice {

    private static final Path DOCUMENTS = Path.of("docs", "letters");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final List<String> FAMILIES = List.of("F1", "F2", "F3");

    @Autowired
    private PaperCatalog papers;

    @Autowired
    private LetterWriter writer;

    /** What must be in a letter, and what may not be. */
    private record Check(Locale language, String id, List<String> holds, List<String> never) {

        /** Reads {@code src/test/resources/letters….txt}: a line {@code [id]}, then lines with {@code +} and {@code -}. */
        static List<Check> all(Locale language) throws IOException {
            List<Check> checks = new ArrayList<>();
            String file = "letters" + (language.equals(Locale.ENGLISH) ? "" : "_" + language) + ".txt";
            for (String line : Files.readAllLines(Path.of("src", "test", "resources", file))) {
                if (line.startsWith("[")) {
                    checks.add(new Check(
                            language, line.substring(1, line.length() - 1), new ArrayList<>(), new ArrayList<>()));
                } else if (line.startsWith("+ ")) {
                    checks.get(checks.size() - 1).holds().add(line.substring(2));
                } else if (line.startsWith("- ")) {
                    checks.get(checks.size() - 1).never().add(line.substring(2));
                }
            }
            return checks;
        }
    }

    static Stream<Check> checks() throws IOException {
        List<Check> all = new ArrayList<>();
        for (Locale language : SiteLanguages.all()) {
            all.addAll(Check.all(language));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#all")
    void everyLetterHasAListOfWhatItMustHold(Locale language) throws IOException {
        assertThat(Check.all(language))
                .allSatisfy(check -> assertThat(check.holds()).as(check.id()).isNotEmpty())
                .extracting(Check::id)
                .containsExactlyElementsOf(
                        papers.letters().stream().map(Letter::id).toList());
    }

    /** The letter with everything ticked and nothing typed, to every family it is written to. */
    @ParameterizedTest
    @MethodSource("checks")
    void aLetterHoldsWhatItMustAndNothingItMayNot(Check check) throws IOException {
        Letter letter = papers.letter(check.id()).orElseThrow();
        Wording.OnPages quotable = new Wording.OnPages(Wording.quotable(), check.language());
        int written = 0;
        for (GivenFamily family : GivenFamily.all()) {
            LetterFacts facts = facts(family, ticksOf(letter), check.language());
            if (!letter.fits(facts)) {
                continue;
            }
            written++;
            LetterFacts bare = facts(family, Set.of(), check.language());
            String text = whole(letter, facts) + "\n" + whole(letter, bare);
            assertThat(quotable.said(text)).as(family.name()).isEmpty();
            assertThat(text).as(family.name()).contains(check.holds());
            if (!check.never().isEmpty()) {
                assertThat(text.toLowerCase(check.language()))
                        .as(family.name())
                        .doesNotContain(check.never().stream()
                                .map(it -> it.toLowerCase(check.language()))
                                .toArray(String[]::new));
            }
        }
        assertThat(written).as("families " + check.id() + " is written to").isPositive();
    }

    /** Danger, home and diagnosis go to a school only when they are ticked; no letter claims that something is enclosed. */
    @Test
    void nothingGoesToASchoolThatWasNotTicked() {
        for (GivenFamily family : GivenFamily.all()) {
            LetterFacts facts = facts(family, Set.of(), Locale.ENGLISH);
            for (Letter letter : papers.letters()) {
                if (letter.fits(facts) && letter.door() == Letter.Door.SCHOOL) {
                    String text = whole(letter, facts);
                    assertThat(text)
                            .as(family.name() + " " + letter.id())
                            .doesNotContain("signs of danger", "suicide", "headache", "I enclose", "[condition]")
                            .doesNotContain("at a clinic", "At a clinic");
                    if (letter.side() == Letter.Side.SCHOOL) {
                        assertThat(text).as(letter.id()).doesNotContain("at home and around town");
                    }
                }
            }
        }
    }

    @Test
    void whatIsTickedIsSaid() {
        GivenFamily family = GivenFamily.named("F1");
        Letter letter = papers.letter("evaluation").orElseThrow();
        String text = whole(letter, facts(family, Set.of("diagnosis", "clinic", "report", "work"), Locale.ENGLISH));

        assertThat(text)
                .contains("A doctor has named a condition: [condition].")
                .contains("At a clinic, my child has therapy")
                .contains("I enclose: a report from a doctor or a clinic; samples of schoolwork.")
                .contains("within 15 school days");
    }

    /** Under 3 there is a family plan and a service coordinator, and no school. */
    @Test
    void underThreeTheHelpIsKeptInTheFamilyPlan() {
        Letter letter = papers.letter("keep-the-help").orElseThrow();
        List<LetterFacts> young = GivenFamily.all().stream()
                .map(family -> facts(family, Set.of(), Locale.ENGLISH))
                .filter(it -> it.isYounger(3))
                .toList();

        assertThat(young).isNotEmpty();
        assertThat(young)
                .allSatisfy(facts -> assertThat(whole(letter, facts))
                        .contains(
                                "To: our service coordinator", "our family plan (IFSP)", "the next review of the plan")
                        .doesNotContain("IEP", "504", "School", "school", "Grade", "teacher"));
    }

    /** From two on, the meeting on what comes after early intervention has its day (S28). */
    @Test
    void fromTwoOnTheStepToSchoolIsPlanned() {
        Letter letter = papers.letter("keep-the-help").orElseThrow();

        assertThat(whole(letter, facts(aged(2), Set.of(), Locale.ENGLISH)))
                .contains("transition meeting, at least 90 days before the third birthday (34 CFR 303.209)");
        assertThat(whole(letter, facts(aged(1), Set.of(), Locale.ENGLISH))).doesNotContain("third birthday");
    }

    @Test
    void whoWasOnlyToldOfACutNamesNoNotice() {
        Letter letter = papers.letter("do-not-cut").orElseThrow();
        GivenFamily family = GivenFamily.named("F1");

        assertThat(whole(letter, facts(family, Set.of(), Locale.ENGLISH))).contains("[date of the notice]");
        assertThat(whole(letter, facts(family, Set.of("only-told"), Locale.ENGLISH)))
                .contains("On [date you were told] I was told this: [what you were told]. I have no written notice.")
                .doesNotContain("[date of the notice]");
    }

    /** After a move the help is comparable help at once, and nothing was missed yet (K38). */
    @Test
    void afterAMoveComparableServicesAreAskedFor() {
        Letter letter = papers.letter("help-is-missing").orElseThrow();
        GivenFamily family = GivenFamily.named("F1");

        assertThat(whole(letter, facts(family, Set.of("moved"), Locale.ENGLISH)))
                .contains("We moved here with an IEP", "comparable services now (34 CFR 300.323(e), (f))")
                .doesNotContain("[dates that were missed, as you know them]", "made up");
        assertThat(whole(letter, facts(family, Set.of(), Locale.ENGLISH)))
                .contains("[dates that were missed, as you know them]")
                .doesNotContain("moved here");
    }

    /** From 18 on a parent or the student may write; before, neither is asked. */
    @Test
    void anAdultStudentMayWriteOrHaveAParentWrite() {
        assertThat(LetterForm.Sender.of(aged(17).answers().child()))
                .doesNotContain(LetterForm.Sender.STUDENT, LetterForm.Sender.ADULT_PARENT);
        assertThat(LetterForm.Sender.of(aged(18).answers().child())).contains(LetterForm.Sender.values());
        Letter letter = papers.letter("records").orElseThrow();
        LetterFacts parent = facts(aged(18), Set.of(), Locale.ENGLISH, LetterForm.Sender.ADULT_PARENT);

        assertThat(whole(letter, parent)).contains("parent of an adult student, who agrees", "all records on my child");
    }

    /** A student of 18 or older speaks of nobody else: every letter, in every language. */
    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#all")
    void aStudentWritesInItsOwnVoice(Locale language) {
        List<String> others = language.equals(Locale.ENGLISH)
                ? List.of("my child", "our child", "child’s full name", "parent", "The child is", "{", "My child")
                : List.of("mi hijo", "mi hija", "su hijo", "madre, padre", "le afecta", "se le hace", "Se trata de");
        int written = 0;
        for (GivenFamily family : GivenFamily.all()) {
            for (SchoolPlan plan :
                    List.of(SchoolPlan.NONE, SchoolPlan.TESTING, SchoolPlan.SECTION_504, SchoolPlan.IEP)) {
                Answers said = family.answers();
                Answers adult =
                        said.withChild(said.child().with(Question.AGE, 18 * 12).with(Question.SCHOOL_PLAN, plan));
                for (Letter letter : papers.letters()) {
                    LetterFacts facts = facts(
                            new GivenFamily(family.name(), "", adult),
                            ticksOf(letter),
                            language,
                            LetterForm.Sender.STUDENT);
                    if (letter.fits(facts)) {
                        written++;
                        assertThat(whole(letter, facts))
                                .as(family.name() + " " + letter.id())
                                .doesNotContain(others);
                    }
                }
            }
        }
        assertThat(written).isGreaterThan(100);
    }

    /** Where the state has a committee of its own for preschool children, the letter goes there. */
    @Test
    void theCommitteeForPreschoolChildrenIsNamedWhereThereIsOne() {
        Letter letter = papers.letter("preschool-evaluation").orElseThrow();
        Answers said = GivenFamily.named("F2").answers();
        GivenFamily there =
                new GivenFamily("NY", "", said.withChild(said.child().with(Question.STATE, UsState.NY)));

        assertThat(whole(letter, facts(there, Set.of(), Locale.ENGLISH)))
                .contains("To: Committee on Preschool Special Education (CPSE)");
        assertThat(whole(letter, facts(GivenFamily.named("F2"), Set.of(), Locale.ENGLISH)))
                .contains("To: Special education office");
    }

    /** A complaint goes where it is heard: early intervention has rules of its own, and a 504 plan a hearing of its own. */
    @Test
    void aComplaintNamesTheRuleItIsFiledUnder() {
        Letter state = papers.letter("state-complaint").orElseThrow();
        Letter under504 = papers.letter("complaint-504").orElseThrow();

        assertThat(whole(state, facts(GivenFamily.named("F1"), Set.of(), Locale.ENGLISH)))
                .contains("34 CFR 300.153", "copy to the school district");
        assertThat(whole(state, facts(aged(2), Set.of(), Locale.ENGLISH)))
                .contains("To: Lead agency of", "34 CFR 303.434", "copy to the service provider")
                .doesNotContain("300.153", "School:", "school district");
        assertThat(under504.fits(facts(GivenFamily.named("F3"), Set.of(), Locale.ENGLISH)))
                .isTrue();
        assertThat(under504.fits(facts(GivenFamily.named("F1"), Set.of(), Locale.ENGLISH)))
                .isFalse();
    }

    private GivenFamily aged(int years) {
        Answers said = GivenFamily.named("F1").answers();
        return new GivenFamily(years + " years", "", said.withChild(said.child().with(Question.AGE, years * 12)));
    }

    /** A safety plan can be asked for without a word of the reason. */
    @Test
    void aSafetyPlanIsAskedForWithoutTheSigns() {
        Letter letter = papers.letter("evaluation").orElseThrow();
        GivenFamily family = GivenFamily.named("F3");

        assertThat(whole(letter, facts(family, Set.of(), Locale.ENGLISH))).doesNotContain("counselor");
        assertThat(whole(letter, facts(family, Set.of("safety-plan"), Locale.ENGLISH)))
                .contains("First of all I ask for a written safety plan")
                .doesNotContain("I also ask for: a safety plan")
                .doesNotContain("signs of danger", "Talks of dying", "Hit their head");
    }

    /** A child who is in no public school: the district is asked, and no help in a class is spoken of. */
    @Test
    void whereNoSchoolIsAskedTheDistrictIs() {
        Letter reasons = papers.letter("written-reasons").orElseThrow();
        Letter evaluation = papers.letter("district-evaluation").orElseThrow();
        int written = 0;
        for (GivenFamily family : GivenFamily.all()) {
            LetterFacts facts = facts(family, Set.of(), Locale.ENGLISH);
            if (LetterCondition.THROUGH_DISTRICT.holds(facts)) {
                written++;
                assertThat(whole(reasons, facts))
                        .as(family.name())
                        .contains("To: Special education office", "School district:")
                        .doesNotContain("Principal");
                assertThat(whole(evaluation, facts)).as(family.name()).doesNotContain("not tried yet");
            }
        }
        assertThat(written).isPositive();
    }

    /** While the school evaluates, what is late is the evaluation; else nobody claims to have asked in writing. */
    @Test
    void aLetterAboutSilenceClaimsOnlyWhatIsSo() {
        Letter letter = papers.letter("where-is-our-answer").orElseThrow();
        GivenFamily family = GivenFamily.named("F1");
        Answers said = family.answers();
        GivenFamily testing = new GivenFamily(
                "testing", "", said.withChild(said.child().with(Question.SCHOOL_PLAN, SchoolPlan.TESTING)));

        assertThat(whole(letter, facts(family, Set.of(), Locale.ENGLISH)))
                .contains("On [date you asked] I asked for this")
                .doesNotContain("asked in writing");
        assertThat(whole(letter, facts(testing, Set.of(), Locale.ENGLISH)))
                .contains("I signed consent for the evaluation on")
                .doesNotContain("I asked");
    }

    /** R93: a therapist at the clinic is there, so that the doctor is asked for the therapies of the other needs, which it lists. */
    @Test
    void theNoteForADoctorNamesTheTherapiesOfItsOwnNeeds() {
        GivenFamily both = cerebralPalsy(HelpNow.CLINIC);
        GivenFamily unsaid = cerebralPalsy(HelpNow.NONE);
        for (GivenFamily family : List.of(both, unsaid)) {
            assertThat(letter("doctor", family, Locale.ENGLISH))
                    .contains("Managing stairs, curbs and bus steps", "Talking so others understand")
                    .contains("Would speech therapy and physical therapy help?")
                    .doesNotContain("occupational therapy", "Managing buttons");
            assertThat(letter("doctor", family, Locale.forLanguageTag("es")))
                    .contains("terapia del habla y terapia física")
                    .doesNotContain("terapia ocupacional");
        }
        assertThat(letter("doctor", without(both, Question.CLINIC_THERAPY), Locale.ENGLISH))
                .contains("Managing buttons", "Would occupational therapy, speech therapy and physical therapy help?");
    }

    /** R91: what the plan holds already is not asked for anew; its therapist looks again. */
    @Test
    void theTherapistOfThePlanLooksAgain() {
        GivenFamily family = cerebralPalsy(HelpNow.CLINIC);
        assertThat(letter("iep-meeting", family, Locale.ENGLISH))
                .contains("an evaluation in these areas, with occupational therapy and physical therapy")
                .contains("Please have whoever gives speech therapy at school now consider this too: Talking so others"
                        + " understand. Is more or other help needed?");
        assertThat(letter("iep-meeting", family, Locale.forLanguageTag("es")))
                .contains("que quien da ahora terapia del habla en la escuela considere también esto: ");
        GivenFamily works = new GivenFamily(
                family.name(),
                family.who(),
                family.answers().withNeed(said("talking-clearly", Tried.WORKED, HelpNow.SCHOOL)));
        assertThat(letter("iep-meeting", works, Locale.ENGLISH)).doesNotContain("consider this too");
    }

    /** R89: with English beside another language a family may speak English well, so that an interpreter is its own choice. */
    @Test
    void withMoreThanOneLanguageAtHomeAnInterpreterIsATick() {
        Letter letter = papers.letter("preschool-evaluation").orElseThrow();
        GivenFamily more = preschooler(HomeLanguages.MORE_THAN_ONE, true);
        assertThat(letter(letter.id(), more, Locale.ENGLISH))
                .contains(
                        "At home we use English and another language. Please test in each language that my child uses.")
                .doesNotContain("interpreter", "other than English");
        assertThat(letter(letter.id(), more, Locale.forLanguageTag("es")))
                .contains("En casa usamos inglés y otro idioma.");
        assertThat(whole(letter, facts(more, Set.of("interpreter"), Locale.ENGLISH)))
                .contains("Please have an interpreter at meetings, at no cost.");
        GivenFamily other = preschooler(HomeLanguages.OTHER, true);
        assertThat(letter(letter.id(), other, Locale.ENGLISH))
                .contains("At home we use a language other than English.", "have an interpreter at meetings")
                .doesNotContain("English and another language");
        assertThat(letter.ticks(Letter.Tick.Kind.FACT, facts(other, Set.of(), Locale.ENGLISH)))
                .extracting(Letter.Tick::tick)
                .doesNotContain("interpreter");
    }

    /** R88: hearing first, once; with a known condition nobody asks for the cause; nothing is asked that no answer points to. */
    @Test
    void theNoteForADoctorAsksWhatFitsTheAnswers() {
        String untested = letter("doctor", preschooler(HomeLanguages.ENGLISH, true), Locale.ENGLISH);
        assertThat(untested)
                .contains(
                        "Please test hearing first, or at the same time.",
                        "What could be behind this?",
                        "How do we ask for care under EPSDT")
                .doesNotContain("We were told to wait", "eyes");
        assertThat(letter("doctor", preschooler(HomeLanguages.ENGLISH, true), Locale.forLanguageTag("es")))
                .contains("sin una prueba de audición", "bajo EPSDT");
        assertThat(letter("doctor", preschooler(HomeLanguages.ENGLISH, false), Locale.ENGLISH))
                .doesNotContain("hearing", "eyes");
        assertThat(letter("doctor", cerebralPalsy(HelpNow.CLINIC), Locale.ENGLISH))
                .doesNotContain("What could be behind this?", "hearing", "eyes");
        assertThat(whole(
                        papers.letter("doctor").orElseThrow(),
                        facts(preschooler(HomeLanguages.ENGLISH, true), Set.of("told-to-wait"), Locale.ENGLISH)))
                .contains("We were told to wait. What would make you act now");
    }

    private static GivenFamily preschooler(HomeLanguages languages, boolean noHearingTest) {
        Answers answers = Answers.NONE
                .withChild(Given.childAnswers(
                                48,
                                Setting.PRESCHOOL,
                                SchoolPlan.NONE,
                                Diagnosis.NO,
                                Behind.NOT_SURE,
                                Cover.MEDICAID_CHIP,
                                ClinicTherapy.NO)
                        .with(Question.HOME_LANGUAGES, languages))
                .withNeed(said("talking-clearly", Tried.NOT_YET, HelpNow.NONE)
                        .with(Question.HEALTH_LINK, HealthLink.OTHER)
                        .with(Question.DOCTOR_SIGN, noHearingTest));
        return new GivenFamily("preschooler", "invented", answers);
    }

    private String letter(String id, GivenFamily family, Locale language) {
        return whole(papers.letter(id).orElseThrow(), facts(family, Set.of(), language));
    }

    private static GivenFamily without(GivenFamily family, Question question) {
        return new GivenFamily(
                family.name(),
                family.who(),
                family.answers().withChild(family.answers().child().with(question, ClinicTherapy.NO)));
    }

    /** In third grade, with speech therapy in the IEP and occupational therapy at a clinic. */
    private static GivenFamily cerebralPalsy(HelpNow hands) {
        Answers answers = Answers.NONE.withChild(WorkedCase.named("T04").child());
        for (NeedAnswers need : List.of(
                said("talking-clearly", Tried.STILL_HARD, HelpNow.SCHOOL),
                said("stairs-curbs-bus", Tried.NOT_YET, HelpNow.NONE),
                said("fasteners-shoes", Tried.NOT_YET, hands),
                said("handwriting", Tried.NOT_YET, hands))) {
            answers = answers.withNeed(need);
        }
        return new GivenFamily("cerebral palsy", "invented", answers);
    }

    private static NeedAnswers said(String need, Tried tried, HelpNow now) {
        return Given.needAnswers(
                        need,
                        SchoolEffect.A_LOT,
                        DailyEffect.A_LOT,
                        tried,
                        HealthLink.CONDITION,
                        Safety.NONE,
                        HowOften.OFTEN,
                        null,
                        null)
                .with(Question.HELP_NOW, now);
    }

    /** A payer who reads of schoolwork has a reason to refuse. */
    @Test
    void aLetterToAPayerNamesNoSchoolwork() {
        for (GivenFamily family : GivenFamily.all()) {
            LetterFacts facts = facts(family, Set.of(), Locale.ENGLISH);
            for (String id : List.of("insurer", "appeal", "medicaid-appeal")) {
                Letter letter = papers.letter(id).orElseThrow();
                if (letter.fits(facts)) {
                    assertThat(whole(letter, facts).toLowerCase(Locale.ENGLISH))
                            .as(family.name() + " " + id)
                            .doesNotContain("handwriting", "writing letters", "writing for a long time", "homework");
                }
            }
        }
    }

    /** What the plan says to ask a doctor about is what the note for the doctor names, whatever need and however it gets in the way. */
    @Test
    void theNoteForTheDoctorNamesTheTherapiesOfThePlan() {
        Letter doctor = papers.letter("doctor").orElseThrow();
        Letter insurer = papers.letter("insurer").orElseThrow();
        Set<String> schoolwork = new HashSet<>();
        for (Need need : catalog.needs()) {
            for (HealthLink link : HealthLink.values()) {
                for (DailyEffect daily : List.of(DailyEffect.SOME, DailyEffect.A_LOT)) {
                    for (Safety safety : List.of(Safety.NONE, Safety.HOME)) {
                        Answers answers = Families.of(
                                Families.need(need.id(), SchoolEffect.A_LOT, daily, Tried.STILL_HARD, link, safety),
                                Families.need(
                                        "talking-clearly",
                                        SchoolEffect.A_LOT,
                                        DailyEffect.A_LOT,
                                        Tried.STILL_HARD,
                                        HealthLink.CONDITION,
                                        null));
                        LetterFacts facts = facts(new GivenFamily(need.id(), "", answers), Set.of(), Locale.ENGLISH);
                        Findings found = findings.findings(answers).orElseThrow();
                        NamedTherapies plan = NamedTherapies.of(found.classification(), found.pathways());
                        String as = need.id() + " " + link + " " + daily + " " + safety;
                        assertThat(facts.therapies(doctor).clinic()).as(as).isEqualTo(plan.clinic());
                        assertThat(facts.therapies(insurer).clinic()).as(as).isEqualTo(plan.clinic());
                        assertThat(facts.told(doctor).stream().map(PaperNeed::need))
                                .as(as)
                                .containsAll(found.pathways().forAClinic());
                        if (found.pathways().forAClinic().contains(need)
                                && facts.told(insurer).stream()
                                        .noneMatch(it -> it.need().equals(need))) {
                            schoolwork.add(need.id());
                        }
                    }
                }
            }
        }
        assertThat(schoolwork)
                .containsExactlyInAnyOrder("handwriting", "writing-stamina", "copying-layout", "reading-language");
    }

    /** What a family said yes to is in the note for the doctor, in its language; hearing and eyes are asked for in words of their own. */
    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#all")
    void theNoteForTheDoctorHoldsWhatWasSaidYesTo(Locale language) {
        Letter doctor = papers.letter("doctor").orElseThrow();
        Set<DoctorQuestion> told = EnumSet.noneOf(DoctorQuestion.class);
        for (Need need : catalog.needs()) {
            DoctorQuestion question = need.doctorQuestion();
            if (question == null || question.urgent()) {
                continue;
            }
            NeedAnswers said = Families.need(
                            need.id(), SchoolEffect.A_LOT, DailyEffect.A_LOT, Tried.STILL_HARD, HealthLink.OTHER, null)
                    .with(Question.DOCTOR_SIGN, true);
            LetterFacts facts = facts(new GivenFamily(need.id(), "", Families.of(said)), Set.of(), language);
            String text = whole(doctor, facts);
            String asked = words.getMessage("doctor." + question.code() + ".question", null, language);
            boolean ownWords = question == DoctorQuestion.HEARING_CHECK || question == DoctorQuestion.VISION_CHECK;
            assertThat(text.contains("- “" + asked + "”")).as(need.id()).isEqualTo(!ownWords);
            told.add(question);
        }
        assertThat(told).hasSizeGreaterThan(12).contains(DoctorQuestion.TOE_WALK, DoctorQuestion.EATS_OBJECTS);
    }

    @Test
    void withoutALanguageThatIsNotEnglishNobodyIsAskedForAnInterpreter() {
        for (GivenFamily family : GivenFamily.all()) {
            LetterFacts facts = facts(family, Set.of(), Locale.ENGLISH);
            for (Letter letter : papers.letters()) {
                if (letter.fits(facts) && !letter.id().equals("interpreter")) {
                    assertThat(whole(letter, facts)).as(letter.id()).doesNotContain("interpreter", "[your language]");
                }
            }
        }
    }

    /** One request, one page: names and addresses filled in, every fact ticked that is the family's. */
    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#tags")
    void everyLetterIsOnePage(String language) throws IOException {
        for (String name : FAMILIES) {
            GivenFamily family = GivenFamily.named(name);
            carry(family.answers());
            LetterFacts facts = facts(family, Set.of(), Locale.forLanguageTag(language));
            for (Letter letter : papers.letters()) {
                if (letter.fits(facts)) {
                    byte[] pdf = bytes(post(
                            "/plan/messages/" + letter.id() + ".pdf?lang=" + language, "letterLanguage", language));
                    try (var document = Loader.loadPDF(pdf)) {
                        assertThat(document.getNumberOfPages())
                                .as(name + " " + letter.id())
                                .isOne();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#tags")
    void theDocumentsAreCurrent(String language) throws IOException {
        for (String name : FAMILIES) {
            Path file = DOCUMENTS.resolve(name + "-" + language + ".md");
            String document = document(GivenFamily.named(name), Locale.forLanguageTag(language));
            if (Boolean.getBoolean("write.letters")) {
                Files.createDirectories(DOCUMENTS);
                Files.writeString(file, document);
            }
            assertThat(Files.readString(file))
                    .as("write it anew with -Dwrite.letters=true")
                    .isEqualTo(document);
        }
    }

    private String document(GivenFamily family, Locale language) {
        StringBuilder text = new StringBuilder(
                "# Every letter of family " + family.name() + ", " + language.getDisplayLanguage(Locale.ENGLISH)
                        + "\n\nWritten by `LettersDocumentTest`; `-Dwrite.letters=true` writes it anew. " + family.who()
                        + "\n\nWords in [ ] are blanks that the page lists before a letter is sent. Under a letter stands what a tick adds.\n");
        LetterFacts bare = facts(family, Set.of(), language);
        for (Letter letter : papers.letters()) {
            if (!letter.fits(bare)) {
                continue;
            }
            text.append("\n## ")
                    .append(letter.id())
                    .append(letter.isOffered(bare) ? "" : " (not on the list of this family)")
                    .append("\n\n```\n")
                    .append(whole(letter, bare))
                    .append("\n```\n");
            Map<String, String> before = writer.write(letter, bare).paragraphs();
            for (Letter.Tick tick : Stream.of(Letter.Tick.Kind.values())
                    .flatMap(kind -> letter.ticks(kind, bare).stream())
                    .toList()) {
                Map<String, String> after =
                        new LinkedHashMap<>(writer.write(letter, facts(family, Set.of(tick.tick()), language))
                                .paragraphs());
                after.values().removeAll(before.values());
                text.append("\nWith *")
                        .append(words.getMessage(tick.key(), null, language))
                        .append("*:\n\n");
                after.values()
                        .forEach(paragraph ->
                                text.append("```\n").append(paragraph).append("\n```\n"));
            }
        }
        return text.toString();
    }

    private String whole(Letter letter, LetterFacts facts) {
        LetterText text = writer.write(letter, facts);
        return text.subject() + "\n\n" + text.text();
    }

    private Set<String> ticksOf(Letter letter) {
        Set<String> all = new HashSet<>();
        letter.ticks().forEach(tick -> all.add(tick.tick()));
        return all;
    }

    private LetterFacts facts(GivenFamily family, Set<String> ticked, Locale language) {
        return facts(family, ticked, language, LetterForm.Sender.PARENT);
    }

    private LetterFacts facts(GivenFamily family, Set<String> ticked, Locale language, LetterForm.Sender sender) {
        LetterForm form = new LetterForm(
                Typed.NOTHING, null, null, null, "", ticked, Set.of(), LetterForm.ChildWord.CHILD, sender, false);
        Optional<Findings> found = findings.findings(family.answers());
        return LetterFacts.of(found, form, papers.scenes(), language, language, DAY);
    }
}
