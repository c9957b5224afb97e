package org.twodoors.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twodoors.WorkedCase;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.SchoolEffect;

/** A family saves on one device, comes back on another, answers again, sees both, and deletes it all. */
class SaveAndComeBackIT extends InBrowser {

    private static final String NEED = Questionnaire.pageOf("handwriting");

    private final Map<String, String> barriers = new LinkedHashMap<>();

    static Stream<Device> devices() {
        return Stream.of(
                Device.PHONE.wide(320).withoutScript(),
                Device.PHONE,
                Device.DESKTOP.in("es"),
                Device.PHONE.in("es").withoutScript());
    }

    @ParameterizedTest
    @MethodSource("devices")
    void aFamilyComesBackOnAnotherDeviceAnswersAgainAndDeletes(Device device) {
        Words words = words(device.locale());
        Visit first = visit(device).carrying(draftOf(Drafts.of(WorkedCase.named("C02"), catalog)));
        first.open("/plan");
        first.follow(first.page().locator(".plan__foot a[href='/save']"));
        look(first);
        press(first, words.of("save.button"));
        heading(first, words.of("save.saved.title"));
        look(first);
        String link = first.page().locator("#link").inputValue();
        assertThat(link).startsWith(address() + "/back/");
        assertThat(first.page().locator("a[href^='sms:']").getAttribute("href"))
                .contains(link.substring(link.lastIndexOf('/')).substring(1))
                .doesNotContain("handwriting");

        Visit second = visit(device);
        second.open(URI.create(link).getPath());
        look(second);
        assertThat(second.carriesAnswers()).isFalse();
        press(second, words.of("back.open"));
        assertThat(second.path()).isEqualTo("/plan");
        changeNeed(second, words, SchoolEffect.SOME);
        second.open("/save");
        heading(second, words.of("save.changed.title"));
        look(second);
        press(second, words.of("save.button.again"));
        heading(second, words.of("save.saved.title"));

        changeNeed(first, words, SchoolEffect.NONE);
        first.open("/save");
        heading(first, words.of("save.elsewhere.title"));
        look(first);
        press(first, words.of("save.elsewhere.take.button"));
        heading(first, words.of("save.saved.title"));

        press(first, words.of("again.button"));
        assertThat(first.path()).isEqualTo(Questionnaire.START);
        changeNeed(first, words, SchoolEffect.A_LOT);
        first.open("/plan/before-and-after");
        look(first);
        assertThat(first.page().locator(".look__changes").first()).containsText(words.of("q.schoolEffect.a-lot"));
        first.open("/save");
        press(first, words.of("save.button.again"));

        first.follow(first.page().locator("a[href='/save/delete']"));
        look(first);
        press(first, words.of("save.delete.yes"));
        heading(first, words.of("save.deleted.title"));
        look(first);
        Visit late = unwatchedVisit(device);
        assertThat(late.open(URI.create(link).getPath()).status()).isEqualTo(404);
        heading(late, words.of("link.gone.title"));
        look(late);
        late.end();
    }

    private static void changeNeed(Visit visit, Words words, SchoolEffect effect) {
        Questionnaire questions = new Questionnaire(visit, words);
        visit.open(NEED + "?from=check");
        questions.choose("schoolEffect", effect);
        questions.choose("dailyEffect", DailyEffect.SOME);
        questions.proceed();
    }

    private static void press(Visit visit, String button) {
        Locator found = visit.page()
                .locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
        visit.follow(found);
    }

    private static void heading(Visit visit, String title) {
        assertThat(visit.page().locator("h1")).hasText(title);
    }

    /** The check is itself a script. */
    private void look(Visit visit) {
        if (!visit.device().script()) {
            return;
        }
        Barriers.on(visit.page()).forEach(found -> barriers.put(found, visit.path() + " on " + visit.device()));
    }

    @AfterEach
    void noPageHasABarrier() {
        assertThat(barriers).isEmpty();
    }
}
