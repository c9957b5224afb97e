package org.twodoors.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.GivenFamily;
import org.twodoors.SiteLanguages;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.Cover;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.draft.DraftSession;
import org.twodoors.pathways.StepLink;
import org.twodoors.pathways.StepLinks;

class MessagesControllerTest extends PapersSlice {

    /** Everything that has broken a form before: markup, quotes, our own blanks, emoji, right-to-left text. */
    static final String HOSTILE =
            "<b>Ana</b> & \"Zoë\" O’B'x {0} [your name] $1 \\ %s &amp; 👩‍👧🏽 😀 שלום مرحبا \u202e</textarea><script>";

    /** What is about the person who writes has a token of its own (WCAG 1.3.5). */
    private static final Map<String, String> OF_THE_WRITER =
            Map.of("parent", "name", "phone", "tel", "email", "email", "address", "address-line1");

    @Autowired
    private PaperCatalog papers;

    @Autowired
    private LetterWriter writer;

    @Autowired
    private StepLinks steps;

    @Test
    void theLetterOfTheFirstStepStandsFirstAndIsCalledAsTheStepIs() {
        carry(answersOf("C02"));
        Document page = page(get("/plan/messages"));

        assertThat(page.selectFirst(".first-letter a").attr("href")).isEqualTo("/plan/messages/evaluation");
        assertThat(page.getElementById("first-title").text())
                .isEqualTo(words.getMessage("pathway.iep.title", null, Locale.ENGLISH));
        assertThat(titles(page))
                .contains("release", "doctor", "drafts", "insurer")
                .doesNotContain("evaluation");
        assertThat(page.select("main a").eachAttr("href"))
                .doesNotHaveDuplicates()
                .doesNotContain(
                        "/plan/messages/iep-meeting",
                        "/plan/messages/early-intervention",
                        "/plan/messages/medicaid-appeal",
                        "/plan/messages/appeal",
                        "/plan/messages/written-reasons",
                        "/plan/messages/do-not-cut");
    }

    /** Every family and every worked case: the first letter is the one that the first step with a letter opens. */
    @Test
    void theFirstLetterIsTheOneThatThePlanOpens() {
        int first = 0;
        for (Map.Entry<String, Answers> family : GivenFamily.withWorkedCases().entrySet()) {
            carry(family.getValue());
            Document page = page(get("/plan/messages"));
            Optional<String> step = steps
                    .next(findings.findings(family.getValue()).orElseThrow())
                    .stream()
                    .map(StepLink::address)
                    .filter(address -> address.startsWith("/plan/messages/"))
                    .findFirst();
            assertThat(page.select(".first-letter a").eachAttr("href"))
                    .as(family.getKey())
                    .isEqualTo(step.stream().toList());
            first += step.isPresent() ? 1 : 0;
        }
        assertThat(first).isGreaterThan(40);
    }

    @Test
    void withoutAnswersAllAreThereToo() {
        assertThat(titles(page(get("/plan/messages")))).hasSize(papers.letters().size());
        assertThat(value(page(get("/plan/messages/teacher")), "text")).contains("[what you see, where, and how often]");
    }

    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#tags")
    void everyMessageIsWholeInEveryLanguage(String language) {
        carry(Families.everyDoor());
        int whole = 0;
        for (Letter letter : papers.letters()) {
            MvcTestResult answer = get("/plan/messages/" + letter.id() + "?lang=" + language);
            if (answer.getResponse().getStatus() == 302) {
                continue;
            }
            whole++;
            Document page = page(answer);
            String text = value(page, "text");
            assertThat(text.split("\n\n")).as(letter.id()).hasSizeGreaterThanOrEqualTo(6);
            assertThat(text + value(page, "subject"))
                    .as(letter.id())
                    .doesNotContain("{", "}", "??", "\uE000", "\uE001", "\uE002", "null");
            assertThat(page.select("#letterLanguage option[selected]").attr("value"))
                    .isEqualTo(language);
            assertThat(page.select(".source-list li"))
                    .as("sources of " + letter.id())
                    .isNotEmpty();
        }
        assertThat(whole).isGreaterThan(15);
    }

    @Test
    void aLetterForAnotherFamilyLeadsToTheOneForThis() {
        carry(Families.everyDoor());
        for (String other : List.of("early-intervention", "preschool-evaluation", "district-evaluation", "add-ot")) {
            assertThat(get("/plan/messages/" + other)).hasRedirectedUrl("/plan/messages/evaluation");
        }
        assertThat(get("/plan/messages/medicaid-appeal")).hasRedirectedUrl("/plan/messages/appeal");
    }

    /** The ticks come back with the form, and what they add comes in at its place. */
    @Test
    void whatIsTickedComesIntoTheMessageAndGoesAgain() {
        carry(Families.everyDoor());
        Document page = page(get("/plan/messages/evaluation"));
        assertThat(value(page, "text")).doesNotContain("accidents", "I enclose");
        assertThat(page.select(".message-form [type=checkbox][checked]")).isEmpty();

        Document ticked = page(fill(
                "evaluation",
                page,
                "ticked",
                "report",
                "scenes",
                "impact.toileting.school.accidents",
                "childWord",
                "daughter",
                "sender",
                "foster-parent"));
        assertThat(value(ticked, "text"))
                .contains("My daughter has accidents at school.")
                .contains("foster parent, phone")
                .contains("I enclose: a report from a doctor or a clinic.\n\nPlease answer");
        assertThat(ticked.select(".message-form [type=checkbox][checked]").eachAttr("value"))
                .containsExactly("impact.toileting.school.accidents", "report");

        Document again = page(fill("evaluation", ticked));
        assertThat(value(again, "text")).doesNotContain("accidents", "I enclose");
    }

    /** A grandparent or a foster parent does not say "my child", unless the form says daughter or son. */
    @Test
    void whoIsNotTheMotherOrTheFatherSaysThisChild() {
        carry(Families.everyDoor());
        Document page = page(get("/plan/messages/evaluation"));
        assertThat(value(page, "text")).contains("give my child a full");

        for (String sender : List.of("relative", "foster-parent")) {
            assertThat(value(page(fill("evaluation", page, "sender", sender)), "text"))
                    .contains("give this child a full")
                    .doesNotContain("my child", "My child");
        }
    }

    @Test
    void blanksThatAreStillOpenAreNamedBeforeTheMessageIsSent() {
        carry(Families.everyDoor());
        Document page = page(get("/plan/messages/teacher"));

        assertThat(page.select("[data-open] a").eachText())
                .containsExactly("[teacher’s name]", "[your phone number]", "[your name]");
        assertThat(page.select("[data-open] a").eachAttr("href"))
                .allSatisfy(href -> assertThat(page.select("input" + href)).hasSize(1));
        assertThat(page(fill("teacher", page, "teacher", "Ruiz", "phone", "1", "parent", "Zoë"))
                        .select("[data-open]"))
                .isEmpty();
    }

    @Test
    void theListOfConcernsSpeaksTheWordsOfTheDoor() {
        carry(Families.everyDoor());

        assertThat(value(page(get("/plan/messages/evaluation")), "text"))
                .contains("- Using the toilet: It gets in the way a lot. This is a risk to safety or health at school.")
                .contains("Simple help was tried, and it is still hard: Writing letters and words others can read.")
                .doesNotContain("A doctor or therapist says", "at home and around town");
        assertThat(value(page(get("/plan/messages/doctor")), "text"))
                .contains("- Using the toilet: It gets in the way a lot. This is a risk to safety or health at home")
                .contains("A doctor or therapist says that this goes with [condition]: Using the toilet.")
                .doesNotContain("Writing letters", "imple help");
        assertThat(value(page(get("/plan/messages/release")), "text"))
                .contains("- Using the toilet\n- Falling asleep and staying asleep\n- Writing letters")
                .doesNotContain("accidents");
    }

    @Test
    void namesGoIntoTheMessageAndNoBlankIsLeftOfThem() {
        carry(Families.everyDoor());
        Document page = page(fill(
                "teacher",
                page(get("/plan/messages/teacher")),
                "child",
                "Ana",
                "parent",
                "Zoë",
                "teacher",
                "Ms. Ruiz",
                "phone",
                "555-0100"));

        assertThat(sent(page))
                .startsWith("Dear Ms. Ruiz,\n\n")
                .contains("how the day goes for Ana.", "My phone number is 555-0100.")
                .endsWith("Thank you for all you do. Zoë")
                .doesNotContain("[");
        assertThat(value(page, "child")).isEqualTo("Ana");
    }

    /** The cover was changed in another tab: the appeal to a private plan would name the wrong last day. */
    @ParameterizedTest
    @ValueSource(strings = {"", ".pdf", ".docx"})
    void aMessageThatNoLongerFitsLeadsToTheOneThatDoesWithWhatWasTyped(String ending) {
        carry(Families.everyDoor());
        Document page = page(get("/plan/messages/appeal"));
        Answers before = Families.everyDoor();
        carry(before.withChild(before.child().with(Question.COVER, Cover.MEDICAID_CHIP)));
        MvcTestResult result = fill(
                "appeal" + ending,
                page,
                "draft",
                page(get("/plan/messages/teacher")).selectFirst("[name=draft]").attr("value"),
                "parent",
                "Zoë",
                "member",
                "77",
                "text",
                value(page, "text")
                        .replace("I appeal", "We appeal")
                        .replace("[claim or reference number]", "see above"),
                "subject",
                "Our appeal",
                "reference",
                "C-1907",
                "ticked",
                "speaks");
        Document led = page(result);

        assertThat(result).hasStatus(409);
        assertThat(led.selectFirst("h1").text()).isEqualTo("Appeal a denial by Medicaid");
        assertThat(led.selectFirst("#typed-form").attr("action")).isEqualTo("/plan/messages/medicaid-appeal");
        assertThat(led.selectFirst(".notice").text())
                .contains("Appeal a denial by your health plan", "We appeal", "Our appeal", "C-1907");
        assertThat(value(led, "parent")).isEqualTo("Zoë");
        assertThat(value(led, "member")).isEqualTo("77");
        assertThat(led.select("[name=ticked][checked]").eachAttr("value")).containsExactly("speaks");
        assertThat(sent(led)).contains("Zoë", "EPSDT").doesNotContain("external review", "180 days");
    }

    /** What our pages could not have sent is refused, as every odd field is; what was typed stays. */
    @ParameterizedTest
    @CsvSource({"ticked, flying", "ticked, denial", "scenes, flying", "childWord, dog", "sender, dog", "sender, student"
    })
    void whatNoPageCouldHaveSentIsRefused(String field, String value) {
        carry(Families.everyDoor());
        MvcTestResult result =
                post("/plan/messages/evaluation", "subject", "s", "text", "mine", "parent", "Zoë", field, value);

        assertThat(result).hasStatus(422);
        assertThat(page(result).selectFirst(".error-summary a").attr("href")).isEqualTo("#" + field);
        assertThat(page(result).getElementById(field)).isNotNull();
        assertThat(value(page(result), "text")).isEqualTo("mine");
    }

    /** A name has its place in the letter, once; elsewhere it follows. */
    @Test
    void aNameIsFilledInWhereItStands() {
        carry(Families.everyDoor());
        Document page = page(fill("evaluation", page(get("/plan/messages/evaluation")), "parent", "Zoë", "grade", "2"));

        assertThat(page.select(".letter__address input").eachAttr("name"))
                .containsExactly("school", "child", "birthDate", "grade", "parent", "phone");
        assertThat(page.select(".letter__address[open]"))
                .as("begun and not done")
                .hasSize(1);
        assertThat(page.select(".letter [data-follows=parent]").eachText()).containsExactly("Zoë");
        assertThat(page.select("#typed-form [name]").eachAttr("name").stream()
                        .filter(name -> !List.of("go", "scenes", "ticked").contains(name)))
                .doesNotHaveDuplicates();
        assertThat(sent(page)).contains("From: Zoë, parent or guardian", "Grade: 2", "Thank you. Zoë");
    }

    @Test
    void aNameMayBeMendedLater() {
        Document first = page(fill("teacher", page(get("/plan/messages/teacher")), "child", "Ana", "teacher", "Ruiz"));
        Document second = page(fill("teacher", first, "child", "Anna"));

        assertThat(sent(second)).contains("goes for Anna.").doesNotContain("Ana.");
    }

    @Test
    void whatTheFamilyChangedStaysAndItsOpenBlanksAreFilled() {
        Document page = page(get("/plan/messages/teacher"));
        String mine = value(page, "text").replace("Dear [teacher’s name],", "Hi [teacher’s name], how are you?");
        Document after = page(fill("teacher", page, "text", mine, "teacher", "Ms. Ruiz", "subject", "Hello"));

        assertThat(sent(after)).startsWith("Hi Ms. Ruiz, how are you?\n\n");
        assertThat(value(after, "subject")).isEqualTo("Hello");
    }

    /** The words stand in a box only when the family wants to change them. */
    @Test
    void theWordsAreChangedInABoxAndReadInTheLetter() {
        Document page = page(get("/plan/messages/teacher"));
        assertThat(page.select("textarea:not([hidden])")).isEmpty();

        Document box = page(fill("teacher", page, "go", "words"));
        assertThat(box.select("textarea#text:not([hidden])")).hasSize(1);
        assertThat(box.select(".letter")).isEmpty();
        assertThat(value(box, "text")).isEqualTo(value(page, "text"));
        assertThat(page(fill("teacher", box)).select("textarea#text:not([hidden])"))
                .as("until they are done")
                .hasSize(1);

        Document read = page(fill("teacher", box, "text", "Mine for [your name]", "go", "read"));
        assertThat(read.select(".letter__line").text()).startsWith("Mine for");
        assertThat(read.select(".letter input").eachAttr("name")).containsExactly("parent");
    }

    @Test
    void theMessageCanBeHadInTheOtherLanguageAndBack() {
        carry(Families.everyDoor());
        Document english = page(get("/plan/messages/teacher"));
        Document spanish = page(fill("teacher", english, "letterLanguage", "es", "teacher", "Ruiz"));

        assertThat(sent(spanish)).startsWith("Hola, Ruiz:").contains("- Ir al baño: Le afecta mucho.");
        assertThat(spanish.selectFirst("h1").text()).isEqualTo("E-mail to the teacher");
        assertThat(sent(page(fill("teacher", spanish, "letterLanguage", "en")))).startsWith("Dear Ruiz,");
    }

    @Test
    void ourWordsCanBeHadAgain() {
        Document page = page(get("/plan/messages/teacher"));
        Document after = page(fill("teacher", page, "text", "gone", "go", "anew"));

        assertThat(value(after, "text")).isEqualTo(value(page, "text"));
    }

    static Stream<String> typed() {
        return Stream.of(
                HOSTILE, "שלום, קוראים לי אנה", "مرحبا", "😀".repeat(50), "a".repeat(10_000), "б ".repeat(1_500));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void namesAndTextsAreShownAsTyped(String typed) {
        Document page = page(get("/plan/messages/teacher"));
        String text = "\n" + typed + "\n\n\nDear [x] " + typed + "\n";
        MvcTestResult result = fill("teacher", page, "child", typed, "subject", typed, "text", text);
        Document after = page(result);

        assertThat(result).hasStatusOk();
        assertThat(value(after, "child")).isEqualTo(typed.strip());
        assertThat(value(after, "subject")).isEqualTo(typed.strip());
        // "[your name]" was not typed as a name, so it is still open.
        assertThat(value(after, "text")).isEqualTo(text);
        assertThat(sent(after)).isEqualTo(text);
        assertThat(after.select("script[src]")).hasSize(1);
        assertThat(after.select("script:not([src]), .message-form b")).isEmpty();
    }

    @Test
    void aNameIsNeverReadAsABlank() {
        Document page = page(get("/plan/messages/teacher"));
        Document after = page(fill("teacher", page, "child", "[your phone number]", "phone", "555-0100"));

        assertThat(sent(after)).contains("goes for [your phone number].", "number is 555-0100.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".pdf", ".docx"})
    void whatIsTooLongToSendOnStaysOnThePageWithAWord(String ending) {
        String text = "words ".repeat(10_700);
        MvcTestResult result = post("/plan/messages/teacher" + ending, "subject", "s", "text", text, "child", "Ana");

        assertThat(result).hasStatus(422);
        assertThat(value(page(result), "text")).isEqualTo(text);
        assertThat(value(page(result), "child")).isEqualTo("Ana");
        assertThat(page(result).selectFirst(".error-summary").text()).contains("This is too long to send on");
    }

    @Test
    void aNameThatMakesTheMessageTooLongLeavesTheMessageAsItWas() {
        Document page = page(get("/plan/messages/interpreter"));
        MvcTestResult result = fill("interpreter", page, "language", "x".repeat(20_000));

        assertThat(result).hasStatus(422);
        assertThat(value(page(result), "text")).isEqualTo(value(page, "text"));
        assertThat(value(page(result), "language")).hasSize(20_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {".pdf", ".docx"})
    void aFileWithNothingToSeeIsNotMade(String ending) {
        for (String nothing : List.of("", " \n\t", "\u200d\ufe0f")) {
            MvcTestResult result = post("/plan/messages/teacher" + ending, "subject", "", "text", nothing);

            assertThat(result).hasStatus(422);
            assertThat(page(result).selectFirst(".error-summary").text()).contains("Write something first");
        }
        assertThat(post("/plan/messages/teacher" + ending, "subject", "Hi", "text", ""))
                .hasStatusOk();
    }

    @Test
    void aNameThatHoldsABlankDoesNotGrow() {
        Document page = page(get("/plan/messages/teacher"));
        String mine = "Mine: [your name], [your phone number]";
        for (int press = 0; press < 3; press++) {
            page = page(fill(
                    "teacher",
                    page,
                    "text",
                    press == 0 ? mine : value(page, "text"),
                    "parent",
                    "x [your phone number] [your name]",
                    "phone",
                    "555-0100"));
        }
        assertThat(sent(page)).isEqualTo("Mine: x [your phone number] [your name], 555-0100");
    }

    @Test
    void aBrowserStopsBeforeTheServerHasToRefuse() {
        Document page = page(get("/plan/messages/teacher"));

        assertThat(page(fill("teacher", page, "go", "words"))
                        .getElementById("text")
                        .attr("maxlength"))
                .isEqualTo("12000");
        assertThat(page.select(".message-form [type=text]"))
                .isNotEmpty()
                .allMatch(field -> field.attr("maxlength").equals("500"));
    }

    @Test
    void aLanguageWeDoNotSpeakIsAQuestion() {
        MvcTestResult result = post("/plan/messages/teacher", "letterLanguage", "zu", "subject", "s", "text", "mine");

        assertThat(result).hasStatus(422);
        assertThat(value(page(result), "text")).isEqualTo("mine");
        assertThat(page(result).selectFirst(".error-summary a").attr("href")).isEqualTo("#letterLanguage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plan/messages/nothing", "/plan/messages/nothing.pdf", "/plan/messages/TEACHER"})
    void whatIsNotThereIsNotFound(String address) {
        assertThat(get(address)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {".pdf", ".docx"})
    void theAddressOfAFileLeadsToItsPageInTheLanguageAskedFor(String ending) {
        MvcTestResult result = get("/plan/messages/teacher" + ending + "?lang=es");

        assertThat(result).hasRedirectedUrl("/plan/messages/teacher");
        assertThat(result.getResponse().getCookie("lang").getValue()).isEqualTo("es");
    }

    /** MockMvc does not follow the forward; {@code LateFormsIT} looks at the page. */
    @ParameterizedTest
    @ValueSource(strings = {"", ".pdf", ".docx"})
    void aFormWhoseTokenNoLongerFitsIsSentToItsPageAndNeverToAFile(String ending) {
        MvcTestResult result = postWithoutToken("/plan/messages/teacher" + ending, "text", "mine", "subject", "s");

        assertThat(result).hasForwardedUrl("/plan/messages/teacher");
        assertThat(bytes(result)).isEmpty();
    }

    @Test
    void theFirstLookAtAMessageTakesWhatIsTypedAlongToo() {
        Document first = page(get("/plan/messages/teacher"));
        Element other = first.selectFirst(".language__button");
        Document spanish =
                page(post(other.attr("formaction"), "go", "language", "subject", "s", "text", "你好", "child", "Ana"));

        assertThat(spanish.selectFirst("html").attr("lang")).isEqualTo("es");
        assertThat(value(spanish, "text")).isEqualTo("你好");
        assertThat(value(spanish, "child")).isEqualTo("Ana");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".pdf"})
    void theOtherLanguageTakesWhatWasTypedAlong(String ending) {
        Document page = page(post("/plan/messages/teacher" + ending, "subject", "s", "text", "你好", "child", "Ana"));
        Element other = page.selectFirst(".language__button");

        assertThat(page.select(".language a")).isEmpty();
        assertThat(other.attr("form"))
                .isEqualTo(page.selectFirst(".message-form").id());
        assertThat(other.attr("formaction")).isEqualTo("/plan/messages/teacher?lang=es");
        // The Enter key takes the first button of a form.
        assertThat(page.selectFirst("button[form=typed-form]").hasAttr("formaction"))
                .isFalse();
        assertThat(page.selectFirst("#typed-form").attr("action")).isEqualTo("/plan/messages/teacher");
        Document spanish = page(post(other.attr("formaction"), "subject", "s", "text", "你好", "child", "Ana"));
        assertThat(spanish.selectFirst("html").attr("lang")).isEqualTo("es");
        assertThat(value(spanish, "text")).isEqualTo("你好");
        assertThat(value(spanish, "child")).isEqualTo("Ana");
    }

    @Test
    void aPostToAMessageThatIsNotThereIsNotFound() {
        assertThat(post("/plan/messages/nothing")).hasStatus(404);
        assertThat(post("/plan/messages/nothing.pdf")).hasStatus(404);
        assertThat(post("/plan/messages/nothing.docx")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".pdf", ".docx"})
    void aDraftThatCannotBeOpenedTakesNothingTypedAway(String ending) {
        carry("tampered");
        MvcTestResult result = post("/plan/messages/teacher" + ending, "subject", "s", "text", "mine", "child", "Ana");

        // The page there takes all fields along, to try again or to begin anew: HostileFormsIT.
        assertThat(result).hasForwardedUrl(DraftSession.SHUT);
        assertThat(result.getResponse().getHeaders("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("draft="));
    }

    @Test
    void nothingTypedGoesIntoTheDraftOrAnyCookie() {
        carry(Families.everyDoor());
        MvcTestResult result = fill("teacher", page(get("/plan/messages/teacher")), "child", "Ana");

        assertThat(result.getResponse().getHeaders("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("draft="));
    }

    @Test
    void theMailAndTheTextMessageHoldTheMessageAndBrowsersAreAskedNotToRememberIt() {
        Document page = page(fill("teacher", page(get("/plan/messages/teacher")), "teacher", "Ms. Ruiz"));

        assertThat(page.selectFirst("[data-mail]").attr("href"))
                .startsWith("mailto:?subject=A%20short%20talk")
                .contains("Dear%20Ms.%20Ruiz%2C%0D%0A%0D%0A");
        assertThat(page.selectFirst("[data-sms]").attr("href")).startsWith("sms:?&body=Dear%20Ms.%20Ruiz%2C%0A%0A");
        assertThat(page.selectFirst(".message-form").attr("autocomplete")).isEqualTo("off");
        assertThat(page.select(".message-form [type=text], .message-form textarea"))
                .isNotEmpty()
                .allMatch(field -> field.hasAttr("hidden")
                        || field.attr("autocomplete").equals(OF_THE_WRITER.getOrDefault(field.attr("name"), "off")));
        assertThat(page.select("[name=parent]").attr("autocomplete")).isEqualTo("name");
    }

    /** 9,000 paragraphs with 30,000 marks of what was shown, and 8,000 lines for a file: refused by counting, in the time of a page. */
    @Test
    void aMessageOfThousandsOfLinesIsGivenBackBeforeAnythingIsDoneWithIt() {
        carry(Families.everyDoor());
        Document first = page(get("/plan/messages/teacher"));
        fill("teacher", first, "text", "Mine", "subject", "Mine");
        for (String lines : List.of("a\n\n".repeat(9_000), "a\n".repeat(8_000))) {
            String marks = "~a ".repeat(10_000);
            for (String file : List.of("teacher", "teacher.docx", "teacher.pdf")) {
                ThreadMXBean thread = ManagementFactory.getThreadMXBean();
                long before = thread.getCurrentThreadCpuTime();
                MvcTestResult result = fill(file, first, "text", lines, "subject", "Mine", "shown", marks);
                long spent = thread.getCurrentThreadCpuTime() - before;

                assertThat(result).as(file).hasStatus(422);
                assertThat(value(page(result), "text").strip()).as("kept").isEqualTo(lines.strip());
                assertThat(Duration.ofNanos(spent)).as(file).isLessThan(Duration.ofMillis(400));
            }
        }
    }

    @Test
    void everyBlankHasAFieldWithALabel() {
        for (Letter letter : papers.letters()) {
            Document page = page(get("/plan/messages/" + letter.id()));
            for (Element field : page.select(".message-form__blank input")) {
                assertThat(page.selectFirst("label[for=" + field.id() + "]").text())
                        .as(letter.id() + " " + field.id())
                        .isNotBlank()
                        .doesNotContain("[");
            }
        }
        assertThat(page(get("/plan/messages/evaluation")).select(".message-form__blank input"))
                .extracting(Element::id)
                .containsExactly("grade", "email", "date", "language", "receiver", "receiverEmail", "tried");
        assertThat(page(get("/plan/messages/evaluation")).select(".letter input"))
                .extracting(Element::id)
                .containsExactly("school", "child", "birthDate", "parent", "phone");
        assertThat(page(get("/plan/messages/evaluation")).select(".letter label .visually-hidden"))
                .hasSize(5)
                .allSatisfy(label -> assertThat(label.text()).isNotBlank().doesNotContain("["));
    }

    @Test
    void everyBlankInBracketsIsKnownInEveryLanguage() {
        for (Letter letter : papers.letters()) {
            assertThat(writer.blanks(letter, facts(Locale.ENGLISH)))
                    .as(letter.id())
                    .isNotEmpty();
            for (Locale language : SiteLanguages.all()) {
                assertThat(writer.blanks(letter, facts(language)))
                        .as(letter.id())
                        .containsAllEntriesOf(writer.blanks(letter, facts(Locale.ENGLISH)));
            }
        }
    }

    private static LetterFacts facts(Locale page) {
        return LetterFacts.of(
                Optional.empty(), LetterForm.BLANK, List.of(), page, page, java.time.LocalDate.of(2026, 12, 1));
    }

    /** A step asks for a safety plan; its letter says nothing of a danger until the family ticks it, and says so before it is sent. */
    @Test
    void aLetterThatDoesNotYetAskForTheSafetyPlanOfItsStepSaysSo() {
        carry(GivenFamily.withWorkedCases().get("F3"));
        Document page = page(get("/plan/messages/iep-meeting"));
        assertThat(page.select(".message-form__open").text())
                .contains("Not in this letter yet: Ask for a safety plan and the school counselor");
        assertThat(page.select(".message-form__open a").eachAttr("href"))
                .allSatisfy(place -> assertThat(page.select(place)).isNotEmpty());

        Document asked = page(fill("iep-meeting", page, "ticked", "safety-plan"));
        assertThat(asked.select(".message-form__open").text()).doesNotContain("Not in this letter yet");
        assertThat(value(asked, "text")).contains("safety plan");
    }

    /** The message as it is sent and printed. */
    private static String sent(Document page) {
        return page.selectFirst(".paper-letter__text").wholeText();
    }

    /** Sends back what the page shows, with some fields changed. */
    private MvcTestResult fill(String letter, Document page, String... changes) {
        List<String> fields = new java.util.ArrayList<>();
        for (Element field : page.select(".message-form [name]:not([name=_csrf]):not(button)")) {
            String name = field.attr("name");
            if (field.attr("type").equals("checkbox")) {
                continue;
            }
            int at = List.of(changes).indexOf(name);
            fields.add(name);
            fields.add(
                    at % 2 == 0
                            ? changes[at + 1]
                            : field.normalName().equals("select")
                                    ? field.selectFirst("[selected]").attr("value")
                                    : field.normalName().equals("textarea") ? field.wholeText() : field.attr("value"));
        }
        for (String other : List.of("go", "ticked", "scenes")) {
            int at = List.of(changes).indexOf(other);
            if (at >= 0) {
                fields.addAll(List.of(other, changes[at + 1]));
            }
        }
        return post("/plan/messages/" + letter, fields.toArray(String[]::new));
    }

    private static List<String> titles(Document page) {
        return page.select(".letter-list a").stream()
                .map(link -> link.attr("href").substring("/plan/messages/".length()))
                .toList();
    }

    private Answers answersOf(String worked) {
        WorkedCase family = WorkedCase.named(worked);
        return Families.of(family.needs().stream()
                        .map(WorkedCase.CaseNeed::answers)
                        .toArray(NeedAnswers[]::new))
                .withChild(family.child());
    }
}
