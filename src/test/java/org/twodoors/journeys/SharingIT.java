package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twodoors.answers.Answers;
import org.twodoors.papers.Families;

/** A family shows part of its plan to somebody else, who holds another device, and takes it back. */
class SharingIT extends InBrowser {

    /** The test's own browser has no window, which does not count as a person. */
    private static final Map<String, String> A_PERSON = Map.of(
            "User-Agent",
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36");

    private static final String HOSTILE = "<img src=x onerror=alert(1)> \u202e" + "W".repeat(10);

    static Stream<Device> everyDevice() {
        return Stream.of("en", "es")
                .flatMap(language -> Stream.of(320, 1280)
                        .map(width -> Device.PHONE.in(language).wide(width)));
    }

    static Stream<Device> withAndWithoutScript() {
        return Stream.of(
                Device.PHONE,
                Device.PHONE.withoutScript(),
                Device.DESKTOP.in("es"),
                Device.PHONE.in("es").withoutScript());
    }

    @ParameterizedTest
    @MethodSource("withAndWithoutScript")
    void aFamilySharesOnOneDeviceAnotherPersonReadsOnTheirsUntilItIsTakenBack(Device device) {
        Visit family = visit(device).carrying(draftOf(family()));
        Words words = words(device.locale());
        family.open("/share");
        family.page().locator("input[name=needs][value=toileting]").check();
        family.page().locator("#label").fill("J. K.");
        press(family, words, "share.show");
        String preview = family.page().locator(".shared-view").innerText();
        assertThat(preview).contains("J. K.").doesNotContain(words.of("need.place.home"));

        press(family, words, "share.make");
        String link = family.page().locator("#link").inputValue();
        Visit reader = visit(Device.DESKTOP.in(device.language()));
        reader.page().setExtraHTTPHeaders(A_PERSON);
        reader.open(path(link));
        assertThat(reader.page().locator(".shared-view").innerText()).isEqualTo(preview);
        assertThat(reader.page().locator("main input, main form, main textarea").count())
                .as("things to change")
                .isZero();

        family.open("/share/links");
        assertThat(family.page().locator(".owned-list").innerText())
                .contains("J. K.")
                .doesNotContain(words.of("share.links.notOpened"));
        press(family, words, "share.takeBack");
        assertThat(family.page().locator("[role=status]").innerText()).contains(words.of("share.links.done.title"));
        assertThat(reader.open(path(link)).status()).isEqualTo(404);
        assertThat(reader.page().locator("h1").innerText()).isEqualTo(words.of("link.gone.title"));
    }

    @Test
    void nobodyLookedYetIsWhatTheListSays() {
        Visit family = visit(Device.PHONE).carrying(draftOf(family()));
        String link = share(family, "", false);
        family.open(path(link));
        Visit scanner = visit(Device.PHONE);
        scanner.open(path(link));
        family.open("/share/links");
        assertThat(family.page().locator(".owned-list").innerText())
                .contains(words(Device.PHONE.locale()).of("share.links.notOpened"));
    }

    @ParameterizedTest
    @MethodSource("everyDevice")
    void noPageHasABarrierThatAMachineCanFind(Device device) {
        List<String> findings = new ArrayList<>();
        Visit family = visit(device).carrying(draftOf(family()));
        Words words = words(device.locale());
        family.open("/share");
        scan(family, findings);
        press(family, words, "share.show");
        scan(family, findings);
        String link = share(family, HOSTILE, true);
        scan(family, findings);
        family.open("/share/links");
        scan(family, findings);
        family.open(path(link));
        scan(family, findings);
        Visit reader = visit(device);
        reader.open(path(link));
        scan(reader, findings);
        family.open("/share/links");
        press(family, words, "share.takeBack");
        scan(family, findings);
        assertThat(findings).isEmpty();
    }

    @Test
    void hostileTextArrivesAsTextOnThePageAndOnPaper() {
        Visit family = visit(Device.PHONE).carrying(draftOf(family()));
        String link = share(family, HOSTILE, true);
        Visit reader = visit(Device.PHONE);
        reader.open(path(link));
        assertThat(reader.page().locator(".shared-view__label bdi").textContent())
                .isEqualTo(HOSTILE);
        assertThat(reader.page().locator(".shared-view img").count()).isZero();
        reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(reader.page().locator(".shared-view__label bdi").textContent())
                .isEqualTo(HOSTILE);
        assertThat((Boolean) reader.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void threeNeedsWithEverythingSaidPrintOnOnePage(String language) {
        Visit family = visit(Device.DESKTOP.in(language))
                .carrying(draftOf(Families.everythingAbout(List.of("toileting", "handwriting", "sleep"))));
        String link = share(family, "J. K.", true);
        Visit reader = visit(Device.DESKTOP.in(language));
        reader.open(path(link));
        byte[] pdf = reader.page().pdf(new Page.PdfOptions().setFormat("Letter"));
        assertThat(Pattern.compile("/Type\\s*/Page\\b")
                        .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                        .results()
                        .count())
                .isOne();
    }

    /** Chooses everything and makes the link; the family ends on the page of the link. */
    private String share(Visit family, String label, boolean daily) {
        Words words = words(family.device().locale());
        family.open("/share");
        for (Locator need : family.page().locator("input[name=needs]").all()) {
            need.check();
        }
        family.page().locator("#daily").setChecked(daily);
        family.page().locator("#label").fill(label);
        press(family, words, "share.show");
        press(family, words, "share.make");
        return family.page().locator("#link").inputValue();
    }

    private static Answers family() {
        return Families.everythingAbout(List.of("toileting", "sleep"));
    }

    private static String path(String link) {
        return URI.create(link).getPath();
    }

    private static void press(Visit visit, Words words, String key) {
        visit.follow(visit.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words.of(key)).setExact(true)));
    }

    private static void scan(Visit visit, List<String> findings) {
        Barriers.on(visit.page()).forEach(found -> findings.add(visit.path() + ": " + found));
    }
}
