package org.twodoors.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.twodoors.FamilyPages;
import org.twodoors.GivenFamily;
import org.twodoors.SiteLanguages;
import org.twodoors.WholeSite;
import org.twodoors.answers.Answers;
import org.twodoors.draft.DraftCookie;

/** What the glossary remembers of pages is our own words: nothing that was typed, and no question with what was ticked of several. */
@WholeSite
class GlossaryOfFamiliesTest {

    private static final String TYPED = "Zq7Remembered";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DraftCookie drafts;

    @Autowired
    private Glossaries glossaries;

    @Test
    void nothingAFamilySaidIsRemembered() {
        FamilyPages pages = new FamilyPages(mvc, drafts);
        Answers family = GivenFamily.named("F1").answers();
        pages.typeEverywhere(family, TYPED);
        for (String language : SiteLanguages.tags()) {
            for (String address : new String[] {"/plan", "/questions/start", "/questions/child", "/questions/areas"}) {
                pages.get(address + "?lang=" + language, family);
            }
        }

        for (var language : SiteLanguages.all()) {
            assertThat(glossaries.in(language).remembered())
                    .hasSizeGreaterThan(10)
                    .allSatisfy(part -> assertThat(part)
                            .contains("<")
                            .doesNotContain(TYPED)
                            .doesNotContainPattern("<input[^>]*checkbox[^>]*checked"));
        }
    }
}
