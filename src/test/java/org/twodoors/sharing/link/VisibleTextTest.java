package org.twodoors.sharing.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u2060\uFEFF", " \u200B \u00A0 ", "\u3164", "\u2800", "\u2028", "\u0301"})
    void textWithoutALetterToSeeIsEmpty(String typed) {
        assertThat(VisibleText.line(typed)).isEmpty();
        assertThat(VisibleText.text(typed)).isEmpty();
    }

    @Test
    void lettersOfEveryKindStayAsTheyWereTyped() {
        for (String typed :
                new String[] {"J. K.", "ñ", "e\u0301", "\u05D0\u200F", "\uD83D\uDC69\u200D\uD83D\uDCBB", "7", "?"}) {
            assertThat(VisibleText.line(typed)).isEqualTo(typed);
        }
    }

    @Test
    void aLineHasNoBreakOfAnyKind() {
        assertThat(VisibleText.line("a\u2028b\u2029c\nd\te")).isEqualTo("a b c d e");
        assertThat(VisibleText.text("a\u2028b\r\nc")).isEqualTo("a\nb\nc");
    }
}
