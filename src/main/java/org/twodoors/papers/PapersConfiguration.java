package org.twodoors.papers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.thymeleaf.ITemplateEngine;
import org.twodoors.catalog.Catalog;
import org.twodoors.content.Content;
import org.twodoors.time.SiteClock;

/** What the papers are made with. */
@Configuration(proxyBeanMethods = false)
public class PapersConfiguration {

    /**
     * The messages and calendar entries there are. A wrong entry stops the start with a sentence that names it.
     *
     * @return the catalog
     */
    @Bean
    PaperCatalog paperCatalog() {
        return PaperCatalog.read();
    }

    /**
     * The sentences of {@link ImpactWords}, without which a plan or a letter about a need has a hole.
     *
     * @param catalog knows the needs
     * @return what they need
     */
    @Bean
    Content impactContent(Catalog catalog) {
        return new Content() {
            @Override
            public Map<String, List<String>> words() {
                return Map.of("impact", ImpactWords.keys(catalog.needs()));
            }
        };
    }

    /**
     * The fonts of every PDF.
     *
     * @return the fonts, looked through once
     */
    @Bean
    PaperFonts paperFonts() {
        return new PaperFonts();
    }

    /**
     * Prints PDFs.
     *
     * @param templates the templates
     * @param fonts the fonts
     * @return the printer
     */
    @Bean
    PdfPrinter pdfPrinter(ITemplateEngine templates, PaperFonts fonts) {
        return new PdfPrinter(templates, fonts);
    }

    /**
     * Fills in messages.
     *
     * @param catalog knows the sources
     * @param words every word
     * @param languages the languages there are words for
     * @param longestRequest the longest request body that is read
     * @return the service
     */
    @Bean
    LetterService letterService(
            Catalog catalog,
            MessageSource words,
            @Value("${two-doors.languages}") List<Locale> languages,
            @Value("${two-doors.max-request-body}") DataSize longestRequest) {
        return new LetterService(new LetterWriter(words), catalog, words, languages, longestRequest);
    }

    /**
     * Writes calendar files.
     *
     * @param words every word
     * @param clock the one clock
     * @return the writer
     */
    @Bean
    CalendarFile calendarFile(MessageSource words, SiteClock clock) {
        return new CalendarFile(words, clock);
    }
}
