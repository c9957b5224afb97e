package org.twodoors.papers;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.ClinicAsk;
import org.twodoors.catalog.SchoolAsk;
import org.twodoors.content.Content;
import org.twodoors.papers.calendar.CalendarConfiguration;
import org.twodoors.papers.files.PaperFonts;
import org.twodoors.papers.files.PdfPrinter;
import org.twodoors.papers.files.Press;

/** What the papers are made with. */
@Configuration(proxyBeanMethods = false)
@Import({
    PaperFonts.class,
    PdfPrinter.class,
    Press.class,
    LetterSlots.class,
    LetterTimes.class,
    LetterWriter.class,
    LetterService.class,
    CalendarConfiguration.class
})
public class PapersConfiguration {

    /**
     * The messages there are. A wrong entry stops the start with a sentence that names it.
     *
     * @return the catalog
     */
    @Bean
    PaperCatalog paperCatalog() {
        return PaperCatalog.read();
    }

    /**
     * What a family may see of its needs.
     *
     * @param papers hold it
     * @return every scene
     */
    @Bean
    Scenes scenes(PaperCatalog papers) {
        return new Scenes(papers.scenes());
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
                return Map.of(
                        "impact",
                                Stream.concat(ImpactWords.keys(catalog.needs()).stream(), LetterSlots.impactKeys())
                                        .toList(),
                        "sheet",
                                Stream.of(
                                                Stream.of(MeetingSheet.At.values())
                                                        .map(at -> "sheet.at." + at.code()),
                                                Stream.of(SchoolAsk.values())
                                                        .map(ask -> "sheet.ask.school." + ask.code()),
                                                SchoolAsks.OTHER_WORDS.stream(),
                                                Stream.of(ClinicAsk.values())
                                                        .map(ask -> "sheet.ask.clinic." + ask.code()),
                                                Stream.of(
                                                        MeetingSheet.RETURN_TO_SCHOOL, MeetingSheet.IN_HAND_AT_CLINIC))
                                        .flatMap(keys -> keys)
                                        .toList(),
                        "letters",
                                Stream.concat(
                                                LetterSlots.keys(catalog.areas().stream()
                                                                .map(Area::id)
                                                                .toList())
                                                        .stream(),
                                                LetterTimes.keys().stream())
                                        .toList());
            }
        };
    }
}
