package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twodoors.Wording;

/** What must be true of every page of a parent, in every language, as the server sends it. */
class EveryPageIT extends WholeApplication {

    private static final int AT_LEAST = 140;

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void noPageClosesADoorAndEachHasOneHeadingAndATitle(String language) {
        List<ParentPages.ParentPage> pages = new ParentPages(catalog).all();
        List<String> wrong = new ArrayList<>();
        Wording.OnPages wordings = new Wording.OnPages(Wording.all(), Locale.forLanguageTag(language));
        for (ParentPages.ParentPage page : pages) {
            String source = page.html(this, language);
            Document html = Jsoup.parse(source);
            wordings.said(source).forEach(said -> wrong.add(page + " says " + said));
            if (html.select("h1").size() != 1 || html.title().isBlank()) {
                wrong.add(page + " has " + html.select("h1").size() + " h1, title " + html.title());
            }
            if (html.text().contains("??") || !html.select("html").attr("lang").equals(language)) {
                wrong.add(page + " has no word for something, or the wrong language");
            }
            if (html.select("[id]").eachAttr("id").stream().distinct().count()
                    != html.select("[id]").size()) {
                wrong.add(page + " has an id twice");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(pages).hasSizeGreaterThan(AT_LEAST);
    }
}
