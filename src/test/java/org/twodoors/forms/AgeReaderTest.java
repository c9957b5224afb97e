package org.twodoors.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.twodoors.SiteLanguages;

class AgeReaderTest {

    private final AgeReader ages = new AgeReader(words(), SiteLanguages.all(), 26);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7                         |     | 84
            07                        |     | 84
            0                         | 5   | 5
            7                         | 6   | 90
            7                         | 0   | 84
            7                         | six months | 90
            7 years                   | 6 m | 90
            7½                        |     | 90
            7 ½                       |     | 90
            7 1/2                     |     | 90
            7 1 / 2                   |     | 90
            ½                         |     | 6
            7¼                        |     | 87
            7 2/3                     |     | 92
            7½                        | 6   | 90
            7.5                       |     | 90
            7,5                       |     | 90
            7.25                      |     | 87
            7.9                       |     | 94
            7 years                   |     | 84
            7 Years                   |     | 84
            7yrs.                     |     | 84
            7yo                       |     | 84
            7 y/o                     |     | 84
            7-year-old                |     | 84
            7 years old               |     | 84
            7 years, 6 months         |     | 90
            7 years and 6 months      |     | 90
            7 years 6                 |     | 90
            7 y 6 m                   |     | 90
            7y6m                      |     | 90
            7 years and a half        |     | 90
            7 and a half              |     | 90
            7 and a half years        |     | 90
            half a year               |     | 6
            a year and a half         |     | 18
            84 months                 |     | 84
            84mos                     |     | 84
            18 months                 |     | 18
                                      | 18 months | 18
                                      | 18 meses  | 18
            seven                     |     | 84
            seven and a half          |     | 90
            twenty-one                |     | 252
            twenty one years          |     | 252
            siete                     |     | 84
            SIETE                     |     | 84
            siete y medio             |     | 90
            7 años                    |     | 84
            7 anos                    |     | 84
            7 año                     |     | 84
            7 años y 6 meses          |     | 90
            7 y 6 meses               |     | 90
            7 a 6 m                   |     | 90
            siete años y medio        |     | 90
            un año y medio            |     | 18
            18 meses                  |     | 18
            dieciséis                 |     | 192
            dieciseis años            |     | 192
            26 years 11 months        |     | 323
            ７                        |     | 84
            ٧                         |     | 84
            ७                         |     | 84
            7\u200B                   |     | 84
            7\u202E                   |     | 84
            veintiún años             |     | 252
            veintiuno                 |     | 252
            año y medio               |     | 18
            year and a half           |     | 18
            7                         | ½ año | 90
            """)
    void readsAnAgeAsPeopleWriteIt(String years, String months, int expected) {
        assertThat(ages.read(years, months)).isEqualTo(new TypedAge(expected, List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                              |       | years
                              | 6     | years
                              | 18    | years months
            older             |       | years
            about 7           |       | years
            7-8               |       | years
            7 8               |       | years
            7 or 8            |       | years
            7.10              |       | years
            -7                |       | years
            7 1/8             |       | years
            3/2018            |       | years
            2018-03-01        |       | years
            27                |       | years
            99                |       | years
            years             |       | years
            and               |       | years
            half              | half  | months
            7                 | ½     | months
            7                 | 1/2   | months
            7                 | medio | months
            7                 | 6.5   | months
            año               |       | years
            año 7             |       | years
            7 years 14 months |       | years
            6 months 7 years  |       | years
            7 years 7 years   |       | years
            7½ years 6 months |       | years
            7 weeks           |       | years
            7½                | 3     | months
            7                 | 12    | months
            7                 | old   | months
            7                 | 2 years | months
            84 months         | 3     | months
            older             | 14    | years months
                              | 400 months | months
            """)
    void saysWhichFieldToMend(String years, String months, String fields) {
        assertThat(ages.read(years, months)).isEqualTo(new TypedAge(null, List.of(fields.split(" "))));
    }

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/questionnaire");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    /** Whoever sends 62 KB of accents behind one letter paid nothing, and cost two seconds. */
    @Test
    void whatNobodyWritesAsAnAgeIsNotLookedAt() {
        String accents = "e" + "\u0344".repeat(15_000) + "\u0316".repeat(15_000);
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadCpuTime();

        assertThat(ages.read(accents, accents).months()).isNull();

        assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofMillis(400));
    }
}
