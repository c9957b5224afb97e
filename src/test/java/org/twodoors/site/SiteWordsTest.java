package org.twodoors.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class SiteWordsTest {

    private static SiteWords words(String... settings) {
        MockEnvironment environment = new MockEnvironment().withProperty("two-doors.languages", "en,es");
        Stream.of(settings)
                .map(setting -> setting.split("=", 2))
                .forEach(setting -> environment.setProperty(setting[0], setting[1]));
        SiteWords words = new SiteWords(environment, Locale.ENGLISH);
        words.setBasenames("classpath:messages/web", "classpath:messages/pages");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    @Test
    void nothingSetChangesNothing() {
        SiteWords words = words();
        assertThat(words.getMessage("layout.name", null, Locale.ENGLISH)).isEqualTo("Two Doors");
        for (String own : new String[] {"site.line", "site.note", "site.contact", "site.paper"}) {
            assertThat(words.getMessage(own, null, null, Locale.ENGLISH)).isNull();
        }
    }

    @Test
    void aNameIsThatOfItsLanguage() {
        SiteWords words = words("two-doors.site.name.en=One", "two-doors.site.name.es=Uno");
        Locale spanish = Locale.forLanguageTag("es");
        assertThat(words.getMessage("layout.name", null, Locale.ENGLISH)).isEqualTo("One");
        assertThat(words.getMessage("about.title", null, spanish)).isEqualTo("Acerca de Uno");
        assertThat(words.getMessage("about.made.project", null, spanish)).startsWith("Two Doors es");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two-doors.site.name.en=One | two-doors.site.name needs a text for each language of the site (en, es) and for no other, but there is one for en",
                "two-doors.site.note.fr=Un | two-doors.site.note needs a text for each language of the site (en, es) and for no other, but there is one for fr",
                "two-doors.site.line.en=<b>x | two-doors.site.line.en must be 1 to 60 letters in one line, without < > { }",
                "two-doors.site.name.en={0} | two-doors.site.name.en must be 1 to 40 letters in one line, without < > { }",
                "two-doors.site.name.en=a\u202Eb | two-doors.site.name.en must be 1 to 40 letters in one line, without < > { }",
                "two-doors.site.contact.email=me | two-doors.site.contact.email must be an address such as help@example.org, but is me",
                "two-doors.site.contact.phone=call me | two-doors.site.contact.phone must be a number such as (201) 555-0123, but is call me",
                "two-doors.site.contact.page=javascript:alert(1) | two-doors.site.contact.page must begin with https://, but is javascript:alert(1)",
                "two-doors.site.hidden=/plan/clinic | two-doors.site.hidden may name /api, /learn/states, /teachers, but names /plan/clinic"
            })
    void whatCannotBeUsedStopsTheStartInASentence(String setting, String sentence) {
        assertThatThrownBy(() -> words(setting))
                .satisfies(failed -> assertThat(
                                new SiteFailureAnalyzer().analyze(failed).getDescription())
                        .isEqualTo(sentence + "."));
    }
}
