package org.twodoors.sharing.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.twodoors.SiteLanguages;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.content.MessageFiles;

/** What a teacher may tick as tried is what the page for teachers says to try. */
class SupportTest {

    private static final List<Area> AREAS = CatalogReader.read().areas();

    @Test
    void everyAreaHasSomethingOfItsOwnAndWhatFitsAnyNeedAfterIt() {
        for (Area area : AREAS) {
            List<Support> supports = Support.of(area);
            assertThat(supports).as(area.id()).hasSizeBetween(4, 6);
            assertThat(Objects.requireNonNull(supports.get(0).area())).isEqualTo(area.id());
            assertThat(supports).endsWith(Support.PLACE, Support.REMINDERS, Support.MORE_TIME);
        }
    }

    @Test
    void eachOfAnAreaStandsOnThePageForTeachersToo() {
        Properties teachers = MessageFiles.read("messages/teachers", Locale.ENGLISH);
        for (Support support : Support.values()) {
            if (support.area() != null) {
                assertThat(support.code()).startsWith(support.area() + "-");
                assertThat(teachers).as(support.code()).containsKey("teachers.try." + support.code());
            }
        }
    }

    @Test
    void eachIsShortInEveryLanguage() {
        for (String language : SiteLanguages.tags()) {
            Properties words = MessageFiles.read("messages/schoolview", Locale.forLanguageTag(language));
            for (Support support : Support.values()) {
                assertThat(words.getProperty("support." + support.code()))
                        .as(support.code())
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(60);
            }
        }
    }
}
