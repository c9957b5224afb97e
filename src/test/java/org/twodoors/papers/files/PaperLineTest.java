package org.twodoors.papers.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperLineTest {

    @Test
    void eachLineKeepsItsOwnDirection() {
        assertThat(PaperLine.of("Hello שלום\nשלום hello\n\n42\n\n\n  \nمرحبا"))
                .extracting(line -> line.dir() + " " + line.startsParagraph() + " " + line.text())
                .containsExactly("ltr true Hello שלום", "rtl false שלום hello", "ltr true 42", "rtl true مرحبا");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "word", "😀", "a😀", "שלום "})
    void aLongLineIsCutIntoPiecesThatMakeItUpAgain(String part) {
        String line = part.repeat(1_000).strip();
        PaperLine paper = PaperLine.of(line).get(0);

        assertThat(String.join("", paper.pieces())).isEqualTo(line);
        assertThat(paper.pieces()).hasSizeGreaterThan(1).allMatch(piece -> piece.length() <= 501);
        assertThat(paper.pieces()).noneMatch(piece -> Character.isLowSurrogate(piece.charAt(0)));
    }

    /** On the release before, a word processor showed these words as nobody typed them. */
    @Test
    void noMarkThatNobodySeesTurnsOrHidesWords() {
        assertThat(PaperLine.of(
                        "\u202Egnp.exe\u202C is ours\nIt is\u200B \u2067not\u2069 here\n\u2060\uFEFF\nمی\u200Cخواهم"))
                .extracting(PaperLine::text)
                .containsExactly("gnp.exe is ours", "It is not here", "می\u200Cخواهم");
        assertThat(PaperLine.of("\u202Egnp.exe").get(0).rightToLeft()).isFalse();
    }

    @Test
    void aShortLineIsOnePiece() {
        assertThat(PaperLine.of("x".repeat(500)).get(0).pieces()).hasSize(1);
        assertThat(PaperLine.of("").isEmpty()).isTrue();
    }
}
