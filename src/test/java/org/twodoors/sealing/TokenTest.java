package org.twodoors.sealing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

    /** What a link and a row of format 1 look like; they must open as long as there is anybody who has such a link. */
    private static final String OLD_TOKEN = "abcdefghijklmnopqrstuvwxyz234567";

    @Test
    void aTokenIsWrittenInThirtyTwoLettersAndReadBack() {
        for (int i = 0; i < 1000; i++) {
            Token token = Token.random();
            assertThat(token.text()).matches("[a-z2-7]{32}");
            assertThat(Token.read(token.text())).isEqualTo(token);
        }
        assertThat(Token.read(OLD_TOKEN).text()).isEqualTo(OLD_TOKEN);
    }

    @Test
    void whatAHandOrAChatProgramAddsDoesNoHarm() {
        Token token = Token.read(OLD_TOKEN);
        assertThat(Token.read(OLD_TOKEN.toUpperCase(Locale.ROOT))).isEqualTo(token);
        assertThat(Token.read(" abcd efgh-ijkl-mnop qrst-uvwx-yz23 4567. \n")).isEqualTo(token);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "a",
                "abcdefghijklmnopqrstuvwxyz23456",
                "abcdefghijklmnopqrstuvwxyz2345678",
                "abcdefghijklmnopqrstuvwxyz2345677",
                "0bcdefghijklmnopqrstuvwxyz234567",
                "../../../../etc/passwd",
                "ábcdefghijklmnopqrstuvwxyz234567"
            })
    void aTextThatIsNoTokenBecomesOneThatFitsNothing(String text) {
        assertThat(Token.read(text)).isNotEqualTo(Token.read(OLD_TOKEN)).isNotEqualTo(Token.read(text));
    }

    @Test
    void whatFindsARowAndWhatOpensItHaveNothingInCommon() {
        Token token = Token.random();
        assertThat(token.hash("a")).hasSize(32).isNotEqualTo(token.hash("b")).isNotEqualTo(token.key("a"));
        assertThat(Token.read(token.text()).hash("a")).isEqualTo(token.hash("a"));
        assertThat(token).asString().doesNotContain(token.text());
    }

    @Test
    void aSealOfFormat1StillOpens() {
        byte[] sealed = HexFormat.of()
                .parseHex("019a8065da1a6d166afd785a06385e5b355163cd315bac493e163f9afc39f80416d998854ba49c5a0785b243");
        assertThat(TokenSeal.open(Token.read(OLD_TOKEN), "sample", sealed))
                .hasValueSatisfying(
                        plain -> assertThat(new String(plain, US_ASCII)).isEqualTo("kept since 2026"));
        assertThat(TokenSeal.open(Token.read(OLD_TOKEN), "another", sealed)).isEmpty();
        assertThat(TokenSeal.open(Token.read(OLD_TOKEN), "sample", new byte[0])).isEmpty();
        sealed[0] = 2;
        assertThat(TokenSeal.open(Token.read(OLD_TOKEN), "sample", sealed)).isEmpty();
    }

    @Test
    void onlyTheKeyOpensASealedBox() {
        SealedBox box = SealedBox.make();
        byte[] context = "meeting".getBytes(US_ASCII);
        byte[] sealed = SealedBox.put(box.slot(), new byte[] {7}, context);

        assertThat(SealedBox.take(box.key(), sealed, context))
                .hasValueSatisfying(plain -> assertThat(plain).containsExactly(7));
        assertThat(SealedBox.take(box.key(), sealed, "other".getBytes(US_ASCII)))
                .isEmpty();
        assertThat(SealedBox.take(SealedBox.make().key(), sealed, context)).isEmpty();
        assertThat(SealedBox.take(box.slot(), sealed, context)).isEmpty();
    }
}
