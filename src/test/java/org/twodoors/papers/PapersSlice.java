package org.twodoors.papers;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.HouseConfiguration;
import org.twodoors.answers.Answers;
import org.twodoors.catalog.Catalog;
import org.twodoors.draft.DraftCookie;
import org.twodoors.pathways.FindingsService;

/** What the tests of the papers share: pages asked for by a family that carries its answers along. */
@WebMvcTest(
        controllers = {SheetController.class, MessagesController.class},
        includeFilters =
                @Filter(type = FilterType.REGEX, pattern = "org\\.twodoors\\.papers\\.calendar\\.CalendarController"))
@Import({HouseConfiguration.class, PapersConfiguration.class})
abstract class PapersSlice {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DraftCookie drafts;

    @Autowired
    Catalog catalog;

    @Autowired
    FindingsService findings;

    @Autowired
    MessageSource words;

    private @Nullable Cookie draft;

    void carry(Answers answers) {
        draft = new Cookie("draft", Families.cookie(drafts, answers));
    }

    void carry(String anything) {
        draft = new Cookie("draft", anything);
    }

    MvcTestResult get(String address) {
        var request = mvc.get().uri(address);
        return (draft == null ? request : request.cookie(draft)).exchange();
    }

    MvcTestResult post(String address, String... fields) {
        var request = mvc.post().uri(address).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return (draft == null ? request : request.cookie(draft)).exchange();
    }

    /** Sends a form whose page was open for too long. */
    MvcTestResult postWithoutToken(String address, String... fields) {
        var request = mvc.post().uri(address);
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return (draft == null ? request : request.cookie(draft)).exchange();
    }

    static byte[] bytes(MvcTestResult result) {
        return result.getResponse().getContentAsByteArray();
    }

    static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a browser would send back from a text field or a text box. */
    static String value(Document page, String id) {
        return Optional.ofNullable(page.getElementById(id))
                .map(field -> field.normalName().equals("textarea") ? field.wholeText() : field.attr("value"))
                .orElseThrow();
    }
}
