package org.twodoors.guide;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Discipline;
import org.twodoors.content.ContentException;

/** Reads the guide and puts it in reach of the pages. */
@Configuration(proxyBeanMethods = false)
public class GuideConfiguration {

    /**
     * The guide.
     *
     * @param catalog knows the therapies
     * @return the guide
     * @throws ContentException when the comparison leaves out a therapy of the catalog, or names another
     */
    @Bean
    Guide guide(Catalog catalog) {
        Guide guide = Guide.read();
        List<String> compared = guide.comparison().therapies().stream()
                .map(Comparison.Therapy::code)
                .toList();
        List<String> known =
                catalog.therapyDisciplines().stream().map(Discipline::code).toList();
        if (compared.size() != known.size() || !compared.containsAll(known)) {
            throw new ContentException("guide/comparison.json speaks of the therapies " + compared
                    + ", catalog/disciplines.json has " + known);
        }
        return guide;
    }

    /**
     * The glossary in every language.
     *
     * @param guide knows its words
     * @param languages every language
     * @param messages what they mean
     * @return the glossary
     */
    @Bean
    Glossaries glossaries(
            Guide guide, @Value("${two-doors.languages}") List<Locale> languages, MessageSource messages) {
        return new Glossaries(guide.terms(), languages, messages);
    }

    /**
     * Lets words of the glossary open where they first appear, on every page.
     *
     * @param glossaries the words
     * @return the dialect; Thymeleaf picks it up
     */
    @Bean
    TermDialect termDialect(Glossaries glossaries) {
        return new TermDialect(glossaries);
    }
}
