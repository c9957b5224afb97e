package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Takes the pictures of {@code docs/pictures}. Not part of the tests; taken anew with {@code ./mvnw verify
 * -Dscreenshots=true -Dit.test=ScreenshotsIT}.
 */
@EnabledIfSystemProperty(named = "screenshots", matches = "true", disabledReason = "pictures are taken on request only")
class ScreenshotsIT extends InBrowser {

    private static final int HEIGHT = 1_100;
    private static final int MOST_BYTES = 300_000;

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void pictures_of_the_main_pages(int width) {
        Visit visit = visit(Device.PHONE.wide(width).tall(HEIGHT));
        picture(visit, "/", "start");
        visit.carrying(draftOf(Drafts.ofEveryDoor(catalog)));
        picture(visit, Questionnaire.pageOf("handwriting"), "need");
        picture(visit, Questionnaire.CHECK, "check");
        picture(visit, Questionnaire.PLAN, "plan");
    }

    private static void picture(Visit visit, String path, String name) {
        visit.open(path);
        Path file = Path.of("docs", "pictures", name + "-" + visit.device().width() + ".png");
        byte[] png = visit.page().screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(png).hasSizeLessThan(MOST_BYTES);
    }
}
