package org.twodoors.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogException;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.pathways.PathwayRule;

class PaperCatalogTest {

    private static final Catalog CATALOG = CatalogReader.read();
    private static final Letter LETTER = new Letter("x", LetterDoor.SCHOOL, List.of(), List.of("K"));

    @Test
    void allTenMessagesAndSevenDatesAreThere() {
        PaperCatalog papers = PaperCatalogReader.read(CATALOG);

        assertThat(papers.letters().stream().map(Letter::id))
                .containsExactly(
                        "evaluation",
                        "iep-meeting",
                        "drafts",
                        "interpreter",
                        "written-reasons",
                        "teacher",
                        "release",
                        "doctor",
                        "insurer",
                        "appeal");
        assertThat(papers.entries().stream().map(it -> it.id() + " " + it.days()))
                .containsExactly(
                        "consent-60 60",
                        "referral-45 45",
                        "meeting-30 30",
                        "appeal-180 180",
                        "external-4-months 120",
                        "recheck-6-weeks 42",
                        "recheck-3-months 90");
        assertThat(papers.entries().stream()
                        .filter(CalendarEntry::schoolEvaluation)
                        .map(CalendarEntry::id))
                .containsExactly("consent-60");
    }

    /** The way in through a door has a message; only questions and notes beside the way have none. */
    @Test
    void everyStepHasAMessageOrADate() {
        PaperCatalog papers = PaperCatalogReader.read(CATALOG);
        Set<PathwayRule> helped = EnumSet.noneOf(PathwayRule.class);
        papers.letters().forEach(letter -> helped.addAll(letter.rules()));
        papers.entries().forEach(entry -> helped.addAll(entry.rules()));

        assertThat(EnumSet.complementOf(EnumSet.copyOf(helped))).containsExactly(PathwayRule.R40, PathwayRule.R50);
    }

    @Test
    void anUnknownSourceStopsTheStartWithItsName() {
        Letter wrong = new Letter("x", LetterDoor.SCHOOL, List.of(), List.of("K", "S999"));

        assertThatThrownBy(() -> new PaperCatalog(List.of(wrong), List.of()).checked(CATALOG))
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining("letter.x")
                .hasMessageContaining("S999");
    }

    @Test
    void anEntryWithoutASourceADoubleIdAndImpossibleDaysStopTheStart() {
        Letter bare = new Letter("x", LetterDoor.SCHOOL, List.of(), List.of());
        assertThatThrownBy(() -> new PaperCatalog(List.of(bare), List.of()).checked(CATALOG))
                .hasMessageContaining("names no source");
        assertThatThrownBy(() -> new PaperCatalog(List.of(LETTER, LETTER), List.of()).checked(CATALOG))
                .hasMessageContaining("twice");
        List<CalendarEntry> wrong = new ArrayList<>();
        wrong.add(new CalendarEntry("x", 0, 0, false, List.of(), List.of("K")));
        wrong.add(new CalendarEntry("x", 10, 10, false, List.of(), List.of("K")));
        wrong.add(new CalendarEntry("x", 10, -1, false, List.of(), List.of("K")));
        for (CalendarEntry entry : wrong) {
            assertThatThrownBy(() -> new PaperCatalog(List.of(), List.of(entry)).checked(CATALOG))
                    .as("%s days, %s before", entry.days(), entry.remindDays())
                    .hasMessageContaining("days that cannot be");
        }
    }
}
