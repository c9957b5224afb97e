package org.twodoors.journeys;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twodoors.Given;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.UsState;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.guide.LearnPagesTest;

/** Every page that a parent can come to, each with answers that make it say as much as it can. */
final class ParentPages {

    private final Catalog catalog;

    private static final List<String> DOORS =
            List.of("/school", "/clinic", "/together", "/if-they-say-no", "/find-out", "/all-fine");

    /** Every kind of letter, and the worked case of a family it is written to; none stands for every door. */
    private static final Map<String, String> LETTERS = new TreeMap<>(Map.ofEntries(
            Map.entry("evaluation", ""),
            Map.entry("early-intervention", "C43"),
            Map.entry("district-evaluation", "C47"),
            Map.entry("add-ot", "C33"),
            Map.entry("where-is-our-answer", ""),
            Map.entry("written-reasons", ""),
            Map.entry("iep-meeting", "C31"),
            Map.entry("drafts", "C31"),
            Map.entry("records", ""),
            Map.entry("interpreter", ""),
            Map.entry("help-is-missing", "C31"),
            Map.entry("no-therapist", "C31"),
            Map.entry("keep-the-help", "C31"),
            Map.entry("do-not-cut", "C31"),
            Map.entry("sent-home", "C31"),
            Map.entry("independent-evaluation", ""),
            Map.entry("state-complaint", ""),
            Map.entry("teacher", ""),
            Map.entry("release", ""),
            Map.entry("clinic-handover", "C38"),
            Map.entry("doctor", ""),
            Map.entry("insurer", ""),
            Map.entry("clinic-wait", ""),
            Map.entry("appeal", "C58"),
            Map.entry("medicaid-appeal", "C35")));

    ParentPages(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * One page.
     *
     * @param group pages that are alike
     * @param name which one of them
     * @param path where it is
     * @param answers what the family has said
     */
    record ParentPage(String group, String name, String path, Answers answers) {

        /** The page as a browser gets it that carries this draft. */
        String html(FormClient family, String draft, String language) {
            family.carry(draft);
            HttpResponse<String> page = family.get(path + "?lang=" + language);
            if (page.statusCode() != 200) {
                throw new AssertionError(page.statusCode() + " for " + this);
            }
            return page.body();
        }

        @Override
        public String toString() {
            return path + " (" + name + ")";
        }
    }

    List<ParentPage> all() {
        return Stream.of(
                        toRead(),
                        questions(),
                        needQuestions(),
                        plans(),
                        doors(),
                        doorsByState(),
                        papers(),
                        keepingAndSharing(),
                        needsToRead(),
                        states())
                .flatMap(List::stream)
                .toList();
    }

    private List<ParentPage> toRead() {
        Stream<String> pages = Stream.of(
                "/",
                "/learn",
                "/learn/school-and-clinic",
                "/learn/who-does-what",
                "/learn/questions",
                "/learn/glossary",
                "/learn/how-it-decides",
                "/learn/how-it-decides/steps",
                "/learn/needs",
                "/teachers",
                "/privacy",
                "/accessibility",
                "/about");
        return Stream.concat(
                        Stream.of(pages, LearnPagesTest.therapies(), Stream.of(LearnPagesTest.COMPARISON_SOURCES))
                                .flatMap(paths -> paths)
                                .map(path -> new ParentPage("Pages to read", path, path, Answers.NONE)),
                        LearnPagesTest.questionGroups()
                                .map(path -> new ParentPage("Questions parents ask", path, path, Answers.NONE)))
                .toList();
    }

    /** More of the same, for families whose answers open what is said of every need and to every situation. */
    List<ParentPage> ofEveryNeedAndSituation() {
        List<String> pages = new ArrayList<>(List.of(
                "/plan",
                "/plan/print",
                "/plan/meeting-sheet",
                "/plan/messages",
                "/plan/messages/teacher",
                "/plan/messages/doctor",
                "/plan/calendar"));
        DOORS.forEach(door -> pages.add("/plan" + door));
        return Stream.concat(
                        of("Every need", Drafts.ofEveryNeed(catalog), pages),
                        of("Every situation", Drafts.ofEverySituation(), List.of("/plan", "/plan/if-they-say-no")))
                .toList();
    }

    private static Stream<ParentPage> of(String group, List<Answers> families, List<String> pages) {
        return families.stream()
                .flatMap(family -> pages.stream().map(page -> new ParentPage(group, page, page, family)));
    }

    private List<ParentPage> needsToRead() {
        return catalog.needs().stream()
                .map(need -> new ParentPage("A need, to read", need.id(), "/learn/needs/" + need.id(), Answers.NONE))
                .toList();
    }

    private List<ParentPage> questions() {
        Answers everything = new Answers(
                WorkedCase.named("C02").child(),
                Set.copyOf(catalog.areas().stream().map(area -> area.id()).toList()),
                Set.of(),
                List.of());
        ChildAnswers inDanger =
                Given.childAnswers(84, null, null, null, null, null, null, Set.of(RedFlag.values()), null, null);
        Answers danger = new Answers(inDanger, Set.of(), Set.of(), List.of());
        List<ParentPage> pages = new ArrayList<>();
        for (String path : List.of(
                "/questions/start",
                "/questions/child",
                "/questions/child/now",
                "/questions/child/school",
                "/questions/areas",
                "/questions/needs",
                "/questions/check",
                "/clear/first",
                "/cleared")) {
            pages.add(new ParentPage("Questions", path, path, everything));
        }
        pages.add(new ParentPage("Questions", "/questions/help", "/questions/help", danger));
        pages.add(new ParentPage("Questions", "/questions/help, no sign", "/questions/help", Answers.NONE));
        pages.add(new ParentPage("Questions", "/plan, not ready", "/plan", danger));
        return pages;
    }

    private List<ParentPage> needQuestions() {
        List<ParentPage> pages = new ArrayList<>();
        for (Need need : catalog.needs()) {
            Answers answers = new Answers(
                    WorkedCase.named("C02").child(), Set.of(catalog.areaOf(need).id()), Set.of(need.id()), List.of());
            pages.add(new ParentPage("A need, to answer", need.id(), Questionnaire.pageOf(need.id()), answers));
        }
        return pages;
    }

    private List<ParentPage> plans() {
        return WorkedCase.all().stream()
                .flatMap(it -> Stream.of("/plan", "/plan/print")
                        .map(page -> new ParentPage("A plan", it.id() + " " + page, page, Drafts.of(it, catalog))))
                .toList();
    }

    private List<ParentPage> doors() {
        return WorkedCase.all().stream()
                .flatMap(it -> DOORS.stream()
                        .map(page -> new ParentPage(
                                "A door", it.id() + " /plan" + page, "/plan" + page, Drafts.of(it, catalog))))
                .toList();
    }

    private List<ParentPage> doorsByState() {
        Answers everyDoor = Drafts.ofEveryDoor(catalog);
        return Stream.of(UsState.values())
                .flatMap(state -> Stream.of("/school", "/clinic", "/if-they-say-no")
                        .map(page -> new ParentPage(
                                "A door, by state",
                                state + " /plan" + page,
                                "/plan" + page,
                                Drafts.inState(everyDoor, state))))
                .toList();
    }

    private List<ParentPage> papers() {
        Answers everyDoor = Drafts.ofEveryDoor(catalog);
        List<ParentPage> pages = new ArrayList<>();
        for (String path : List.of("/plan/meeting-sheet", "/plan/messages", "/plan/calendar")) {
            pages.add(new ParentPage("Papers", path, path, everyDoor));
        }
        LETTERS.forEach((letter, family) -> {
            String path = "/plan/messages/" + letter;
            Answers answers = family.isEmpty() ? everyDoor : Drafts.of(WorkedCase.named(family), catalog);
            pages.add(new ParentPage("Papers, a letter", letter, path, answers));
        });
        return pages;
    }

    private List<ParentPage> keepingAndSharing() {
        Answers everyDoor = Drafts.ofEveryDoor(catalog);
        return Stream.of(
                        "/save",
                        "/share",
                        "/share/links",
                        "/ask-school",
                        "/plan/home-and-school",
                        "/teachers/meeting",
                        "/teachers/meetings")
                .map(path -> new ParentPage("Keep and share", path, path, everyDoor))
                .toList();
    }

    private List<ParentPage> states() {
        return Stream.concat(
                        Stream.of("/learn/states"),
                        Stream.of(UsState.values())
                                .map(state -> "/learn/states/" + state.code().toLowerCase(Locale.ROOT)))
                .map(path -> new ParentPage("A state, to read", path, path, Answers.NONE))
                .toList();
    }
}
