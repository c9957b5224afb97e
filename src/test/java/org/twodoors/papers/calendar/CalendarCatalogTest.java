package org.twodoors.papers.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.content.ContentCheck;
import org.twodoors.content.ContentException;

class CalendarCatalogTest {

    @Test
    void everyDateIsThere() {
        CalendarCatalog papers = CalendarCatalog.read();

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

    @Test
    void anEntryWithoutASourceIsNamed() {
        CalendarCatalog bare = new CalendarCatalog(List.of(entry("y", 10, CalendarEntry.Counts.DAYS, List.of())));

        assertThat(new ContentCheck(List.of(CatalogReader.read(), bare), List.of()).problems())
                .containsExactly("calendar.y names no source");
    }

    @Test
    void aDoubleIdAndImpossibleDaysStopTheStart() {
        CalendarEntry entry = entry("x", 10, CalendarEntry.Counts.DAYS, List.of("K"));
        assertThatThrownBy(() -> new CalendarCatalog(List.of(entry, entry)))
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
}
