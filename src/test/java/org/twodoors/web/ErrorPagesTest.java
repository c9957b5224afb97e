package org.twodoors.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import jakarta.servlet.RequestDispatcher;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.SiteLanguages;
import org.twodoors.forms.FormFields;
import org.twodoors.sealing.Sealer;

class ErrorPagesTest {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    ErrorPagesTest() {
        messages.setBasename("messages/web");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @ParameterizedTest
    @CsvSource({
        "400, error.400", "401, error.400", "403, error.403", "404, error.404", "405, error.405", "406, error.415",
        "409, error.400", "413, error.413", "414, error.413", "415, error.415", "429, error.429", "431, error.413",
        "499, error.400", "500, error.500", "502, error.500", "503, error.503", "599, error.500"
    })
    void everyStatusHasWordsInBothLanguages(int status, String words) {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        ModelAndView page = (ModelAndView) answer(Locale.ENGLISH);
        assertThat(page.getStatus().value()).isEqualTo(status);
        assertThat(page.getModel())
                .containsEntry("status", status)
                .containsEntry("titleKey", words + ".title")
                .containsEntry("textKey", words + ".text");
        for (Locale locale : SiteLanguages.all()) {
            assertThat(messages.getMessage(words + ".title", null, locale)).isNotBlank();
            assertThat(messages.getMessage(words + ".text", null, locale)).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, 503, 2", "GET, 429, 2", "GET, 404, 1", "POST, 503, 1"})
    void tryingAgainIsOfferedOnlyWhereALinkCanDoIt(String method, int status, int actions) {
        request.setMethod(method);
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        assertThat((List<?>) ((ModelAndView) answer(Locale.ENGLISH)).getModel().get("actions"))
                .hasSize(actions);
    }

    @Test
    void whatWasPostedTooFastCanBeSentAgainFromThePageWithAllThatWasTyped() {
        // The server makes the page by GET and says what it was.
        request.setAttribute(RequestDispatcher.ERROR_METHOD, "POST");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 429);
        request.setAttribute(LinkLimitsFilter.WAIT, Duration.ofSeconds(61));
        request.addParameter("note", "Room 12");
        request.addParameter("_csrf", tokenOfAPageBefore());
        assertThat(((ModelAndView) answer(Locale.ENGLISH)).getModel())
                .containsEntry("again", true)
                .containsEntry("minutes", 2L)
                .containsEntry("fields", List.of(new FormFields.Field("note", "Room 12")))
                .extracting("actions", LIST)
                .hasSize(1);
        assertThat(messages.getMessage("error.429.text", new Object[] {1L}, Locale.ENGLISH))
                .contains("Wait one minute, then");
        assertThat(messages.getMessage("error.429.text", new Object[] {9L}, Locale.forLanguageTag("es")))
                .contains("Espere 9 minutos e");
    }

    @Test
    void whatMayHaveComeFromAnotherSiteIsNotHeldReady() {
        request.setAttribute(RequestDispatcher.ERROR_METHOD, "POST");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 429);
        request.addParameter("everything", "true");
        tokenOfAPageBefore();
        for (String token : List.of("", "made-up")) {
            request.setParameter("_csrf", token);
            assertThat(((ModelAndView) answer(Locale.ENGLISH)).getModel())
                    .containsEntry("again", false)
                    .containsEntry("fields", List.of());
        }
    }

    private static FormTokens tokens() {
        return new FormTokens(Sealer.withKeys(Base64.getEncoder().encodeToString(new byte[32])), new OwnPages(null));
    }

    /** The token of a page that this browser looked at, with its cookie. */
    private String tokenOfAPageBefore() {
        MockHttpServletRequest before = new MockHttpServletRequest();
        MockHttpServletResponse page = new MockHttpServletResponse();
        tokens().provide(before, page);
        String token = ((CsrfToken) before.getAttribute(CsrfToken.class.getName())).getToken();
        request.setCookies(page.getCookie("csrf"));
        return token;
    }

    @Test
    void theFormsOfAnErrorPageHaveATokenEvenWhenTheRequestWasRefusedBeforeItGotOne() {
        answer(Locale.ENGLISH);
        assertThat(request.getAttribute(CsrfToken.class.getName())).isInstanceOf(CsrfToken.class);
    }

    @Test
    void aProblemForProgramsSpeaksTheirLanguage() {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 404);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/nothing");
        ProblemDetail expected = ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND,
                "El enlace puede ser viejo, o puede faltar una letra en la dirección. Revise la dirección, o vaya"
                        + " a la página de inicio.");
        expected.setTitle("No encontramos esa página");
        assertThat(((ResponseEntity<?>) answer(Locale.forLanguageTag("es"))).getBody())
                .isEqualTo(expected);
    }

    private Object answer(Locale locale) {
        return new ErrorPages(messages, tokens()).error(request, response, locale);
    }
}
