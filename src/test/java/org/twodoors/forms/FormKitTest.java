package org.twodoors.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.HouseConfiguration;

/** The form kit on a page of its own: whatever is sent, the page says what to mend, loses nothing and never fails. */
@WebMvcTest(FormKitTest.Pages.class)
@Import({FormKitTest.Pages.class, HouseConfiguration.class})
class FormKitTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MessageSource words;

    record TestForm(
            @NotEmpty(message = "{error.needs.none}") @Nullable
            Set<String> needs,

            @Letters(max = 5, message = "{share.error.label}")
            String label,

            @Pattern(regexp = "7|30", message = "{share.error.days}") @Nullable
            String days) {

        TestForm {
            label = TypedText.visibleLine(label);
        }
    }

    @Controller
    static class Pages {

        /** Any page of ours will do. */
        private static final String PAGE = "questionnaire/cleared";

        @GetMapping("/test/form")
        String blank() {
            return PAGE;
        }

        @PostMapping("/test/form")
        String form(@Validated @ModelAttribute("form") TestForm form, BindingResult errors) {
            return errors.hasErrors() ? PAGE : "redirect:/test/form";
        }

        @PostMapping("/test/again")
        String again(@ModelAttribute("form") TestForm form) {
            return PAGE;
        }

        @PostMapping("/test/busy")
        ModelAndView busy(@ModelAttribute("form") TestForm form, BindingResult errors) {
            errors.rejectValue("needs", "papers.error.busy");
            return new ModelAndView(PAGE, org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE);
        }

        @PostMapping("/test/fields")
        String fields(FormFields form, Model model) {
            model.addAttribute(
                    "one",
                    String.valueOf(form.only(Set.of("school-sleep", "label")).value("school-sleep")));
            return PAGE;
        }
    }

    @Test
    void aFormAsItShouldBeGoesOn() {
        assertThat(post("/test/form", "needs", "sleep", "label", "J. K.", "days", "7"))
                .hasRedirectedUrl("/test/form");
        assertThat(post("/test/form?lang=es", "needs", "a", "needs", "b", "go", "next", "from", "check", "again", "1"))
                .hasRedirectedUrl("/test/form");
    }

    @Test
    void aPageWithoutAFormHasNothingToMend() {
        MvcTestResult page = mvc.get().uri("/test/form").exchange();

        assertThat(page).hasStatusOk();
        assertThat(errors(page)).isEmpty();
        assertThat(problems(page)).isEmpty();
    }

    @Test
    void aFormThatIsOnlyShownAgainHasNothingToMend() {
        MvcTestResult page = post("/test/again", "label", "far too long", "flying", "1");

        assertThat(page).hasStatusOk();
        assertThat(errors(page)).isEmpty();
        assertThat(form(page).label()).isEqualTo("far too long");
    }

    @Test
    void errorsStandInTheOrderOfTheFormWithTheWordsOfTheBundles() {
        MvcTestResult page = post("/test/form", "days", "8", "label", "far too long");

        assertThat(page).hasStatus(422);
        assertThat(errors(page))
                .containsExactly(
                        new FormErrors.FormError("needs", english("error.needs.none")),
                        new FormErrors.FormError("label", english("share.error.label")),
                        new FormErrors.FormError("days", english("share.error.days")));
        assertThat(problems(page)).containsOnlyKeys("needs", "label", "days");
        assertThat(form(page).days()).isEqualTo("8");
        assertThat(form(page).label()).isEqualTo("far too long");
    }

    @Test
    void errorsSpeakTheLanguageOfThePage() {
        MvcTestResult page = post("/test/form?lang=es", "days", "8", "needs", "sleep");

        assertThat(problems(page))
                .containsExactly(
                        Map.entry("days", words.getMessage("share.error.days", null, Locale.forLanguageTag("es"))));
    }

    @Test
    void aPageWithAStatusOfItsOwnKeepsIt() {
        MvcTestResult page = post("/test/busy", "needs", "sleep");

        assertThat(page).hasStatus(503);
        assertThat(problems(page)).containsEntry("needs", english("papers.error.busy"));
    }

    static Stream<String> oddNames() {
        return Stream.of(
                "flying",
                "needs[0]",
                "needs[",
                "needs[]",
                "needs.class",
                "label.length",
                "class.module.classLoader",
                "form",
                "_needs",
                "!needs",
                "Needs",
                "label ",
                " ",
                "label\u200b",
                "\u202elabel",
                "\ud800",
                "${7*7}",
                "#{T(java.lang.Runtime)}",
                "<b>",
                "label'--",
                "a".repeat(2_000));
    }

    @ParameterizedTest
    @MethodSource("oddNames")
    void aFieldThatTheFormDoesNotHaveIsToldOnceAndNothingElseIsLost(String name) {
        MvcTestResult page =
                post("/test/form", "needs", "sleep", "label", "J. K.", "days", "7", name, "1", name + "x", "2");

        assertThat(page).hasStatus(422);
        assertThat(errors(page)).containsExactly(new FormErrors.FormError("main", english("error.form.unknownField")));
        assertThat(form(page)).isEqualTo(new TestForm(Set.of("sleep"), "J. K.", "7"));
        MvcTestResult fields = post("/test/fields", "school-sleep", "some", name, "1");
        assertThat(fields).hasStatus(422);
        assertThat(problems(fields)).containsExactly(Map.entry("main", english("error.form.unknownField")));
        assertThat(model(fields).get("one")).isEqualTo("some");
    }

    @Test
    void aSecondAnswerIsToldAtTheFieldUnlessItTakesMany() {
        assertThat(problems(post("/test/form", "needs", "a", "needs", "b", "days", "7", "days", "30")))
                .containsExactly(Map.entry("days", english("error.form.twice")));
        assertThat(problems(post("/test/form", "needs", "a", "go", "next", "go", "back")))
                .containsExactly(Map.entry("main", english("error.form.twice")));
        MvcTestResult fields = post("/test/fields", "school-sleep", "some", "school-sleep", "none", "label", "x");
        assertThat(problems(fields)).containsExactly(Map.entry("school-sleep", english("error.form.twice")));
        assertThat(model(fields).get("one")).isEqualTo("some");
    }

    @Test
    void aThousandTicksAreNoFailure() {
        String[] same = Stream.concat(
                        Collections.nCopies(999, List.of("needs", "sleep")).stream()
                                .flatMap(List::stream),
                        Stream.of("days", "30"))
                .toArray(String[]::new);
        String[] others = IntStream.range(0, 999)
                .boxed()
                .flatMap(at -> Stream.of("needs", "need-" + at))
                .toArray(String[]::new);

        assertThat(post("/test/form", same)).hasRedirectedUrl("/test/form");
        assertThat(post("/test/form", others)).hasRedirectedUrl("/test/form");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000\u0001\u001b",
                "\u200b\u2060",
                "\ud800",
                "\udc00",
                "\u202e\u202d",
                "\u3164",
                "\u2028",
                "\r\n",
                "\ufffe\uffff"
            })
    void whatCannotBeSeenIsNoText(String typed) {
        MvcTestResult page = post("/test/form", "label", typed);

        assertThat(form(page).label()).isEmpty();
        assertThat(problems(page)).containsOnlyKeys("needs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ñññññ", "\u05d0\u05d1\u200f", "😀😀😀😀😀", "a\u0000b\u0000c", "<b>&\"", "{0}$1", "${1}"})
    void lettersAreCountedAsPeopleCountThemAndComeBackAsTheyWere(String typed) {
        MvcTestResult page = post("/test/form", "label", typed, "days", "8", "needs", "a");

        assertThat(problems(page)).containsOnlyKeys("days");
        assertThat(form(page).label()).isEqualTo(typed.replace("\u0000", ""));
    }

    private MvcTestResult post(String address, String... fields) {
        var request = mvc.post().uri(address).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private static Map<String, Object> model(MvcTestResult result) {
        ModelAndView page = result.getMvcResult().getModelAndView();
        assertThat(page).isNotNull();
        return page.getModel();
    }

    private static TestForm form(MvcTestResult result) {
        return (TestForm) model(result).get("form");
    }

    @SuppressWarnings("unchecked")
    private static List<FormErrors.FormError> errors(MvcTestResult result) {
        return (List<FormErrors.FormError>) model(result).get("errors");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> problems(MvcTestResult result) {
        return (Map<String, String>) model(result).get("problems");
    }

    private String english(String key) {
        return words.getMessage(key, null, Locale.ENGLISH);
    }
}
