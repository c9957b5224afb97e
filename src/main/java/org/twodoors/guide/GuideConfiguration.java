package org.twodoors.guide;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.twodoors.catalog.Catalog;

/** Reads the guide and puts it in reach of the pages. */
@Configuration(proxyBeanMethods = false)
class GuideConfiguration {

    /**
     * The guide. A wrong entry, a missing source or a missing message stops the start with a sentence that names it.
     *
     * @param catalog knows the sources
     * @param languages every language; the words of the first one are in the file without an ending
     * @return the checked guide
     */
    @Bean
    Guide guide(Catalog catalog, @Value("${two-doors.languages}") List<Locale> languages) {
        Guide guide = GuideReader.read();
        GuideClaims.check(guide, catalog);
        for (int at = 0; at < languages.size(); at++) {
            GuideWords.checkForms(guide, languages.get(at).getLanguage());
            String ending = at == 0 ? "" : "_" + languages.get(at);
            GuideWords.keys(guide)
                    .forEach((bundle, keys) -> GuideWords.check(
                            keys, new ClassPathResource("messages/" + bundle + ending + ".properties")));
        }
        return guide;
    }

    @Bean
    Glossaries glossaries(
            Guide guide, @Value("${two-doors.languages}") List<Locale> languages, MessageSource messages) {
        return new Glossaries(guide.terms(), languages, messages);
    }

    /**
     * Lets words of the glossary open where they first appear, on every page of the house.
     *
     * @param glossaries the words
     * @return the dialect; Thymeleaf picks it up
     */
    @Bean
    TermDialect termDialect(Glossaries glossaries) {
        return new TermDialect(glossaries);
    }
}
