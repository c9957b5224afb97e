package org.twodoors.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-09-01",
                "9/1/2026",
                "09/01/2026",
                "9-1-2026",
                "9/1/26",
                "09-01-26",
                " 9/1/2026\r\n",
                "9/1/\u00002026"
            })
    void aDayIsReadInEveryWayPeopleWriteItAndShownAsADateFieldTakesIt(String typed) {
        TypedDate date = TypedDate.of(typed);

        assertThat(date.day()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(date.fieldValue()).isEqualTo("2026-09-01");
        assertThat(date.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29",
                "2/30/2026",
                "13/1/2026",
                "1.9.2026",
                "1999-12-31",
                "2100-01-01",
                "12026-09-01",
                "-2026-09-01",
                "2026-09-01T00:00",
                "2026-W36-2",
                "９/１/２０２６",
                "٩/١/٢٠٢٦",
                "9/1",
                "next week",
                "<script>",
                "\u202e9/1/2026"
            })
    void anythingElseIsNoDayAndStaysAsItWasTyped(String typed) {
        TypedDate date = TypedDate.of(typed);

        assertThat(date.day()).isNull();
        assertThat(date.text()).isEqualTo(typed);
        assertThat(date.fieldValue()).isEqualTo(typed);
        assertThat(date.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\r\n", "\u0000\u0007"})
    void nothingTypedIsNoDayAndNothingToMend(String typed) {
        assertThat(TypedDate.of(typed)).isEqualTo(new TypedDate("", null));
        assertThat(TypedDate.of(typed).isEmpty()).isTrue();
    }

    @Test
    void aYearOfTwoDigitsIsOneOfThisCentury() {
        assertThat(TypedDate.of("1/2/00").day()).isEqualTo(LocalDate.of(2000, 1, 2));
        assertThat(TypedDate.of("1/2/99").day()).isEqualTo(LocalDate.of(2099, 1, 2));
    }

    @Test
    void itPrintsNothingOfWhatWasTyped() {
        assertThat(TypedDate.of("2026-09-01")).hasToString("TypedDate[sealed]");
    }
}
