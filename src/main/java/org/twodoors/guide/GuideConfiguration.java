package org.twodoors.guide;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the guide and puts it in reach of the pages. */
@Configuration(proxyBeanMethods = false)
public class GuideConfiguration {

    /** The guide: the guide. */
    @Bean
    Guide guide() {
        return Guide.read();
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
