package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.journeys.FormClient.field;
import static org.twodoors.journeys.StorageFixture.ASK_LINK;
import static org.twodoors.journeys.StorageFixture.MEETING_LINK;
import static org.twodoors.journeys.StorageFixture.SEEN;
import static org.twodoors.journeys.StorageFixture.SENT_SHEET;
import static org.twodoors.journeys.StorageFixture.TEAM_SHEET;
import static org.twodoors.journeys.StorageFixture.found;
import static org.twodoors.journeys.StorageFixture.madeMeeting;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.journeys.FormClient.Field;

/**
 * What no browser would send to the pages between a school and a family: each gets its plain page, what was typed is shown again, nothing
 * of it reaches the log, and the server never fails.
 */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileMeetingFormsIT extends WholeApplication {

    /** Part of everything that is typed, so that it can be looked for. */
    private static final String MARK = "zq7-marked-typing";

    /** No text on these pages may be that long. */
    private static final String OVERLONG = MARK + " long".repeat(1_000);

    private static final List<String> HOSTILE = List.of(
            OVERLONG,
            MARK + "\u0000\u0007\u001b[31m\u202e\u2066\ufeff",
            MARK + "\ud83d",
            "\ud83d\ude00".repeat(400) + MARK,
            "\u0000",
            "\u200b\u2060",
            "<script>alert('" + MARK + "')</script>${7*7}#{x}__${T(java.lang.Runtime)}__::.x",
            "'; drop table meeting; -- " + MARK,
            "../../" + MARK,
            "redirect:https://example.org/" + MARK,
            "-1",
            "0",
            "1e9",
            "99999999999999999999",
            "\u0663\u0664",
            "12/31/99999",
            "0000-00-00",
            "+275760-09-13",
            "null",
            "true",
            "{\"a\":[1]}",
            "\r\nSet-Cookie: " + MARK + "=1");

    private static final Pattern MARK_OF_COUNTING = Pattern.compile(MARK + "-[a-zA-Z-]+");

    private FormClient teacher;
    private FormClient family;
    private String list;
    private String team;
    private String meet;
    private String sheet;
    private String sent;
    private String ofTeacher;
    private String ofCoach;
    private String need;

    /**
     * A form with something in each of its fields.
     *
     * @param name what it is for
     * @param path where it is sent
     * @param typed names of the fields in which one types: too long, they are refused, and they come back
     * @param saves whether what is right is kept somewhere, after which the browser is led on
     * @param fields its fields
     */
    private record Form(String name, String path, Set<String> typed, boolean saves, List<Field> fields) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    void aMeetingToWhichAFamilySentAPageAndPeopleWhoAreAsked() {
        Answers answers = Drafts.of(WorkedCase.named("C02"), catalog);
        need = answers.needs().get(0).need();
        teacher = new FormClient(address());
        list = madeMeeting(teacher, "A note.", "2");
        team = madeMeeting(teacher, "A note.");
        meet = "/meet/" + found(MEETING_LINK, teacher.get(team).body());
        family = new FormClient(address());
        family.carry(draftOf(answers));
        assertThat(family.post(meet, field("child", "same")).statusCode()).isEqualTo(302);
        family.post("/send/preview", field("needs", need), field("days", "30"));
        String seen = found(SEEN, family.get("/send/preview").body());
        family.post("/send/sheets", field("needs", need), field("days", "30"), field("seen", seen));
        sheet = found(SENT_SHEET, family.get("/send/sheets").body());
        sent = team + "/sheets/" + found(TEAM_SHEET, teacher.get(team).body());
        ofTeacher = asked("teacher");
        ofCoach = asked("coach");
    }

    private String asked(String who) {
        family.post("/ask-school", field("who", who), field("needs", need), field("language", "en"));
        return "/ask/" + found(ASK_LINK, family.get("/ask-school").body());
    }

    @AfterEach
    void nothingOfItIsInTheLog(CapturedOutput log) {
        assertThat(log.getAll()).doesNotContain(MARK, "\tat org.", "alert(");
    }

    Stream<Form> forms() {
        List<Field> meeting = List.of(
                field("from", typed("from")),
                field("date", LocalDate.now().plusDays(20).toString()),
                field("time", typed("time")),
                field("place", typed("place")),
                field("note", typed("note") + "\r\nTwo lines"),
                field("noteLanguage", "en"),
                field("title", typed("title")),
                field("language", "es"),
                field("areas", "schoolwork"),
                field("areas", "talking-understanding"));
        Set<String> typed = Set.of("from", "time", "place", "note", "title");
        List<Field> choice = List.of(
                field("needs", need),
                field("daily", "1"),
                field("age", "1"),
                field("label", typed("label")),
                field("grade", typed("grade")),
                field("days", "30"),
                field("replaces", ""),
                field("words-" + need, typed("words")),
                field("since-" + need, "months"));
        Set<String> said = Set.of("label", "grade", "words-" + need);
        List<Field> ofSchool = List.of(
                field("school-" + need, "a-lot"),
                field("tried-" + need, "still-hard"),
                field("support-more-time-" + need, "1"),
                field("weeks-more-time-" + need, "7"),
                field("went-more-time-" + need, "did-not-help"),
                field("support-other-" + need, typed("other")),
                field("example-" + need, typed("example")));
        Set<String> examples = Set.of("support-other-" + need, "example-" + need);
        List<Field> ask = List.of(
                field("who", "grandparent"),
                field("needs", need),
                field("label", typed("label")),
                field("language", "es"));
        return Stream.of(
                new Form("making", "/teachers/meeting", typed, true, meeting),
                new Form("making several", "/teachers/meeting", typed, true, and(meeting, field("papers", "2"))),
                new Form("making, again", "/teachers/meeting/form", typed, false, and(meeting, field("ready", ""))),
                new Form("editing", team + "/edit", typed, true, and(meeting, field("seen", "999"))),
                new Form("editing, again", team + "/edit/form", typed, false, and(meeting, field("seen", "0"))),
                new Form(
                        "coming",
                        meet,
                        Set.of(),
                        true,
                        List.of(field("areas", "keep"), field("child", "same"), field("go", ""))),
                new Form("choosing", "/send", said, true, choice),
                new Form("looking", "/send/preview", said, true, choice),
                new Form("sending", "/send/sheets", said, true, and(choice, field("seen", "x"), field("fresh", ""))),
                new Form("asking", "/ask-school", Set.of("label"), true, ask),
                new Form("asking, again", "/ask-school/form", Set.of("label"), false, ask),
                new Form("a teacher's answers", ofTeacher, examples, false, and(ofSchool, field("go", "check"))),
                new Form("a teacher's answers, again", ofTeacher + "/form", examples, false, ofSchool),
                new Form(
                        "a coach's answers",
                        ofCoach,
                        Set.of("example-" + need),
                        false,
                        List.of(field("there-" + need, "some"), field("example-" + need, typed("example")))));
    }

    /** Short enough for each of the fields. */
    private static String typed(String name) {
        return MARK + "-" + name;
    }

    private static List<Field> and(List<Field> fields, Field... more) {
        return Stream.concat(fields.stream(), Stream.of(more)).toList();
    }

    Stream<Object[]> formsAndFields() {
        return forms().flatMap(form ->
                form.fields().stream().map(Field::name).distinct().map(name -> new Object[] {form, name}));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theFormAsItShouldBeIsTaken(Form form) {
        HttpResponse<String> answer = send(form, form.fields());

        assertThat(answer.statusCode()).isIn(form.name().equals("editing") ? Set.of(409) : Set.of(200, 302));
        assertThat(answer.statusCode() == 302)
                .isEqualTo(form.saves() && !form.name().equals("editing"));
        if (answer.statusCode() != 302) {
            assertKept(answer, form.fields(), "");
        }
    }

    @ParameterizedTest
    @MethodSource("formsAndFields")
    void whateverStandsInAFieldTheAnswerIsAPlainPageOnWhichTheOthersAreKept(Form form, String name) {
        for (String hostile : HOSTILE) {
            List<Field> fields = with(form, name, hostile);

            assertCalm(form, fields, fields, name);
        }
    }

    /** Not in another language of the page either: there nothing has to be mended yet. */
    @ParameterizedTest
    @MethodSource("formsAndFields")
    void whatIsTypedTooLongIsRefusedWithAWordOnWhatToDoAndComesBack(Form form, String name) {
        if (form.typed().contains(name)) {
            HttpResponse<String> answer = send(form, with(form, name, OVERLONG));
            boolean mends = !form.path().endsWith("/form") && !form.path().equals("/send");
            if (mends) {
                assertThat(answer.statusCode()).isEqualTo(422);
                Document page = Jsoup.parse(answer.body());
                assertThat(page.select(".error-summary a").eachAttr("href")).contains("#" + name);
                assertThat(page.title()).startsWith(english("layout.error.prefix"));
                assertThat(page.getElementById(name).hasAttr("aria-describedby"))
                        .isTrue();
            }
            assertKept(shown(form, answer), with(form, name, OVERLONG), "");
        }
    }

    @ParameterizedTest
    @MethodSource("formsAndFields")
    void aFieldThatComesTwiceIsNeverAFailure(Form form, String name) {
        List<Field> fields = new ArrayList<>(form.fields());
        form.fields().stream().filter(it -> it.name().equals(name)).findFirst().ifPresent(fields::add);
        fields.add(field(name, MARK));

        assertCalm(form, fields, form.fields(), form.typed().contains(name) ? "" : name);
    }

    @ParameterizedTest
    @MethodSource("formsAndFields")
    void aFormWithoutOneOfItsFieldsIsNeverAFailure(Form form, String name) {
        List<Field> fields = form.fields().stream()
                .filter(field -> !field.name().equals(name))
                .toList();

        assertCalm(form, fields, fields, name);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anEmptyFormIsNeverAFailure(Form form) {
        assertCalm(form, List.of(), List.of(), "");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFieldThatTheFormDoesNotHaveIsNeverAFailureAndTheOthersAreKept(Form form) {
        Stream<String> ways = form.fields().stream()
                .map(Field::name)
                .distinct()
                .flatMap(name -> Stream.of(name + "[0]", name + "[x]", name + ".x", name + "["));
        Stream<String> others = Stream.of(
                MARK, "class.module.classLoader", "words-", "words-" + MARK, "since-unknown", "_areas", "!x", "token");
        for (String name : Stream.concat(ways, others).toList()) {
            List<Field> fields = and(form.fields(), field(name, MARK));

            assertCalm(form, fields, form.fields(), name);
        }
    }

    /** Removing, putting back, taking back, changing, deleting, printing: with names and links that lead to nothing. */
    @Test
    void namesAndLinksThatLeadToNothingAreCalmPagesAndChangeNothing() {
        String wrong = "a".repeat(32);
        for (String id : List.of(
                wrong, MARK, "a", "a".repeat(3_000), "%00", "%0d%0a" + MARK, "..%2f" + MARK, "-1", "%F0%9F%98%80")) {
            for (String path : List.of(
                    "/team/" + id,
                    "/team/" + id + "/edit",
                    "/team/" + id + "/flyer?in=" + id,
                    "/team/" + id + "/another",
                    "/team/" + id + "/card",
                    "/team/" + id + "/sheets",
                    "/team/" + id + "/delete",
                    team + "/sheets/" + id,
                    team + "/sheets/" + id + "/remove",
                    "/meetings/" + id,
                    "/meetings/" + id + "/papers?in=" + id,
                    "/meetings/" + id + "/delete",
                    "/meet/" + id,
                    "/send/sheets/" + id,
                    "/ask/" + id,
                    "/ask/" + id + "/referral")) {
                assertGone(teacher.get(path), path);
            }
            for (String path : List.of(
                    "/team/" + id + "/edit",
                    "/team/" + id + "/edit/form",
                    "/team/" + id + "/delete",
                    team + "/sheets/" + id + "/remove",
                    team + "/sheets/" + id + "/restore",
                    "/meetings/" + id + "/delete",
                    "/meet/" + id,
                    "/send/sheets/" + id + "/change",
                    "/ask/" + id,
                    "/ask/" + id + "/form")) {
                assertGone(family.post(path, field("note", MARK), field("go", "send")), path);
            }
            for (Field one : List.of(field("sheet", id), field("link", id))) {
                for (String path :
                        List.of("/send/take-back", "/ask-school/take-back", "/plan/home-and-school/referral")) {
                    HttpResponse<String> answer = family.post(path, one, field("yes", "true"), field("seen", "0"));
                    assertThat(answer.statusCode()).as(path).isEqualTo(302);
                    assertThat(answer.headers().firstValue("Location").orElse(""))
                            .doesNotContain(MARK);
                }
            }
        }
        assertThat(teacher.get(team).body()).contains(sent + "\"");
        assertThat(family.get("/send/sheets").body()).contains(sheet);
        assertThat(teacher.get(list).statusCode()).isEqualTo(200);
        assertThat(teacher.get(ofTeacher).statusCode()).isEqualTo(200);
    }

    /** A way to print that does not exist is the usual one. */
    @Test
    void aPaperInALanguageThatThereIsNotIsThePaperInEveryLanguage() {
        for (String in : List.of(MARK, "xx", "en,es", "%00", "<b>", "a".repeat(3_000))) {
            for (String path : List.of(team + "/flyer?in=", list + "/papers?in=")) {
                HttpResponse<String> answer = teacher.get(
                        path + FormClient.encoded(List.of(field("", in))).substring(1));
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertPlain(answer);
                assertThat(Jsoup.parse(answer.body()).select(".flyer__half").eachAttr("lang"))
                        .contains("en", "es");
            }
        }
    }

    /** A slip of a second window: what is gone already, or there again, is said so and no failure. */
    @Test
    void removingAndPuttingBackTwiceIsNoFailure() {
        assertThat(teacher.post(sent + "/restore").statusCode()).isIn(302, 404);
        assertThat(teacher.post(sent + "/remove", field("x", MARK)).statusCode())
                .isEqualTo(302);
        assertThat(teacher.post(sent + "/remove").statusCode()).isIn(302, 404);
        assertThat(teacher.get(sent).statusCode()).isEqualTo(404);
        assertThat(teacher.post(sent + "/restore", field("x", MARK)).statusCode())
                .isEqualTo(302);
        assertThat(teacher.post(sent + "/restore").statusCode()).isIn(302, 404);
        assertThat(teacher.get(sent).statusCode()).isEqualTo(200);
    }

    /** Whose token or draft does not fit, nothing is made of; what was typed is on the page. */
    @ParameterizedTest
    @MethodSource("forms")
    void aFormWithoutOurTokenDoesNothingAndIsShownAgain(Form form) {
        for (String token : List.of("", MARK, "AAAA")) {
            HttpResponse<String> answer =
                    client(form).postRaw(form.path(), FormClient.encoded(and(form.fields(), field("_csrf", token))));

            assertThat(answer.statusCode()).isIn(403, 409);
            assertPlain(answer);
            if (!form.typed().isEmpty()) {
                assertKept(answer, form.fields(), "");
            }
        }
    }

    private FormClient client(Form form) {
        return form.path().startsWith("/teachers") || form.path().startsWith("/team") ? teacher : family;
    }

    private HttpResponse<String> send(Form form, List<Field> fields) {
        return client(form).post(form.path(), fields);
    }

    private static List<Field> with(Form form, String name, String value) {
        return and(
                form.fields().stream()
                        .filter(field -> !field.name().equals(name))
                        .toList(),
                field(name, value));
    }

    /** The page that the browser ends on. */
    private HttpResponse<String> shown(Form form, HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(there ->
                        client(form).get(there.replaceFirst("^http://[^/]*", "").replaceFirst("#.*", "")))
                .orElse(answer);
    }

    /** A page of ours with all that was typed in the other fields, or on to one that may be another. */
    private void assertCalm(Form form, List<Field> fields, List<Field> kept, String hostile) {
        HttpResponse<String> answer = send(form, fields);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain(MARK, "example.org");
        assertThat(answer.headers().map()).doesNotContainKey("zq7-marked-typing");
        HttpResponse<String> page = shown(form, answer);
        if (answer.statusCode() == 302) {
            // The look before sending says so when there is something new to look at.
            assertThat(page.statusCode())
                    .as("where %s leads", hostile)
                    .isIn(form.name().equals("sending") ? Set.of(200, 409) : Set.of(200));
            assertPlain(page);
        } else {
            assertThat(answer.statusCode()).as(hostile).isIn(200, 409, 422);
            assertPlain(answer);
            assertKept(answer, kept, hostile);
        }
    }

    private void assertPlain(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.body())
                .contains("<main", "<h1", english("layout.name"))
                .doesNotContain("Whitelabel", "Apache Tomcat", "Exception", "org.springframework", "org.twodoors")
                .doesNotContain("typeMismatch", "<script>alert", "??");
    }

    private void assertGone(HttpResponse<String> answer, String path) {
        assertThat(answer.statusCode()).as(path).isIn(400, 404);
        assertThat(answer.body())
                .as(path)
                .contains(english("layout.name"))
                .doesNotContain("Exception", "org.twodoors", "Apache Tomcat", MARK);
    }

    /** Every other text that was typed stands in a field, in what is carried on, or in what is read. */
    private static void assertKept(HttpResponse<String> answer, List<Field> fields, String but) {
        Document page = Jsoup.parse(answer.body());
        String typed = Stream.concat(
                        page.select("input").eachAttr("value").stream(),
                        page.select("textarea, bdi").stream().map(Element::wholeText))
                .reduce("", (all, one) -> all + "\n" + one);
        fields.stream()
                .filter(field -> !field.name().equals(but))
                .filter(field -> MARK_OF_COUNTING.matcher(field.value()).find()
                        || field.value().equals(OVERLONG))
                .forEach(field -> assertThat(typed)
                        .as(field.name())
                        .contains(field.value().replace("\r\n", "\n")));
    }

    private String english(String key) {
        return words(Locale.ENGLISH).of(key);
    }
}
