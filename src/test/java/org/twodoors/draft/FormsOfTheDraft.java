package org.twodoors.draft;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * What a page does: each form that a slice test sends says which draft it was made for, the one that comes along with it. A test of
 * another form says itself what it was made for; blank is a form from before drafts had ids.
 */
@AutoConfiguration
class FormsOfTheDraft {

    @Bean
    MockMvcBuilderCustomizer formsSayTheirDraft(ObjectProvider<DraftCookie> drafts) {
        return builder -> builder.defaultRequest(MockMvcRequestBuilders.get("/").with(request -> {
            if (request.getMethod().equals("POST") && request.getParameter(DraftForms.FIELD) == null) {
                drafts.ifAvailable(cookie -> request.setParameter(DraftForms.FIELD, mark(cookie, request)));
            }
            return request;
        }));
    }

    private static String mark(DraftCookie cookie, MockHttpServletRequest sent) {
        MockHttpServletRequest asked = new MockHttpServletRequest();
        asked.setCookies(sent.getCookies());
        return cookie.read(asked).mark();
    }
}
