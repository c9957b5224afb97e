package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twodoors.WorkedCase;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.UsState;

/**
 * Takes the pictures of {@code docs/pictures}. Not part of the tests; taken anew with {@code ./mvnw verify
 * -Dscreenshots=true -Dit.test=ScreenshotsIT}.
 */
@EnabledIfSystemProperty(named = "screenshots", matches = "true", disabledReason = "pictures are taken on request only")
class ScreenshotsIT extends InBrowser {

    private static final int HEIGHT = 1_100;
    private static final int MOST_BYTES = 300_000;

    /** What the names of pictures end with: nothing in light, "-dark" in dark. */
    private String dark = "";

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "1280, LIGHT", "1280, DARK"})
    void picturesOfTheMainPages(int width, ColorScheme scheme) {
        Visit visit = visit(width, scheme);
        picture(visit, "/", "start");
        visit.carrying(draftOf(Drafts.ofEveryDoor(catalog)));
        picture(visit, Questionnaire.pageOf("handwriting"), "need");
        picture(visit, Questionnaire.CHECK, "check");
        picture(visit, Questionnaire.PLAN, "plan");
        picture(visit, "/plan/needs/handwriting", "plan-need");
        picture(visit, "/learn/how-it-decides", "how-it-decides");
        picture(visit, "/learn/school-and-clinic", "school-and-clinic");
        picture(visit, "/learn/states/tx", "state");
        visit.carrying(draftOf(Drafts.inState(Drafts.ofEveryDoor(catalog), UsState.TX)));
        picture(visit, "/plan/school", "school-door");
        picture(visit, "/plan/clinic", "clinic-door");
        picture(visit, "/plan/together", "together");
        picture(visit, "/plan/if-they-say-no", "if-they-say-no");
        picture(visit, "/plan/messages/teacher", "message");
        picture(visit, "/plan/meeting-sheet", "meeting-sheet");
        picture(visit, "/teachers", "teachers");
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "1280, LIGHT", "1280, DARK"})
    void picturesOfSavingAndOfASharedView(int width, ColorScheme scheme) {
        Words words = words(Locale.ENGLISH);
        Visit visit = visit(width, scheme);
        visit.carrying(draftOf(Drafts.of(WorkedCase.named("C02"), catalog)));
        visit.open("/save");
        press(visit, words.of("save.button"));
        take(visit, "saved");
        press(visit, words.of("again.button"));
        Questionnaire questions = new Questionnaire(visit, words);
        visit.open(Questionnaire.pageOf("handwriting") + "?from=check");
        questions.choose("schoolEffect", SchoolEffect.NONE);
        questions.choose("dailyEffect", DailyEffect.SOME);
        questions.proceed();
        picture(visit, "/plan/before-and-after", "before-and-after");
        visit.open("/share");
        visit.page().locator("input[name=needs]").first().check();
        press(visit, words.of("share.show"));
        take(visit, "shared-view");
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "1280, LIGHT", "1280, DARK"})
    void picturesOfAMeetingAndOfAViewFromSchool(int width, ColorScheme scheme) {
        Words words = words(Locale.ENGLISH);
        Visit school = visit(width, scheme);
        school.open("/teachers/meeting");
        school.page().locator(".meeting-form__said > summary").click();
        school.page().locator("#note").fill("We will look at how mornings go. Bring what helps at home.");
        press(school, words.of("meeting.make.button"));
        take(school, "team");
        String team = school.path();
        String meet = school.page().locator("#family-link").textContent();
        picture(school, team + "/flyer", "flyer");
        Visit family = visit(width, scheme).carrying(draftOf(Drafts.of(WorkedCase.named("C02"), catalog)));
        send(family, meet.substring(meet.indexOf("/meet/")).strip(), words);
        school.page().setExtraHTTPHeaders(A_PERSON);
        school.open(team);
        school.follow(school.page().locator(".owned-list a"));
        take(school, "team-sheet");
        if (width > 1_000 && scheme == ColorScheme.LIGHT) {
            paperAndProjector(school.page());
        }
        family.open("/ask-school");
        family.page().locator("input[name=needs]").all().forEach(Locator::check);
        press(family, words.of("asking.make.button"));
        String message = family.page().locator(".ask-link__message").first().textContent();
        picture(school, message.substring(message.indexOf("/ask/")).strip(), "school-view");
        school.page().locator(".ask-need input[value=some]").all().forEach(Locator::check);
        press(school, words.of("asking.page.check"));
        school.follow(school.page().locator("button[value=send]"));
        picture(family, "/plan/home-and-school", "home-and-school");
    }

    private static void send(Visit family, String meet, Words words) {
        family.open(meet);
        press(family, words.of("another.same"));
        family.open("/send");
        family.page().locator("input[name=needs]").all().forEach(Locator::check);
        family.page().locator("#label").fill("J. K.");
        family.page().locator("#age").check();
        family.page().locator("#grade").fill("Grade 2");
        family.page().locator(".share-more summary").first().click();
        family.page()
                .locator(".share-more textarea")
                .first()
                .fill("Copying from the board takes an hour. The pencil is held in a fist.");
        family.page().locator(".share-more select").first().selectOption("years");
        press(family, words.of("send.show"));
        press(family, words.of("send.button"));
    }

    private static void paperAndProjector(Page page) {
        page.setViewportSize(1_920, 1_080);
        Path pictures = Path.of("docs", "pictures");
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve("team-sheet-on-projector.png")));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(816, 1_056);
        page.screenshot(new Page.ScreenshotOptions().setPath(pictures.resolve("team-sheet-on-paper.png")));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(1_280, 800);
    }

    /** As a printer puts them on paper, at 96 dots an inch. */
    @Test
    void picturesOfPapers() {
        Visit visit = visit(Device.PHONE.wide(816).tall(1_056)).carrying(draftOf(Drafts.ofEveryDoor(catalog)));
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        picture(visit, "/plan/meeting-sheet", "meeting-sheet-on-paper");
    }

    /** What other sites show for a link to us, and the icons of a tab and of a phone's home screen. */
    @Test
    void picturesForLinksAndTabs() throws IOException {
        Path assets = Path.of("src", "main", "resources", "assets");
        String mark = Files.readString(assets.resolve("mark.svg"));
        String drawings = Files.readString(Path.of("src/main/resources/templates/fragments/pictures.html"));
        String hallway = drawings.substring(
                        drawings.indexOf("<svg th:fragment=\"hallway\""), drawings.indexOf("</svg>"))
                .replaceAll(" th:\\w+=\"[^\"]*\"", "");
        Page page = visit(Device.DESKTOP).page();
        page.setContent("""
                <style>%s
                  body { display: block; background: #fbf3e2; }
                  .hallway-picture { position: fixed; inset: auto 0 0; height: 510px; }
                  .name { position: fixed; inset: 0 0 auto; height: 120px; background: var(--paper); border-bottom: 2px solid var(--line);
                    display: flex; align-items: center; justify-content: center; gap: 28px; font: 600 68px/1 var(--serif); }
                  .name svg { width: 92px; height: 92px; }
                </style>%s</svg><div class="name">%s<span>Two Doors</span></div>
                """.formatted(Files.readString(assets.resolve("two-doors.css")), hallway, mark));
        save(page, 1200, 630, assets.resolve("preview.png"));
        page.setContent("<style>body { margin: 0 } svg { display: block; width: 100vw }</style>" + mark);
        save(page, 32, 32, assets.resolve("mark-32.png"));
        save(page, 180, 180, assets.resolve("mark-180.png"));
        save(page, 192, 192, assets.resolve("mark-192.png"));
        save(page, 512, 512, assets.resolve("mark-512.png"));
        // A phone cuts this one to the shape of its icons: the drawing keeps away from the edge.
        page.setContent(
                "<style>body { margin: 0; background: #fffdf8 } svg { display: block; width: 74vw; margin: 13vw }</style>"
                        + mark);
        save(page, 512, 512, assets.resolve("mark-maskable-512.png"));
    }

    private Visit visit(int width, ColorScheme scheme) {
        Visit visit = visit(Device.PHONE.wide(width).tall(HEIGHT));
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        dark = scheme == ColorScheme.DARK ? "-dark" : "";
        return visit;
    }

    /** The test's own browser has no window, which does not count as a person. */
    private static final Map<String, String> A_PERSON = Map.of(
            "User-Agent",
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36");

    private static void save(Page page, int width, int height, Path file) {
        page.setViewportSize(width, height);
        assertThat(page.screenshot(new Page.ScreenshotOptions().setPath(file).setOmitBackground(true)))
                .hasSizeLessThan(MOST_BYTES);
    }

    private static void press(Visit visit, String button) {
        visit.follow(visit.page()
                .locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true)));
    }

    private void picture(Visit visit, String path, String name) {
        visit.open(path);
        take(visit, name);
    }

    private void take(Visit visit, String name) {
        Path file = Path.of("docs", "pictures", name + "-" + visit.device().width() + dark + ".png");
        byte[] png = visit.page().screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(png).hasSizeLessThan(MOST_BYTES);
    }
}
