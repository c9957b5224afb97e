package org.twodoors.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.content.Content;
import org.twodoors.content.ContentCheck;
import org.twodoors.content.ContentException;
import org.twodoors.papers.calendar.CalendarCatalog;
import org.twodoors.pathways.PathwayRule;

class PaperCatalogTest {

    private static final Catalog CATALOG = CatalogReader.read();
    private static final Letter LETTER = letter(List.of("K"));

    @Test
    void everyMessageIsThere() {
        PaperCatalog papers = PaperCatalog.read();

        assertThat(papers.letters().stream().map(Letter::id))
                .containsExactly(
                        "evaluation",
                        "early-intervention",
                        "preschool-evaluation",
                        "district-evaluation",
                        "add-ot",
                        "where-is-our-answer",
                        "written-reasons",
                        "iep-meeting",
                        "drafts",
                        "records",
                        "interpreter",
                        "help-is-missing",
                        "no-therapist",
                        "keep-the-help",
                        "do-not-cut",
                        "sent-home",
                        "independent-evaluation",
                        "private-report",
                        "state-complaint",
                        "complaint-504",
                        "teacher",
                        "release",
                        "clinic-handover",
                        "doctor",
                        "clinic-wait",
                        "appeal",
                        "medicaid-appeal",
                        "insurer");
    }

    /** The way in through a door has a message; only questions and notes beside the way have none. */
    @Test
    void everyStepHasAMessageOrADate() {
        PaperCatalog papers = PaperCatalog.read();
        Set<PathwayRule> helped = EnumSet.noneOf(PathwayRule.class);
        papers.letters().forEach(letter -> helped.addAll(letter.rules()));
        CalendarCatalog.read().entries().forEach(entry -> helped.addAll(entry.rules()));

        assertThat(EnumSet.complementOf(EnumSet.copyOf(helped)))
                .containsExactlyInAnyOrder(PathwayRule.R40, PathwayRule.R50, PathwayRule.R62);
    }

    @Test
    void aSourceThatDoesNotExistIsNamed() {
        Letter wrong = letter(List.of("K", "S999"));
        Content papers = new PaperCatalog(List.of(wrong), List.of());

        assertThat(new ContentCheck(List.of(CATALOG, papers), List.of()).problems())
                .containsExactly("letter.x names source S999, which does not exist");
    }

    @Test
    void aDoubleIdStopsTheStart() {
        assertThatThrownBy(() -> new PaperCatalog(List.of(LETTER, LETTER), List.of()))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("twice");
    }

    private static Letter letter(List<String> sources) {
        return new Letter(
                "x",
                Letter.Door.SCHOOL,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                sources);
    }
}
