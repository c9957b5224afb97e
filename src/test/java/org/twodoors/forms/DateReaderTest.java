package org.twodoors.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.twodoors.SiteLanguages;

/** Days as people write them in both languages: right or asked, never wrong. */
class DateReaderTest {

    /** A Saturday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    private final DateReader dates = new DateReader(words(), SiteLanguages.all());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Dec 3                            | 2026-12-03
            en | dec. 3rd                         | 2026-12-03
            en | December 3                       | 2026-12-03
            en | December 3, 2026                 | 2026-12-03
            en | DECEMBER 3 2026                  | 2026-12-03
            en | 3 December                       | 2026-12-03
            en | 3rd of December                  | 2026-12-03
            en | Thursday                         | 2026-12-03
            en | thurs                            | 2026-12-03
            en | this Thursday                    | 2026-12-03
            en | Thu, Dec 3                       | 2026-12-03
            en | Thursday, December 3, 2026       | 2026-12-03
            en | Thursday 12/3                    | 2026-12-03
            en | Thursday the 3rd                 | 2026-12-03
            en | on Thursday the 3rd of December  | 2026-12-03
            en | 12/3                             | 2026-12-03
            en | 12/3/26                          | 2026-12-03
            en | 12/03/2026                       | 2026-12-03
            en | 12-3                             | 2026-12-03
            en | Dec 3 ’26                        | 2026-12-03
            en | 3-Dec-2026                       | 2026-12-03
            en | 2026-12-03                       | 2026-12-03
            en | 2026/12/03                       | 2026-12-03
            en | today                            | 2026-11-28
            en | tomorrow                         | 2026-11-29
            en | the day after tomorrow           | 2026-11-30
            en | Sept 9, 2027                     | 2027-09-09
            en | jan 5                            | 2027-01-05
            en | 3 de diciembre                   | 2026-12-03
            en | February 29                      | 2028-02-29
            en | 13/1                             | 2027-01-13
            es | 3 de diciembre                   | 2026-12-03
            es | el 3 de diciembre de 2026        | 2026-12-03
            es | jueves 3 de diciembre            | 2026-12-03
            es | jueves                           | 2026-12-03
            es | este jueves                      | 2026-12-03
            es | el jueves 3                      | 2026-12-03
            es | jue. 3 dic                       | 2026-12-03
            es | 3 dic 2026                       | 2026-12-03
            es | miércoles, 2 de diciembre        | 2026-12-02
            es | miercoles                        | 2026-12-02
            es | sábado 5                         | 2026-12-05
            es | 1º de diciembre                  | 2026-12-01
            es | primero de diciembre             | 2026-12-01
            es | hoy                              | 2026-11-28
            es | mañana                           | 2026-11-29
            es | manana                           | 2026-11-29
            es | pasado mañana                    | 2026-11-30
            es | 15/1                             | 2027-01-15
            es | 1/15                             | 2027-01-15
            es | 12/12                            | 2026-12-12
            es | 2026-12-03                       | 2026-12-03
            es | Dec 3                            | 2026-12-03
            """)
    void aDayIsReadAsItIsWritten(Locale page, String typed, LocalDate day) {
        TypedDate date = dates.read(typed, page, TODAY);

        assertThat(date.day()).isEqualTo(day);
        assertThat(date.asked()).isEmpty();
        assertThat(date.text()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | 12/3                  | 2026-12-03 2027-03-12
            es | 3/12                  | 2026-12-03 2027-03-12
            es | 3/12/2026             | 2026-03-12 2026-12-03
            en | 3.12.                 | 2026-12-03 2027-03-12
            en | next Thursday         | 2026-12-03 2026-12-10
            es | el próximo jueves     | 2026-12-03 2026-12-10
            es | el jueves que viene   | 2026-12-03 2026-12-10
            en | Saturday              | 2026-11-28 2026-12-05
            en | Friday, December 3    | 2026-12-03
            en | Thursday 12/4         | 2026-12-04
            es | viernes 3 de diciembre| 2026-12-03
            en | Nov 3                 | 2027-11-03
            en | 11/20                 | 2027-11-20
            es | mar 1                 | 2026-12-01 2027-03-01
            """)
    void whatMayBeAnotherDayIsAsked(Locale page, String typed, String days) {
        TypedDate date = dates.read(typed, page, TODAY);

        assertThat(date.day()).isNull();
        assertThat(date.asked())
                .containsExactlyElementsOf(Arrays.stream(days.strip().split(" "))
                        .map(LocalDate::parse)
                        .toList());
        assertThat(date.fieldValue()).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | soon
            en | Dec
            en | December 32
            en | 30 Feb
            en | 2/30
            en | 13/13
            en | the 3rd
            en | Dec 3 at 2:30 pm
            en | Dec 3 or 4
            en | Dec Jan 3
            en | today tomorrow
            en | 12/3/1999
            en | 99999999999999999999
            en | <script>
            es | la semana que viene
            es | 3 de
            es | 32/1
            """)
    void anythingElseIsNoDay(Locale page, String typed) {
        TypedDate date = dates.read(typed, page, TODAY);

        assertThat(date.day()).isNull();
        assertThat(date.asked()).isEmpty();
        assertThat(date.isEmpty()).isFalse();
    }

    @Test
    void whatNobodyWritesAsADayIsNotLookedAtAndStays() {
        String accents = "e" + "\u0344".repeat(15_000) + "\u0316".repeat(15_000);
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadCpuTime();

        TypedDate date = dates.read(accents, Locale.ENGLISH, TODAY);

        assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofMillis(400));
        assertThat(date.day()).isNull();
        assertThat(date.text()).isEqualTo(accents);
    }

    @Test
    void nothingIsNoDayAndNothingToMend() {
        assertThat(dates.read("  ", Locale.ENGLISH, TODAY)).isEqualTo(new TypedDate("", null));
        assertThat(dates.read(null, Locale.ENGLISH, TODAY).isEmpty()).isTrue();
    }

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/teachers-meeting");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
