package org.twodoors.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.twodoors.HouseConfiguration;

/** What a slice test of any controllers gets without asking: drafts, languages, security. */
@WebMvcTest(TestPages.Pages.class)
@Import({TestPages.class, HouseConfiguration.class})
class SliceTest {

    @Autowired
    private MockMvc pages;

    @Test
    void aPageHasLanguagesAndKnowsThereIsNoDraft() throws Exception {
        pages.perform(get("/test/page"))
                .andExpect(status().isOk())
                .andExpect(model().attribute("draftPresent", false))
                .andExpect(model().attribute("draftUnreadable", false))
                .andExpect(model().attributeExists("languages"))
                .andExpect(header().exists("Content-Security-Policy"))
                .andExpect(request().sessionAttributeDoesNotExist());
    }

    @Test
    void savingAnswersRedirectsWithADraft() throws Exception {
        pages.perform(post("/test/page").with(csrf()))
                .andExpect(redirectedUrl("/test/page"))
                .andExpect(cookie().exists("draft"));
    }

    @Test
    void aFileCarriesTheDraftThatWasSavedForIt() throws Exception {
        pages.perform(post("/test/file").with(csrf()))
                .andExpect(status().isOk())
                .andExpect(cookie().exists("draft"));
    }

    @Test
    void anUnreadableDraftIsAFreshPageWithANoticeAndStays() throws Exception {
        pages.perform(get("/test/page").cookie(new Cookie("draft", "x")))
                .andExpect(status().isOk())
                .andExpect(model().attribute("draftUnreadable", true))
                .andExpect(cookie().doesNotExist("draft"));
    }

    @Test
    void aPostWithoutATokenIsForbidden() throws Exception {
        pages.perform(post("/test/page")).andExpect(status().isForbidden());
    }
}
