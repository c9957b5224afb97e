package org.twodoors;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.twodoors.answers.Answers;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;

/** Pages of the application for a family that carries its answers. */
public record FamilyPages(MockMvcTester mvc, DraftCookie drafts) {

    private static final List<String> FIELDS =
            List.of("child", "years", "schoolEffect", "label", "grade", "note", "from", "was", "consent");

    /** What comes for an address, by GET. */
    public MockHttpServletResponse get(String address, Answers family) {
        return get(address, DraftCookies.of(drafts, family));
    }

    /** What comes for an address and the cookie of a draft, by GET. */
    public MockHttpServletResponse get(String address, Cookie draft) {
        return mvc.get().uri(address).cookie(draft).exchange().getMvcResult().getResponse();
    }

    /** A page as {@link #document} reads it. */
    public Document page(String address, Answers family) {
        return document(text(get(address, family)));
    }

    /** Types a text into every field of the forms of a family, in every language, and looks at what comes back. */
    public void typeEverywhere(Answers family, String typed) {
        Cookie draft = DraftCookies.of(drafts, family);
        for (String address : List.of(
                "/plan/messages/evaluation",
                "/plan/meeting-sheet",
                "/plan/calendar",
                "/plan/school",
                "/questions/child",
                "/questions/needs/" + family.chosen().iterator().next(),
                "/share/preview")) {
            for (String language : SiteLanguages.tags()) {
                MockMvcTester.MockMvcRequestBuilder form = mvc.post()
                        .uri(address + "?lang=" + language)
                        .with(csrf())
                        .cookie(draft);
                FIELDS.forEach(field -> form.param(field, typed));
                form.param("go", "next").exchange();
            }
        }
        mvc.get()
                .uri("/questions/start?from=" + typed + "&x=" + typed)
                .cookie(draft)
                .exchange();
    }

    /** The body of an answer. */
    public static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** A page without what a word of the glossary means: that opens on tap, and is no part of a sentence. */
    public static Document document(String html) {
        Document page = Jsoup.parse(html);
        page.select("[popover], .term-card").remove();
        return page;
    }
}
