package org.twodoors.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.content.Content;
import org.twodoors.content.ContentCheck;
import org.twodoors.content.ContentException;
import org.twodoors.pathways.PathwayRule;

class PaperCatalogTest {

    private static final Catalog CATALOG = CatalogReader.read();
    private static final Letter LETTER = letter(List.of("K"));

    @Test
    void everyMessageAndSevenDatesAreThere() {
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
                        "independent-evaluation",
                        "state-complaint",
                        "teacher",
                        "release",
                        "clinic-handover",
                        "doctor",
                        "insurer",
                        "clinic-wait",
                        "appeal",
                        "medicaid-appeal");
        assertThat(papers.entries().stream().map(it -> it.id() + " " + it.days()))
                .containsExactly(
                        "request-sent null",
                        "letter-sent null",
                        "change-starts null",
                        "consent-60 60",
                        "meeting-30 30",
                        "state-complaint-60 60",
                        "referral-45 45",
                        "keep-care-10 10",
                        "plan-appeal-60 60",
                        "appeal-180 180",
                        "external-4-months 120",
                        "clinic-list-30 30",
                        "recheck-6-weeks 42",
                        "recheck-3-months 90");
        assertThat(papers.entries().stream().map(it -> it.id() + " " + it.covers()))
                .contains(
                        "keep-care-10 [MEDICAID_CHIP]",
                        "plan-appeal-60 [MEDICAID_CHIP]",
                        "appeal-180 [PRIVATE]",
                        "external-4-months [PRIVATE]");
    }

    /** The way in through a door has a message; only questions and notes beside the way have none. */
    @Test
    void everyStepHasAMessageOrADate() {
        PaperCatalog papers = PaperCatalog.read();
        Set<PathwayRule> helped = EnumSet.noneOf(PathwayRule.class);
        papers.letters().forEach(letter -> helped.addAll(letter.rules()));
        papers.entries().forEach(entry -> helped.addAll(entry.rules()));

        assertThat(EnumSet.complementOf(EnumSet.copyOf(helped)))
                .containsExactlyInAnyOrder(PathwayRule.R40, PathwayRule.R50, PathwayRule.R62);
    }

    @Test
    void aSourceThatDoesNotExistAndAnEntryWithoutOneAreNamed() {
        Letter wrong = letter(List.of("K", "S999"));
        CalendarEntry bare = entry("y", 10, CalendarEntry.Counts.DAYS, List.of());
        Content papers = new PaperCatalog(List.of(wrong), List.of(bare), List.of());

        assertThat(new ContentCheck(List.of(CATALOG, papers), List.of()).problems())
                .containsExactly("letter.x names source S999, which does not exist", "calendar.y names no source");
    }

    @Test
    void aDoubleIdAndImpossibleDaysStopTheStart() {
        assertThatThrownBy(() -> new PaperCatalog(List.of(LETTER, LETTER), List.of(), List.of()))
                .isInstanceOf(ContentException.class)
                .hasMessageContaining("twice");
        for (Executable wrong : List.<Executable>of(
                () -> entry("x", 0, CalendarEntry.Counts.DAYS, List.of("K")),
                () -> entry("x", -1, CalendarEntry.Counts.EVALUATION, List.of("K")),
                () -> entry("x", null, CalendarEntry.Counts.IEP, List.of("K")),
                () -> entry("x", 10, CalendarEntry.Counts.ANSWER, List.of("K")))) {
            assertThatThrownBy(wrong::execute)
                    .isInstanceOf(ContentException.class)
                    .hasMessage("calendar.x has days that cannot be");
        }
    }

    private static CalendarEntry entry(
            String id, @Nullable Integer days, CalendarEntry.Counts counts, List<String> sources) {
        return new CalendarEntry(
                id, id, days, counts, CalendarEntry.Where.EVERYBODY, List.of(), null, List.of(), sources);
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
