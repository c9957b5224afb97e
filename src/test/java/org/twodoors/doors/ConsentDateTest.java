package org.twodoors.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2026-11-22", "2024-02-29", "2023-11-21", " 2026-09-01 ", "2026-09-01\u0000"})
    void aDayOfTheLastYearsIsRead(String typed) {
        ConsentDate date = ConsentDate.read(typed, TODAY);

        assertThat(date.day())
                .isEqualTo(LocalDate.parse(typed.replace("\u0000", "").strip()));
        assertThat(date.errorKey()).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothingIsFineToo(String typed) {
        assertThat(ConsentDate.read(typed, TODAY)).isEqualTo(new ConsentDate("", null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, future",
        "2099-12-31, future",
        "9999-12-31, unreadable",
        "2023-11-20, old",
        "2000-01-01, old",
        "0001-01-01, unreadable",
        "2026-02-30, unreadable",
        "21.11.2026, unreadable",
        "yesterday, unreadable",
        "<b>, unreadable"
    })
    void anyOtherDayIsKeptWithWhatIsWrong(String typed, String wrong) {
        assertThat(ConsentDate.read(typed, TODAY))
                .isEqualTo(new ConsentDate(typed, null, "doors.consent.error." + wrong));
    }

    /** The same ways of writing a day as on the page of dates. */
    @ParameterizedTest
    @ValueSource(strings = {"9/1/2026", "09-01-2026", "2026-09-01"})
    void aDayThatWasUnderstoodIsShownAsADateFieldTakesIt(String typed) {
        assertThat(ConsentDate.read(typed, TODAY))
                .isEqualTo(new ConsentDate("2026-09-01", LocalDate.of(2026, 9, 1), null));
    }

    @Test
    void noControlCharacterIsShownAgain() {
        assertThat(ConsentDate.read("\u0000yes\u0007terday", TODAY).typed()).isEqualTo("yesterday");
    }

    @Test
    void theDayIsCountedOnTheCalendar() {
        assertThat(DueDate.after(LocalDate.of(2026, 10, 1), "sixty", 60, TODAY))
                .isEqualTo(new DueDate("sixty", 60, LocalDate.of(2026, 11, 30), false));
        assertThat(DueDate.after(LocalDate.of(2026, 9, 22), "sixty", 60, TODAY).passed())
                .isFalse();
        assertThat(DueDate.after(LocalDate.of(2026, 9, 21), "sixty", 60, TODAY).passed())
                .isTrue();
    }

    @Test
    void itPrintsNothingOfWhatWasTyped() {
        assertThat(ConsentDate.read("2026-09-01", TODAY)).hasToString("ConsentDate[sealed]");
    }
}
