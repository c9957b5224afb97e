package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Question;
import org.twodoors.answers.SchoolEffect;

/** Two children, two meetings, two windows, one phone: nothing mixes, and a page that is out of date says so kindly. */
class TwoChildrenIT extends InBrowser {

    private static final Map<String, String> A_PERSON = Map.of(
            "User-Agent",
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36");

    static Stream<Device> phones() {
        return Stream.of(Device.PHONE, Device.PHONE.in("es").withoutScript());
    }

    @ParameterizedTest
    @MethodSource("phones")
    void twoChildrenAndTwoMeetingsNeverMix(Device device) {
        Words words = words(device.locale());
        Visit firstTeacher = visit(device);
        Visit secondTeacher = visit(device);
        String firstTeam = make(firstTeacher, words, 20);
        String secondTeam = make(secondTeacher, words, 40);
        String firstLink = familyLink(firstTeacher);
        String secondLink = familyLink(secondTeacher);

        Visit window = visit(device).carrying(draftOf(Drafts.of(WorkedCase.named("C02"), catalog)));
        window.open(firstLink);
        press(window, words, "another.same");
        window.open("/questions/child");
        Visit chooser = window.otherWindow();
        chooser.open("/send");
        chooser.page().locator("input[name=needs]").first().check();

        Visit other = window.otherWindow();
        other.open(secondLink);
        press(other, words, "another.other");
        assertThat(other.path()).isEqualTo(secondLink + "/another");
        press(other, words, "another.save");
        String back = path(other.page().locator("#link").inputValue());
        press(other, words, "another.begin.meeting");
        assertThat(text(other)).contains(words.of("another.aside.title"));
        press(other, words, "meet.start");
        answer(other, words);

        theOldWindowSaysSo(window, words, () -> button(window, words, "button.continue"));
        assertThat(window.page().locator("#years").inputValue()).isEqualTo("4");
        theOldWindowSaysSo(chooser, words, () -> button(chooser, words, "send.show"));
        window.open("/questions/check");
        assertThat(text(window)).contains(words.of("q.age.value.years", 4));

        other.open("/send");
        other.page().locator("input[name=needs]").first().check();
        press(other, words, "send.show");
        press(other, words, "send.button");
        secondTeacher.open(secondTeam);
        assertThat(secondTeacher.page().locator(".owned-list__item").count()).isOne();
        firstTeacher.open(firstTeam);
        assertThat(firstTeacher.page().locator(".owned-list__item").count()).isZero();

        window.open(back);
        press(window, words, "another.other");
        press(window, words, "another.save");
        press(window, words, "another.begin.plan");
        press(window, words, "back.open");
        assertThat(window.path()).isEqualTo("/plan");
        window.open("/send");
        assertThat(text(window)).as("the meeting came back with its child").contains(day(window, words, 20));
        assertThat(text(window)).doesNotContain(day(window, words, 40));
    }

    @ParameterizedTest
    @MethodSource("phones")
    void clearingInOneWindowIsFinalForTheOther(Device device) {
        Words words = words(device.locale());
        Visit window = visit(device).carrying(draftOf(Drafts.of(WorkedCase.named("C02"), catalog)));
        window.open("/questions/child");
        Visit other = window.otherWindow();
        other.open("/plan");
        button(other, words, "layout.clear").click();
        other.page().waitForURL("**/cleared");

        Response answer = window.follow(button(window, words, "button.continue"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(text(window)).contains(words.of("layout.otherDraft.gone.title"));
        assertThat(window.page().locator("#years").inputValue()).isEmpty();
        assertThat(window.carriesAnswers()).isFalse();
    }

    /** Another child, four years old, with one need. */
    private void answer(Visit visit, Words words) {
        Questionnaire questions = new Questionnaire(visit, words);
        Answers said = Drafts.of(WorkedCase.named("C02"), catalog);
        questions.answerChild(said.child().with(Question.AGE, 48));
        questions.tick("areas", List.of("eating"));
        questions.proceed();
        questions.tick("needs", List.of("lunch-routine"));
        questions.proceed();
        questions.answerHelpNow(said);
        questions.choose("schoolEffect", SchoolEffect.SOME);
        questions.choose("dailyEffect", DailyEffect.NONE);
        questions.proceed();
        questions.showPlan();
    }

    private static void theOldWindowSaysSo(Visit window, Words words, Supplier<Locator> button) {
        Response answer = window.follow(button.get());
        assertThat(answer.status()).as(window.path()).isEqualTo(409);
        assertThat(text(window)).contains(words.of("layout.otherDraft.other.title"));
    }

    private static String make(Visit teacher, Words words, int days) {
        teacher.page().setExtraHTTPHeaders(A_PERSON);
        teacher.open("/teachers/meeting");
        teacher.page().locator("#date").fill(LocalDate.now().plusDays(days).toString());
        press(teacher, words, "meeting.make.button");
        return teacher.path();
    }

    private static String day(Visit visit, Words words, int days) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(words.locale())
                .format(LocalDate.now().plusDays(days));
    }

    private static String familyLink(Visit teacher) {
        return path(teacher.page().locator("#family-link").textContent());
    }

    private static String path(String link) {
        return URI.create(link.strip()).getPath();
    }

    private static String text(Visit visit) {
        return visit.page().locator("main").innerText();
    }

    private static Locator button(Visit visit, Words words, String key) {
        return new Questionnaire(visit, words).button(key);
    }

    private static void press(Visit visit, Words words, String key) {
        visit.follow(button(visit, words, key));
    }
}
