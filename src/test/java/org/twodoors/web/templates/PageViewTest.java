package org.twodoors.web.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageViewTest {

    /** Every letter there is, then halves of letters where none belongs. */
    private static final String LETTERS = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                    .filter(letter -> letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining())
            + "a\uD83D"
            + "b\uDE00\uDE00c\uD83D\uD83D\uDE00 \u00ED\uDE00\u201Cend\u201D";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 1_000, 100_001})
    void writesTheSameBytesHoweverTextIsCut(int piece) throws IOException {
        PageView.Bytes page = new PageView.Bytes();
        PrintWriter writer = new PrintWriter(page);
        for (int from = 0; from < LETTERS.length(); from += piece) {
            String text = LETTERS.substring(from, Math.min(LETTERS.length(), from + piece));
            if (piece == 1) {
                writer.write(text.charAt(0));
            } else if (from / piece % 2 == 0) {
                writer.write(text);
            } else {
                writer.write(text.toCharArray());
            }
        }
        writer.flush();
        assertThat(sent(page)).isEqualTo(LETTERS.getBytes(StandardCharsets.UTF_8));
        assertThat(page.length()).isEqualTo(sent(page).length);
    }

    @Test
    void writesPartsOfATextAndFindsRoomForMuch() throws IOException {
        PageView.Bytes page = new PageView.Bytes();
        page.write("<p>\u00BFQu\u00E9?</p>", 3, 5);
        page.write("xx\u2014yy".toCharArray(), 2, 1);
        String much = "\u2019".repeat(100_000);
        page.write(much);
        assertThat(new String(sent(page), StandardCharsets.UTF_8)).isEqualTo("\u00BFQu\u00E9?\u2014" + much);
    }

    private static byte[] sent(PageView.Bytes page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        page.sendTo(out);
        return out.toByteArray();
    }
}
