package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.journeys.Questionnaire.AREAS;
import static org.twodoors.journeys.Questionnaire.CHECK;
import static org.twodoors.journeys.Questionnaire.CHILD;
import static org.twodoors.journeys.Questionnaire.NEEDS;
import static org.twodoors.journeys.Questionnaire.NOW;
import static org.twodoors.journeys.Questionnaire.PLAN;
import static org.twodoors.journeys.Questionnaire.SCHOOL;
import static org.twodoors.journeys.Questionnaire.pageOf;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twodoors.Given;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.UsState;
import org.twodoors.content.MessageFiles;

/**
 * An automatic check for barriers finds none: on every page, blank, with mistakes and filled in, in every language, in light, in dark and in the
 * colors of the system, and at 400 percent.
 */
class AccessibilityIT extends InBrowser {

    /** Pages looked at in each language. Change it when a page is added; a smaller number means one was lost. */
    private static final int PAGES = 170;

    private static final List<String> DOORS =
            List.of("/school", "/clinic", "/together", "/if-they-say-no", "/find-out", "/all-fine");

    private final Map<String, String> findings = new LinkedHashMap<>();
    private int scanned;
    private int scannedInDark;
    private Visit visit;
    private Device device;

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void noPageHasABarrierThatAMachineCanFind(String language) {
        device = Device.PHONE.in(language);
        blankPages();
        filledPages();
        pagesWithMistakes();
        plans();
        wideScreens();
        learningPages();
        papers();
        doors();
        meetings();
        schoolView();
        errorPages();

        assertThat(findings).isEmpty();
        assertThat(scanned).isEqualTo(PAGES).isGreaterThanOrEqualTo(40);
        assertThat(scannedInDark).isEqualTo(language.equals("en") ? PAGES : 0);
        System.out.printf(
                "axe looked at %d pages and states in %s, and at %d in the dark.%n", scanned, language, scannedInDark);
    }

    private void blankPages() {
        startAfresh();
        for (String path : List.of("/", CHILD, NOW, SCHOOL, AREAS, CHECK, PLAN, "/cleared")) {
            scan("blank", path);
        }
        carry(new Answers(ChildAnswers.NONE, Set.of("self-care", "eating"), Set.of(), List.of()));
        scan("blank", NEEDS);
        for (Answers child : List.of(family("C01"), family("C08"), family("C22"))) {
            carry(child.withChosen(catalog.needs()));
            for (String need : List.of("typing-devices", "sleep", "safety-awareness")) {
                scan("blank, " + child.needs().get(0).need(), pageOf(need));
            }
        }
    }

    private void filledPages() {
        carry(withSign(family("C08"), "chewing-swallowing"));
        for (String path : List.of("/", CHILD, NOW, SCHOOL, AREAS, NEEDS, CHECK)) {
            scan("filled", path);
        }
        scan("filled", pageOf("chewing-swallowing"));
        scan("filled", "/questions/help");
        carry(new Answers(urgentChild(), Set.of(), Set.of(), List.of()));
        for (String path : List.of("/questions/help", NOW, CHECK, PLAN)) {
            scan("urgent, unfinished", path);
        }
        carry(family("C02"));
        for (String path : List.of(pageOf("handwriting"), pageOf("fasteners-shoes"), CHECK)) {
            scan("filled, many follow-ups", path);
        }
    }

    private void pagesWithMistakes() {
        startAfresh();
        mistake("empty", CHILD, "");
        mistake("unknown answer", NOW, "redFlags");
        mistake("unknown answer", SCHOOL, "schoolPlan");
        mistake("another unknown answer", SCHOOL, "cover");
        mistake("empty", AREAS, "");
        carry(new Answers(ChildAnswers.NONE, Set.of("self-care", "eating"), Set.of(), List.of()));
        mistake("empty", NEEDS, "");
        carry(family("C02").withChosen(catalog.needs()));
        mistake("empty", pageOf("sleep"), "");
        mistake("unknown answer", pageOf("handwriting"), "schoolEffect");
    }

    private void plans() {
        Map<String, Answers> plans = new LinkedHashMap<>();
        plans.put("educational", family("C01"));
        plans.put("medical", family("C04"));
        plans.put("both", family("C25"));
        plans.put("not clear", family("C11"));
        plans.put("none now", family("C10"));
        plans.put("urgent", withSign(family("C06"), "chewing-swallowing"));
        plans.put("all doors", Drafts.ofEveryDoor(catalog));
        plans.put("not in school", family("C09"));
        plans.forEach((name, answers) -> {
            carry(answers);
            scan("plan, " + name, PLAN);
        });
        visit.page().locator("details").all().forEach(details -> details.evaluate("element => element.open = true"));
        scanAsItIs("plan, notes open");
    }

    private void wideScreens() {
        Device phone = device;
        device = phone.wide(Device.DESKTOP.width());
        carry(Drafts.ofEveryDoor(catalog));
        for (String path : List.of("/", pageOf("handwriting"), CHECK, PLAN)) {
            scan("wide", path);
        }
        for (String path : List.of("/learn/school-and-clinic", "/learn/how-it-decides", "/learn/needs/sleep")) {
            scan("wide, to read", path);
        }
        device = phone;
    }

    private void learningPages() {
        startAfresh();
        for (String path : List.of(
                "/learn",
                "/learn/who-does-what",
                "/learn/questions",
                "/learn/questions/asking",
                "/learn/glossary",
                "/learn/how-it-decides",
                "/learn/needs",
                "/learn/needs/chewing-swallowing",
                "/learn/needs/calming-down",
                "/learn/needs/sleep",
                "/privacy",
                "/accessibility",
                "/about",
                "/api/docs",
                "/learn/school-and-clinic/sources",
                "/learn/school-and-clinic/slp",
                "/learn/school-and-clinic")) {
            scan("to read", path);
        }
        visit.page().locator("button.term").first().click();
        scanAsItIs("to read, a word open");
        visit.open("/learn/school-and-clinic/pt");
        visit.page().locator("details").all().forEach(details -> details.evaluate("element => element.open = true"));
        scanAsItIs("to read, sources open");
    }

    private void papers() {
        carry(Drafts.ofEveryDoor(catalog));
        for (String path :
                List.of("/plan/messages", "/plan/messages/evaluation", "/plan/calendar", "/plan/meeting-sheet")) {
            scan("paper", path);
        }
        scan("sharing", "/share");
        scan("sharing", "/share/links");
    }

    private void doors() {
        Map<String, Answers> families = new LinkedHashMap<>();
        families.put("every door", Drafts.ofEveryDoor(catalog));
        families.put("no route", family("C10"));
        families.put("urgent", family("C08"));
        families.forEach((name, answers) -> {
            carry(answers);
            for (String page : DOORS) {
                scan("door, " + name, PLAN + page);
            }
        });
        for (UsState state : List.of(UsState.TX, UsState.PR)) {
            carry(Drafts.inState(Drafts.ofEveryDoor(catalog), state));
            for (String page : List.of("/school", "/clinic", "/together", "/if-they-say-no")) {
                scan("door, " + state, PLAN + page);
            }
        }
        carry(family("C01"));
        sendConsentDay("2026-09-01");
        scanAsItIs("door, a day that was counted");
        sendConsentDay("yesterday");
        scanAsItIs("door, a day nobody can read");
        visit.page().locator("details").all().forEach(details -> details.evaluate("element => element.open = true"));
        scanAsItIs("door, notes open");
        Device phone = device;
        device = phone.wide(Device.DESKTOP.width());
        carry(Drafts.ofEveryDoor(catalog));
        for (String page : DOORS) {
            scan("door, wide", PLAN + page);
        }
        device = phone;
    }

    private void meetings() {
        startAfresh();
        scan("school", "/teachers");
        scan("school", "/teachers/meeting");
        page().locator("#date").fill("soon");
        page().locator(".meeting-form__said > summary").click();
        page().locator("#note").fill("<b>" + "wide".repeat(150));
        press("meeting.make.button");
        scanAsItIs("school, mistakes");
        page().locator("#date").fill("");
        page().locator("#note").fill("<b>" + "wide".repeat(100));
        page().locator("#from").fill("Ms. Lee");
        page().locator("#place").fill("Room 12");
        page().locator(".meeting-form__more > summary").click();
        page().locator("#title").fill("Grade 2");
        page().locator("#areas").check();
        press("meeting.make.button");
        scanAsItIs("school, made");
        String team = visit.path();
        String meet = page().locator("#family-link").textContent().replaceAll("^https?://[^/]+", "");
        scan("school", team + "/flyer");
        scan("school", team + "/delete");
        scan("school", team + "/edit");
        scan("school", team + "/card");
        scan("school", "/teachers/meetings");
        visit.open(team + "/another");
        page().locator("#papers").fill("2");
        press("meeting.make.button");
        scanAsItIs("school, a list made");
        String list = visit.path();
        scan("school", list + "/papers");
        scan("school", list + "/delete");
        scan("family", meet);
        carry(family("C02"));
        scan("family with answers", meet);
        press("another.same");
        scan("family", "/send");
        page().locator("input[name=needs]").first().check();
        page().locator("#label").fill("J. K.");
        page().locator(".share-more summary").first().click();
        page().locator(".share-more textarea").first().fill("Long " + "word".repeat(40));
        scanAsItIs("family, said more");
        press("send.show");
        scanAsItIs("family, preview");
        page().locator(".shared-view__sorted summary").first().click();
        scanAsItIs("family, preview with how it was sorted");
        press("send.button");
        scanAsItIs("family, sent");
        visit.follow(page().locator("a[href^='/send/sheets/']"));
        scanAsItIs("family, what the team reads");
        visit.open(team + "?read");
        scanAsItIs("school, a page came");
        String sheet = page().locator(".owned-list a").getAttribute("href");
        scan("school", sheet);
        scan("school", team + "/sheets");
        scan("school", sheet + "/remove");
        press("meeting.sheet.remove.button");
        scanAsItIs("school, a page was removed");
        scan("family", "/send/sheets");
    }

    private void schoolView() {
        carry(family("C20"));
        scan("school view, nobody asked", PLAN + "/home-and-school");
        scan("school view, blank", "/ask-school");
        String teacher = askSchool("teacher");
        scanAsItIs("school view, a link");
        String teen = askSchool("teen");
        String grandparent = askSchool("grandparent");
        page().locator(".ask-form details:has(input[name=needs]) > summary").click();
        page().locator("input[name=needs]").all().forEach(Locator::uncheck);
        press("asking.make.button");
        scanAsItIs("school view, mistakes");
        for (String link : List.of(teacher, teen, grandparent)) {
            scan("school view, questions", link);
            press("asking.page.check");
            scanAsItIs("school view, questions with mistakes");
            page().locator(".ask-need input[value=some]").all().forEach(Locator::check);
            press("asking.page.check");
            scanAsItIs("school view, checked");
            visit.follow(page().locator("button[value=send]"));
        }
        scanAsItIs("school view, sent");
        scan("school view, side by side", PLAN + "/home-and-school");
        page().locator("details").all().forEach(details -> details.evaluate("element => element.open = true"));
        scanAsItIs("school view, side by side, reasons open");
        scan("page for the therapist, to say yes", teacher + "/referral");
        visit.open(PLAN + "/home-and-school");
        visit.follow(page().locator("#referral button"));
        scanAsItIs("page for the therapist, school may have it");
        scan("school view, sent, with the page for the therapist", teacher);
    }

    /** Makes a link that asks about everything, and returns its path. */
    private String askSchool(String who) {
        visit.open("/ask-school");
        page().locator("#who").selectOption(who);
        page().locator("input[name=needs]").all().forEach(Locator::check);
        press("asking.make.button");
        String message = page().locator(".ask-link__message").first().textContent();
        return message.substring(message.indexOf("/ask/"));
    }

    /** As a browser without a date field would send it. */
    private void sendConsentDay(String typed) {
        visit.open(PLAN + "/school?open=all");
        page().evaluate(
                        "typed => { const day = document.getElementById('consent'); day.type = 'text'; day.value = typed; }",
                        typed);
        press("doors.consent.button");
    }

    private void errorPages() {
        startAfresh();
        scan("404", "/nowhere");
        scan("405", "/clear");
        scan("500", BROKEN);
        visit.open(CHILD);
        page().evaluate("() => document.querySelector('[name=_csrf]').value = 'wrong'");
        press("button.continue");
        scanAsItIs("403");
        visit.open(CHILD);
        page().evaluate("() => document.querySelector('[name=years]').value = '9'.repeat(200000)");
        press("button.continue");
        scanAsItIs("413");
        visit.carrying("not-a-draft-of-ours");
        scan("answers that cannot be opened", CHECK);
        startAfresh();
        visit.open(CHILD);
        visit.carrying("not-a-draft-of-ours");
        press("button.continue");
        scanAsItIs("answers that cannot be opened, posted");
    }

    private void mistake(String kind, String path, String question) {
        visit.open(path);
        if (!question.isEmpty()) {
            page().evaluate(
                            "name => { const input = document.querySelector(`input[name=${name}]`);"
                                    + " input.value = 'no-such-answer'; input.checked = true; }",
                            question);
        }
        press("button.continue");
        assertThat(page().locator(".error-summary").isVisible())
                .as("error on %s", path)
                .isTrue();
        scanAsItIs("mistake, " + kind);
    }

    private void press(String button) {
        visit.follow(new Questionnaire(visit, words(device.locale())).button(button));
    }

    private void scan(String state, String path) {
        visit.open(path);
        assertThat(page().url()).as("page that answers").endsWith(path);
        scanAsItIs(state);
    }

    private void scanAsItIs(String state) {
        scanned++;
        Barriers.on(page()).forEach(found -> note(found, state));
        Barriers.zoomed(page()).forEach(found -> note(found, state));
        // Colors are the same in every language.
        if (device.locale().equals(MessageFiles.FIRST_LANGUAGE)) {
            scannedInDark++;
            Barriers.inDark(page()).forEach(found -> note(found, state));
            Barriers.inForcedColors(page()).forEach(found -> note(found, state));
        }
    }

    private void note(String found, String state) {
        findings.merge(found, where(state), (first, second) -> first + ", " + second);
    }

    private String where(String state) {
        return visit.path() + " (" + state + ", " + device + ")";
    }

    private Page page() {
        return visit.page();
    }

    private void startAfresh() {
        if (visit != null && visit.device().equals(device)) {
            visit.forget();
        } else {
            visit = visit(device);
        }
    }

    private void carry(Answers answers) {
        startAfresh();
        visit.carrying(draftOf(answers));
    }

    private Answers family(String id) {
        return Drafts.of(WorkedCase.named(id), catalog);
    }

    private ChildAnswers urgentChild() {
        return Given.childAnswers(null, null, null, null, null, null, null, Set.of(RedFlag.values()), null, null);
    }

    /** The same family with yes to the doctor question of a need. */
    private static Answers withSign(Answers answers, String need) {
        return answers.withNeed(
                answers.need(need).with(Question.DOCTOR_SIGN, true).with(Question.TEACHER, null));
    }
}
