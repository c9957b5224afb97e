package org.twodoors.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table 3.4: all sixteen pairs. */
class ClassRuleTest {

    @ParameterizedTest
    @CsvSource({
        // E,     M        rule, class,       flag,          subtype
        "YES,     YES,     R31,  BOTH,        ,              ",
        "YES,     LIKELY,  R31,  BOTH,        ,              ",
        "LIKELY,  YES,     R31,  BOTH,        ,              ",
        "LIKELY,  LIKELY,  R31,  BOTH,        ,              ",
        "YES,     UNCLEAR, R32,  EDUCATIONAL, MAYBE_MEDICAL, ",
        "LIKELY,  UNCLEAR, R32,  EDUCATIONAL, MAYBE_MEDICAL, ",
        "YES,     NO,      R33,  EDUCATIONAL, ,              ",
        "LIKELY,  NO,      R33,  EDUCATIONAL, ,              ",
        "UNCLEAR, YES,     R34,  MEDICAL,     MAYBE_SCHOOL,  ",
        "UNCLEAR, LIKELY,  R34,  MEDICAL,     MAYBE_SCHOOL,  ",
        "NO,      YES,     R35,  MEDICAL,     ,              ",
        "NO,      LIKELY,  R35,  MEDICAL,     ,              ",
        "UNCLEAR, UNCLEAR, R36,  NOT_CLEAR,   ,              ",
        "UNCLEAR, NO,      R36,  NOT_CLEAR,   ,              ",
        "NO,      UNCLEAR, R36,  NOT_CLEAR,   ,              ",
        "NO,      NO,      R37,  NOT_CLEAR,   ,              NONE_NOW"
    })
    void exactlyOneRowGivesTheClassOfAPair(
            Level educational, Level medical, ClassRule rule, NeedClass needClass, Flag flag, Subtype subtype) {
        assertThat(Arrays.stream(ClassRule.values())
                        .filter(row -> row.row().applies(new ClassRule.Levels(educational, medical))))
                .containsExactly(rule);
        assertThat(ClassRule.first(educational, medical)).isEqualTo(rule);
        assertThat(rule.outcome().needClass()).isEqualTo(needClass);
        assertThat(rule.outcome().subtype()).isEqualTo(subtype);
        if (flag == null) {
            assertThat(rule.outcome().flags()).isEmpty();
        } else {
            assertThat(rule.outcome().flags()).containsExactly(flag);
        }
    }

    @ParameterizedTest
    @CsvSource({"YES, true", "LIKELY, true", "UNCLEAR, false", "NO, false"})
    void yesAndLikelyArePositive(Level level, boolean positive) {
        assertThat(level.positive()).isEqualTo(positive);
    }

    @ParameterizedTest
    @CsvSource({"EDUCATIONAL, true, false", "MEDICAL, false, true", "BOTH, true, true", "NOT_CLEAR, false, false"})
    void aClassOpensItsDoors(NeedClass needClass, boolean school, boolean clinic) {
        assertThat(needClass.school()).isEqualTo(school);
        assertThat(needClass.clinic()).isEqualTo(clinic);
    }
}
