package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.journeys.FormClient.field;
import static org.twodoors.journeys.Questionnaire.AREAS;
import static org.twodoors.journeys.Questionnaire.CHECK;
import static org.twodoors.journeys.Questionnaire.CHILD;
import static org.twodoors.journeys.Questionnaire.NEEDS;
import static org.twodoors.journeys.Questionnaire.NOW;
import static org.twodoors.journeys.Questionnaire.PLAN;
import static org.twodoors.journeys.Questionnaire.SCHOOL;
import static org.twodoors.journeys.Questionnaire.pageOf;

import jakarta.servlet.http.Cookie;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.util.HtmlUtils;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;
import org.twodoors.journeys.FormClient.Field;
import org.twodoors.sealing.Sealer;

/**
 * What no browser would send: each gets its plain page, the answers that were there stay, nothing of it reaches the log,
 * and the server never fails.
 */
@ExtendWith(OutputCaptureExtension.class)
class HostileFormsIT extends WholeApplication {

    /** Part of everything that is sent, so that it can be looked for in the log. */
    private static final String MARK = "zq7-marked-answer";

    private FormClient family;

    /**
     * A form with an answer to each of its questions.
     *
     * @param path where it is sent
     * @param required whether it cannot be sent empty
     * @param fields its fields
     */
    private record Form(String path, boolean required, List<Field> fields) {
        @Override
        public String toString() {
            return path;
        }
    }

    static Stream<Form> forms() {
        return Stream.of(
                new Form(
                        CHILD,
                        true,
                        List.of(
                                field("years", "9"),
                                field("months", "1"),
                                field("setting", "public"),
                                field("state", "WY"))),
                new Form(NOW, true, List.of(field("redFlags", "poison"))),
                new Form(
                        SCHOOL,
                        false,
                        List.of(
                                field("schoolPlan", "iep"),
                                field("behind", "no"),
                                field("diagnosis", "no"),
                                field("clinicTherapy", "past"),
                                field("cover", "private"),
                                field("referralNeeded", "no"))),
                new Form(AREAS, true, List.of(field("areas", "schoolwork"), field("areas", "self-care"))),
                new Form(NEEDS, true, List.of(field("needs", "handwriting"), field("needs", "fasteners-shoes"))),
                new Form(
                        pageOf("handwriting"),
                        true,
                        List.of(
                                field("schoolEffect", "a-lot"),
                                field("dailyEffect", "none"),
                                field("tried", "still-hard"),
                                field("healthLink", "other"),
                                field("safety", "none"),
                                field("howOften", "often"),
                                field("doctorSign", "no"))));
    }

    static Stream<Object[]> formsAndFields() {
        return forms().flatMap(form ->
                form.fields().stream().map(Field::name).distinct().map(name -> new Object[] {form, name}));
    }

    @BeforeEach
    void theFamilyHasAnswers() {
        family = new FormClient(address());
        family.carry(draftOf(Drafts.of(WorkedCase.named("C02"), catalog)));
    }

    @AfterEach
    void nothingOfItIsInTheLog(CapturedOutput log) {
        assertThat(log.getAll()).doesNotContain(MARK);
        if (!family.draft().isEmpty()) {
            assertThat(log.getAll()).doesNotContain(family.draft());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theFormAsItShouldBeIsSaved(Form form) {
        HttpResponse<String> answer = family.post(form.path(), form.fields());

        assertThat(answer.statusCode()).isBetween(300, 399);
        assertThat(family.get(CHECK).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("formsAndFields")
    void anAnswerThatIsNotOnTheListIsRefusedAndTheOthersAreKept(Form form, String name) {
        List<Field> fields = with(form, name, MARK);

        HttpResponse<String> answer = family.post(form.path(), fields);

        assertRefusedWithTheForm(answer, 422);
        assertEarlierAnswersAreKept(form.path());
    }

    @ParameterizedTest
    @MethodSource("formsAndFields")
    void aSecondAnswerToTheSameQuestionIsRefusedUnlessItTakesMany(Form form, String name) {
        boolean takesMany = List.of("redFlags", "areas", "needs").contains(name);
        List<Field> fields = new ArrayList<>(form.fields());
        form.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .ifPresent(fields::add);

        HttpResponse<String> answer = family.post(form.path(), fields);

        if (takesMany) {
            assertThat(answer.statusCode()).isBetween(300, 399);
        } else {
            assertRefusedWithTheForm(answer, 422);
        }
        assertEarlierAnswersAreKept(form.path());
    }

    @ParameterizedTest
    @MethodSource("formsAndFields")
    void aFormWithoutOneOfItsFieldsIsNeverAFailure(Form form, String name) {
        HttpResponse<String> answer = family.post(
                form.path(),
                form.fields().stream()
                        .filter(field -> !field.name().equals(name))
                        .toList());

        assertThat(answer.statusCode()).isIn(302, 303, 422);
        assertThat(family.get(CHECK).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anEmptyFormSaysWhatItNeedsIfItNeedsAnything(Form form) {
        family.carry(draftOf(
                new Answers(ChildAnswers.NONE, Set.of("schoolwork", "self-care"), Set.of("handwriting"), List.of())));

        HttpResponse<String> answer = family.post(form.path());

        if (form.required()) {
            assertRefusedWithTheForm(answer, 422);
        } else {
            assertThat(answer.statusCode()).isBetween(300, 399);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFieldThatTheFormDoesNotHaveIsRefused(Form form) {
        Stream<String> ways = form.fields().stream()
                .map(Field::name)
                .distinct()
                .flatMap(name -> Stream.of(name + "[0]", name + "[x]", name + ".x", name + "[0].x", name + "["));
        Stream<String> others = Stream.of(
                MARK, "answers", "class.module.classLoader", "child.ageMonths", "teacher", "need", "_areas", "!x");
        for (String name : Stream.concat(others, ways).toList()) {
            List<Field> fields = new ArrayList<>(form.fields());
            fields.add(field(name, MARK));

            assertRefusedWithTheForm(family.post(form.path(), fields), 422);
            assertEarlierAnswersAreKept(form.path());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void strangeWaysToGoOnAreTakenAsContinueOrRefused(Form form) {
        for (List<Field> more : List.of(
                List.of(field("go", MARK)),
                List.of(field("from", MARK)),
                List.of(field("from", "https://example.org/" + MARK)),
                List.of(field("go", "next"), field("go", "back")))) {
            List<Field> fields = new ArrayList<>(form.fields());
            fields.addAll(more);

            HttpResponse<String> answer = family.post(form.path(), fields);

            assertThat(answer.statusCode()).isIn(302, 303, 422);
            assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain(MARK, "example.org");
        }
    }

    static Stream<Object[]> formsAndTokens() {
        return Stream.concat(forms(), Stream.of(new Form("/clear", false, List.of())))
                .flatMap(form -> Stream.of("", MARK, "AAAA").map(token -> new Object[] {form, token}));
    }

    @ParameterizedTest
    @MethodSource("formsAndTokens")
    void aFormWithoutOurTokenIsRefused(Form form, String token) {
        List<Field> fields = new ArrayList<>(form.fields());
        if (!token.isEmpty()) {
            fields.add(field("_csrf", token));
        }
        family.token();

        HttpResponse<String> answer = family.postRaw(form.path(), FormClient.encoded(fields));

        assertRefused(answer, 403, "error.403");
        assertEarlierAnswersAreKept();
    }

    static Stream<String> brokenDrafts() {
        return Stream.of(MARK, "a".repeat(3_000), "a".repeat(6_000), "%zz" + MARK, "{\"version\":1}", "");
    }

    @ParameterizedTest
    @MethodSource("brokenDrafts")
    void aDraftThatIsNotOursBeginsAfreshAndSaysSo(String draft) {
        family.carry(draft);
        assertStaysUntilTheFamilyBeginsAnew();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 100})
    void aDraftThatWasChangedStaysAndSaysSo(int at) {
        StringBuilder draft = new StringBuilder(family.draft());
        draft.setCharAt(at, draft.charAt(at) == 'A' ? 'B' : 'A');
        family.carry(draft.toString());
        assertStaysUntilTheFamilyBeginsAnew();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void aDraftThatWasCutShortStaysAndSaysSo(int missing) {
        family.carry(family.draft().substring(0, family.draft().length() - missing));
        assertStaysUntilTheFamilyBeginsAnew();
    }

    /** A key that this server does not have, as when a node is set up with another one. */
    @Test
    void aDraftOfAnotherKeyStaysWhateverTheFamilyOpensOrSends() {
        Sealer other = Sealer.withKeys(Base64.getEncoder().encodeToString(new byte[32]));
        Answers answers = Drafts.of(WorkedCase.named("C02"), catalog);
        String draft = DraftCookies.of(new DraftCookie(other, catalog, Clock.systemUTC()), answers)
                .getValue();
        String token = family.token();
        family.carry(draft);

        for (String page : List.of(
                "/", "/learn", CHECK, CHILD, PLAN, "/plan/school", "/plan/meeting-sheet.pdf", "/save", "/share")) {
            HttpResponse<String> answer = family.get(page);
            assertThat(answer.statusCode()).as(page).isIn(200, 400);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(page)
                    .noneMatch(cookie -> cookie.startsWith("draft"));
        }
        Stream.concat(
                        forms(),
                        Stream.of(
                                        "/clear",
                                        "/save",
                                        "/save/new",
                                        "/save/delete",
                                        "/share/take-back-all",
                                        "/plan/calendar.ics")
                                .map(path -> new Form(path, false, List.of())))
                .forEach(form -> {
                    List<Field> fields = new ArrayList<>(form.fields());
                    fields.add(field("_csrf", token));
                    HttpResponse<String> answer = family.postRaw(form.path(), FormClient.encoded(fields));
                    assertThat(answer.statusCode()).as(form.path()).isBetween(400, 404);
                    assertThat(answer.headers().allValues("Set-Cookie"))
                            .as(form.path())
                            .noneMatch(cookie -> cookie.startsWith("draft"));
                });
        assertThat(family.draft()).isEqualTo(draft);
        assertThat(DraftCookies.read(new DraftCookie(other, catalog, Clock.systemUTC()), new Cookie("draft", draft))
                        .answers())
                .isEqualTo(answers);
        assertStaysUntilTheFamilyBeginsAnew();
    }

    private void assertStaysUntilTheFamilyBeginsAnew() {
        String draft = family.draft();
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> shut = family.get(CHECK);
            assertThat(shut.statusCode()).isEqualTo(400);
            assertProductPage(shut);
            assertThat(text(shut))
                    .contains(
                            english("layout.draft.unreadable.title"),
                            english("layout.draft.unreadable.again"),
                            english("page.answersShut.begin"));
            assertThat(family.draft()).isEqualTo(draft);
        }
        String token = family.token();
        family.postRaw("/clear", FormClient.encoded(List.of(field("anew", "true"), field("_csrf", token))));

        HttpResponse<String> after = family.get(CHECK);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(text(after)).doesNotContain(english("layout.draft.unreadable.title"));
    }

    @Test
    void whatIsSentWithABrokenDraftIsKeptAndShownAgain() {
        String token = family.token();
        family.carry(MARK);
        List<Field> fields = new ArrayList<>(forms().findFirst().orElseThrow().fields());
        fields.add(field("_csrf", token));

        HttpResponse<String> answer = family.postRaw(CHILD, FormClient.encoded(fields));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).contains(english("layout.draft.unreadable.title"));
        assertThat(answer.body()).contains("name=\"years\" value=\"9\"", "action=\"" + CHILD + "\"");
        assertThat(family.draft()).isEqualTo(MARK);

        fields.add(field("anew", "true"));
        assertThat(family.postRaw(CHILD, FormClient.encoded(fields)).statusCode())
                .isEqualTo(302);
        assertThat(text(family.get(CHECK))).contains(english("q.age.value.both", 9, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 100})
    void cookiesThatAreFarTooLargeAreRefusedAndTheAnswersStay(int kilobytes) {
        HttpResponse<String> answer = new FormClient(address())
                .send(family.request(PLAN).header("Cookie", "draft=" + MARK + "a".repeat(kilobytes * 1024)));

        assertThat(answer.statusCode()).isIn(400, 413, 431);
        assertPlainWords(answer);
        assertEarlierAnswersAreKept();
    }

    @Test
    void tenMegabytesAreRefused() {
        String token = family.token();
        String body = FormClient.encoded(List.of(field("_csrf", token), field("years", MARK)));

        HttpResponse<String> answer = family.postRaw(CHILD, body + "9".repeat(10 * 1024 * 1024));

        assertRefused(answer, 413, "error.413");
        assertEarlierAnswersAreKept();
    }

    @Test
    void tenMegabytesThatDoNotSayHowLongTheyAreAreRefused() {
        byte[] piece = ("years=" + MARK + "9".repeat(1024 * 1024)).getBytes(java.nio.charset.StandardCharsets.UTF_8);

        HttpResponse<String> answer = family.send(family.request(CHILD)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofByteArrays(Collections.nCopies(10, piece))));

        assertThat(answer.statusCode()).isIn(400, 403, 413);
        assertProductPage(answer);
        assertEarlierAnswersAreKept();
    }

    @Test
    void thousandsOfFieldsAreRefused() {
        List<Field> fields = new ArrayList<>(Collections.nCopies(3_000, field("x", "1")));
        fields.add(field(MARK, MARK));

        HttpResponse<String> answer = family.post(CHILD, fields);

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertProductPage(answer);
        assertEarlierAnswersAreKept();
    }

    @Test
    void lettersThatCannotBeReadAreRefused() {
        for (String body :
                List.of("years=%zz" + MARK, "%", "years=%ff%fe" + MARK, "=&=&" + MARK, "years=7%00" + MARK)) {
            HttpResponse<String> answer = family.postRaw(CHILD, "_csrf=" + family.token() + "&" + body);

            assertThat(answer.statusCode()).as(body).isBetween(400, 499);
            assertProductPage(answer);
        }
        assertEarlierAnswersAreKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"})
    void aMethodThatNoPageHasIsRefused(String method) {
        HttpResponse<String> answer =
                family.send(family.request(CHILD).method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isIn(400, 403, 405);
        assertPlainWords(answer);
        assertEarlierAnswersAreKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data; boundary=x", "text/plain", "nonsense"})
    void aKindOfBodyThatNoFormHasIsRefused(String type) {
        HttpResponse<String> answer = family.send(family.request(CHILD)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString("{\"years\":\"" + MARK + "\"}")));

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertProductPage(answer);
        assertEarlierAnswersAreKept();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/questions/needs/" + MARK,
                "/questions/needs/" + MARK + "/help",
                "/" + MARK,
                "/assets/" + MARK + ".css",
                "/questions/child/" + MARK,
                "/actuator/env",
                "/%2e%2e/" + MARK,
                "/questions/needs/handwriting;" + MARK,
                "/h2-console"
            })
    void anAddressThatDoesNotExistIsACalmPage(String path) {
        HttpResponse<String> answer = family.get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertPlainWords(answer);
        assertEarlierAnswersAreKept();
    }

    @Test
    void aNeedThatDoesNotExistCannotBeAnswered() {
        HttpResponse<String> answer =
                family.post(pageOf(MARK), field("schoolEffect", "none"), field("dailyEffect", "none"));

        assertRefused(answer, 404, "error.404");
        assertEarlierAnswersAreKept();
    }

    @Test
    void ourOwnMistakeIsACalmPageAndTheAnswersStay(CapturedOutput log) {
        HttpResponse<String> answer = family.get(BROKEN);

        assertRefused(answer, 500, "error.500");
        assertThat(answer.body()).doesNotContain("broken on purpose", "IllegalStateException", "org.twodoors");
        assertThat(log.getAll()).as("the log, which is watched").contains("broken on purpose");
        assertEarlierAnswersAreKept();
    }

    private static List<Field> with(Form form, String name, String value) {
        List<Field> fields = new ArrayList<>(form.fields().stream()
                .filter(field -> !field.name().equals(name))
                .toList());
        fields.add(field(name, value));
        return fields;
    }

    /** The form is shown again, with what to mend. */
    private void assertRefusedWithTheForm(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertProductPage(answer);
        assertThat(answer.body()).contains("error-summary").contains("<title>" + english("layout.error.prefix"));
        assertThat(answer.body()).doesNotContain("typeMismatch", "Exception", "org.twodoors", "org.springframework");
    }

    private void assertRefused(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertProductPage(answer);
        assertThat(text(answer)).contains(english(words + ".title"), english(words + ".text"));
    }

    private void assertProductPage(HttpResponse<String> answer) {
        assertPlainWords(answer);
        assertThat(answer.body()).contains("<main", "<h1", "site-header");
    }

    private void assertPlainWords(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body()).contains(english("layout.name")).doesNotContain("Whitelabel", "Apache Tomcat");
    }

    private void assertEarlierAnswersAreKept() {
        assertEarlierAnswersAreKept("");
    }

    /** What was answered before is all there, but for the page that may have changed. */
    private void assertEarlierAnswersAreKept(String changed) {
        HttpResponse<String> check = family.get(CHECK);
        assertThat(check.statusCode()).isEqualTo(200);
        assertThat(text(check)).contains(english("need.handwriting.label"), english("q.tried.not-yet"));
        if (!changed.equals(CHILD)) {
            assertThat(text(check)).contains(english("q.age.value.years", 6));
        }
        if (!changed.equals(SCHOOL)) {
            assertThat(text(check)).contains(english("q.cover.medicaid-chip"));
        }
    }

    private String english(String key, Object... values) {
        return words(Locale.ENGLISH).of(key, values);
    }

    private static String text(HttpResponse<String> answer) {
        return HtmlUtils.htmlUnescape(answer.body());
    }
}
