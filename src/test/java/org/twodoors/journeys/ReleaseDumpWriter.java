package org.twodoors.journeys;

import static org.twodoors.journeys.FormClient.field;

import java.io.IOException;
import java.io.Writer;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.twodoors.journeys.FormClient.Field;

/**
 * Walks a running release through its pages until everything that can be stored is stored, and writes down the links,
 * the drafts and what the pages said. {@code src/test/resources/releases/README.md} says how its output becomes a dump.
 */
final class ReleaseDumpWriter {

    /** Mail programs and phones look at a link before a person does; only a person counts as having opened it. */
    static final String A_PERSON =
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36";

    static final String NOTE = "Ms. Lopez, room 12.\nWe would like to talk about lunch — ¿le parece bien?";
    static final String EXAMPLE = "Stops after two lines; “b” and “d” mixed up";
    static final String CORRECTED = "Stops after three lines now";
    static final String TEEN_SAYS = "Mornings are the worst.";

    private static final Pattern BACK = Pattern.compile("/back/([a-z2-7]{32})");
    private static final Pattern SHARED = Pattern.compile("/shared/([a-z2-7]{32})");
    private static final Pattern MEET = Pattern.compile("/meet/([a-z2-7]{32})");
    private static final Pattern ASK = Pattern.compile("/ask/([a-z2-7]{32})");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    private final String address;
    private final Properties links;

    private ReleaseDumpWriter(String address, Properties links) {
        this.address = address;
        this.links = links;
    }

    /**
     * Walks the pages.
     *
     * @param args {@code form-1} for what only the oldest form of a saved plan can make, or {@code release} for the rest;
     *     the address of the running application; the properties file to write or to add to
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[2]);
        Properties links = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                links.load(in);
            }
        }
        ReleaseDumpWriter writer = new ReleaseDumpWriter(args[1], links);
        if (args[0].equals("form-1")) {
            writer.familyOfForm1();
        } else {
            writer.lookBackAtForm1();
            writer.meetings();
            writer.familyThatSaved();
            writer.familyOfATeen();
            writer.familyThatOnlyAnswered();
        }
        try (Writer out = Files.newBufferedWriter(file)) {
            links.store(out, null);
        }
    }

    /** A plan whose own token owns what the family shares. */
    private void familyOfForm1() {
        FormClient family = answered("6", "public", List.of("handwriting", "sleep"));
        links.setProperty("form1.plan", saved(family));
        links.setProperty("form1.shared", shared(family, true, "Grandma", "90", "handwriting", "sleep"));
        links.setProperty("form1.draft", family.draft());
    }

    private void lookBackAtForm1() {
        FormClient family = new FormClient(address);
        family.post("/back/" + links.getProperty("form1.plan"));
        links.setProperty("form1.cards", cards(family.get("/plan/print").body()));
    }

    private void meetings() {
        FormClient teacher = new FormClient(address);
        made(
                teacher,
                "meeting",
                field("date", "2027-03-15"),
                field("note", NOTE),
                field("language", "es"),
                field("areas", "eating"),
                field("areas", "schoolwork"));
        made(teacher, "bareMeeting", field("date", ""), field("note", ""), field("language", ""));
    }

    private void made(FormClient teacher, String name, Field... fields) {
        String team = expect(teacher.post("/teachers/meeting", fields), 302)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        links.setProperty(name + ".team", team.substring(team.lastIndexOf('/') + 1));
        links.setProperty(
                name + ".meet", first(MEET, teacher.get(team + "?read").body()));
    }

    private void familyThatSaved() {
        FormClient family = answered("7", "public", List.of("handwriting", "lunch-routine", "calming-down", "sleep"));
        String told = asked(family, "teacher", "Room 7", "en", "handwriting", "calming-down");
        links.setProperty("family.asked", told);
        links.setProperty("family.askedUnanswered", asked(family, "teacher", "Coach Ben", "es", "lunch-routine"));
        FormClient teacher = new FormClient(address);
        answers(teacher, told, EXAMPLE, "a-lot");
        answers(teacher, told, CORRECTED, "some");
        expect(family.post("/plan/home-and-school", field("count", "true")), 302);
        links.setProperty("family.plan", saved(family));

        FormClient other = new FormClient(address);
        expect(other.post("/back/" + links.getProperty("family.plan")), 302);
        links.setProperty("otherDevice.draft", other.draft());

        expect(family.post("/save/again"), 302);
        answer(family, "lunch-routine", "none", "a-lot");
        saved(family);
        answer(family, "calming-down", "a-lot", "a-lot");
        saved(family);

        links.setProperty("family.shared", shared(family, true, "Ms. Rivera", "30", "handwriting", "calming-down"));
        links.setProperty("family.sharedSchool", shared(family, false, "", "7", "lunch-routine"));
        open("/shared/" + links.getProperty("family.shared"));
        expect(
                family.post("/meet/" + links.getProperty("meeting.meet"), field("child", "same"), field("areas", "")),
                302);
        send(family, true, "J. K.", "handwriting", "lunch-routine");

        links.setProperty("family.draft", family.draft());
        links.setProperty("family.cards", cards(family.get("/plan/print").body()));
        links.setProperty(
                "family.beforeAndAfter",
                doors("look", family.get("/plan/before-and-after").body()));
        links.setProperty(
                "family.homeAndSchool",
                doors("side", family.get("/plan/home-and-school").body()));
    }

    private void familyOfATeen() {
        FormClient family = answered("15", "public", List.of("organizing-things", "sleep"));
        String told = asked(family, "teen", "", "en", "organizing-things", "sleep");
        links.setProperty("teen.asked", told);
        links.setProperty("teen.askedUnanswered", asked(family, "teen", "again", "en", "sleep"));
        FormClient teen = new FormClient(address);
        List<Field> said = new ArrayList<>(List.of(field("go", "send")));
        for (String need : List.of("organizing-things", "sleep")) {
            said.add(field("school-" + need, "some"));
            said.add(field("home-" + need, "a-lot"));
            said.add(field("example-" + need, TEEN_SAYS));
        }
        expect(teen.post("/ask/" + told, said), 302);
        expect(
                family.post("/meet/" + links.getProperty("meeting.meet"), field("child", "same"), field("areas", "")),
                302);
        send(family, false, "", "organizing-things");
        links.setProperty("teen.draft", family.draft());
        links.setProperty("teen.cards", cards(family.get("/plan/print").body()));
    }

    private void familyThatOnlyAnswered() {
        FormClient family =
                answered("9", "homeschool", List.of("handwriting", "fasteners-shoes", "chewing-swallowing"));
        links.setProperty("answered.draft", family.draft());
        links.setProperty("answered.cards", cards(family.get("/plan/print").body()));
    }

    private FormClient answered(String years, String setting, List<String> needs) {
        FormClient family = new FormClient(address);
        expect(
                family.post(
                        Questionnaire.CHILD,
                        field("years", years),
                        field("months", "3"),
                        field("setting", setting),
                        field("state", "MN")),
                302);
        expect(family.post(Questionnaire.NOW), 302);
        expect(
                family.post(
                        Questionnaire.SCHOOL,
                        field("schoolPlan", "mtss"),
                        field("behind", "not-sure"),
                        field("diagnosis", "being-checked"),
                        field("clinicTherapy", "past"),
                        field("cover", "private"),
                        field("referralNeeded", "yes")),
                302);
        List<Field> areas = new ArrayList<>();
        for (String area : List.of(
                "schoolwork", "attention-organizing", "feelings-senses", "self-care", "eating", "rest-health")) {
            areas.add(field("areas", area));
        }
        family.post(Questionnaire.AREAS, areas);
        expect(
                family.post(
                        Questionnaire.NEEDS,
                        needs.stream().map(need -> field("needs", need)).toList()),
                302);
        for (int at = 0; at < needs.size(); at++) {
            answer(family, needs.get(at), at % 2 == 0 ? "a-lot" : "some", at % 3 == 0 ? "some" : "a-lot");
        }
        return family;
    }

    /** Answers every question about a need; what is not asked after these answers is sent all the same, and left out. */
    static void answer(FormClient family, String need, String schoolEffect, String dailyEffect) {
        expect(
                family.post(
                        Questionnaire.pageOf(need),
                        field("schoolEffect", schoolEffect),
                        field("dailyEffect", dailyEffect),
                        field("tried", "still-hard"),
                        field("healthLink", "condition"),
                        field("safety", "none"),
                        field("howOften", "often"),
                        field("go", "check")),
                302);
    }

    private static String saved(FormClient family) {
        expect(family.post("/save"), 302);
        return first(BACK, family.get("/save").body());
    }

    private String shared(FormClient family, boolean daily, String label, String days, String... needs) {
        HttpResponse<String> made = chosen(family, "/share/preview", "/share/links", daily, label, days, needs);
        String page =
                family.get(made.headers().firstValue("Location").orElseThrow()).body();
        return first(SHARED, page);
    }

    private static void send(FormClient family, boolean daily, String label, String... needs) {
        chosen(family, "/send/preview", "/send/sheets", daily, label, "30", needs);
    }

    private static HttpResponse<String> chosen(
            FormClient family, String preview, String make, boolean daily, String label, String days, String... needs) {
        List<Field> choice = new ArrayList<>(List.of(field("label", label), field("days", days)));
        if (daily) {
            choice.add(field("daily", "1"));
        }
        for (String need : needs) {
            choice.add(field("needs", need));
        }
        choice.add(field("seen", first(SEEN, family.post(preview, choice).body())));
        return expect(family.post(make, choice), 302);
    }

    private static String asked(FormClient family, String who, String label, String language, String... needs) {
        List<Field> form =
                new ArrayList<>(List.of(field("who", who), field("label", label), field("language", language)));
        for (String need : needs) {
            form.add(field("needs", need));
        }
        expect(family.post("/ask-school", form), 302);
        return first(ASK, family.get("/ask-school").body());
    }

    private static void answers(FormClient teacher, String link, String example, String sight) {
        expect(
                teacher.post(
                        "/ask/" + link,
                        field("school-handwriting", sight),
                        field("tried-handwriting", "still-hard"),
                        field("example-handwriting", example),
                        field("school-calming-down", "none"),
                        field("example-calming-down", ""),
                        field("go", "send")),
                302);
    }

    private void open(String path) {
        FormClient person = new FormClient(address);
        expect(person.send(person.request(path).header("User-Agent", A_PERSON)), 200);
    }

    /** Which door each need of a plan stands under, as {@code need:door}. */
    static String cards(String plan) {
        return pairs(Pattern.compile("<article (?=[^>]*id=\"need-([a-z-]+)\")[^>]*need-card--([a-z]+)"), plan);
    }

    /** Every door that is named in the part of a page about a need, as {@code need:door-door}. */
    static String doors(String part, String page) {
        List<String> found = new ArrayList<>();
        for (String article : page.split("<article ")) {
            Matcher name = Pattern.compile("aria-labelledby=\"" + part + "-([a-z-]+)\"")
                    .matcher(article);
            if (name.find()) {
                found.add(name.group(1) + ":"
                        + Pattern.compile("door-badge--([a-z]+)")
                                .matcher(article)
                                .results()
                                .map(door -> door.group(1))
                                .collect(Collectors.joining("-")));
            }
        }
        return String.join(" ", found);
    }

    private static String pairs(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(pair -> pair.group(1) + ":" + pair.group(2))
                .collect(Collectors.joining(" "));
    }

    static String first(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new AssertionError("not on the page: " + pattern + "\n" + page);
        }
        return found.group(1);
    }

    private static HttpResponse<String> expect(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer + " is not " + status + "\n" + answer.body());
        }
        return answer;
    }
}
