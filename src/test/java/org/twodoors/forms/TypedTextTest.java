package org.twodoors.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u2060\uFEFF", " \u200B \u00A0 ", "\u3164", "\u2800", "\u2028", "\u0301"})
    void textWithoutALetterToSeeIsEmpty(String typed) {
        assertThat(TypedText.visibleLine(typed)).isEmpty();
        assertThat(TypedText.visibleText(typed)).isEmpty();
    }

    @Test
    void lettersOfEveryKindStayAsTheyWereTyped() {
        for (String typed :
                new String[] {"J. K.", "ñ", "e\u0301", "\u05D0\u200F", "\uD83D\uDC69\u200D\uD83D\uDCBB", "7", "?"}) {
            assertThat(TypedText.visibleLine(typed)).isEqualTo(typed);
        }
    }

    @Test
    void aLineHasNoBreakOfAnyKind() {
        assertThat(TypedText.visibleLine("a\u2028b\u2029c\nd\te")).isEqualTo("a b c d e");
        assertThat(TypedText.visibleText("a\u2028b\r\nc")).isEqualTo("a\nb\nc");
    }
}
