package org.twodoors;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.twodoors.answers.Answers;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;

/** Pages of the application for a family that carries its answers. */
public record FamilyPages(MockMvcTester mvc, DraftCookie drafts) {

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
