package org.twodoors.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig2026;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealerTest {

    private static final byte[] PLAIN = bytes("a lot, at school");
    private static final byte[] CONTEXT = bytes("draft");

    private final String key = KeyText.make();
    private final Sealer sealer = Sealer.withKeys(key);

    @Test
    void whatIsSealedOpensAgainAndShowsNothing() {
        byte[] sealed = sealer.seal(PLAIN, CONTEXT);
        assertThat(sealer.open(sealed, CONTEXT)).hasValue(PLAIN);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("school");
        assertThat(sealed).hasSize(PLAIN.length + 28);
    }

    @Test
    void theSameBytesNeverSealTheSameWayTwice() {
        assertThat(sealer.seal(PLAIN, CONTEXT)).isNotEqualTo(sealer.seal(PLAIN, CONTEXT));
    }

    @Test
    void aNameIsTheSameOnEveryNodeWithThisKeyAndOnNoOther() {
        String name = sealer.hash("203.0.113.9", "limit");
        assertThat(name).matches("[0-9a-f]{64}").isEqualTo(Sealer.withKeys(key).hash("203.0.113.9", "limit"));
        assertThat(name)
                .isNotEqualTo(sealer.hash("203.0.113.8", "limit"))
                .isNotEqualTo(sealer.hash("203.0.113.9", "other"))
                .isNotEqualTo(Sealer.withKeys(KeyText.make(), key).hash("203.0.113.9", "limit"));
    }

    @Test
    void anotherContextDoesNotOpen() {
        assertThat(sealer.open(sealer.seal(PLAIN, CONTEXT), bytes("plan"))).isEmpty();
    }

    @Test
    void aChangeInAnyBitDoesNotOpen() {
        byte[] sealed = sealer.seal(PLAIN, CONTEXT);
        for (int i = 0; i < sealed.length * 8; i++) {
            byte[] changed = sealed.clone();
            changed[i / 8] ^= (byte) (1 << i % 8);
            assertThat(sealer.open(changed, CONTEXT)).isEmpty();
        }
    }

    @Test
    void aPartDoesNotOpenAndNothingThrows() {
        byte[] sealed = sealer.seal(PLAIN, CONTEXT);
        for (int length = 0; length < sealed.length; length++) {
            assertThat(sealer.open(Arrays.copyOf(sealed, length), CONTEXT)).isEmpty();
        }
        assertThat(sealer.open(new byte[100_000], CONTEXT)).isEmpty();
    }

    @Test
    void anOlderKeyStillOpensButNoLongerSeals() {
        byte[] old = sealer.seal(PLAIN, CONTEXT);
        Sealer rotated = Sealer.withKeys(KeyText.make(), key);
        assertThat(rotated.open(old, CONTEXT)).hasValue(PLAIN);
        assertThat(sealer.open(rotated.seal(PLAIN, CONTEXT), CONTEXT)).isEmpty();
    }

    @Test
    void aTinkKeysetIsAKeyToo() throws Exception {
        Sealer keyset = Sealer.withKeys(keyset(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()));
        assertThat(keyset.open(keyset.seal(PLAIN, CONTEXT), CONTEXT)).hasValue(PLAIN);
    }

    @Test
    void anythingElseIsRefusedInASentenceThatHoldsNoneOfIt() throws Exception {
        String mac = keyset(PredefinedMacParameters.HMAC_SHA256_128BITTAG, MacConfig2026.get());
        for (String bad : new String[] {"not base64!", "c2hvcnQ=", "A".repeat(44), mac, key + key}) {
            assertThatThrownBy(() -> Sealer.withKeys(bad))
                    .isInstanceOf(KeyException.class)
                    .hasMessage("The key in two-doors.key is not a usable key: it must be base64 of 32 random bytes,"
                            + " or base64 of a binary Tink keyset.")
                    .hasNoCause();
        }
        assertThatThrownBy(() -> Sealer.withKeys(key, key, "bad"))
                .isInstanceOf(KeyException.class)
                .hasMessageStartingWith("The key in two-doors.older-keys[1] ");
    }

    @Test
    void nothingPrintsAKey() {
        SealingProperties properties = new SealingProperties(key, List.of(key), Path.of("data"));
        assertThat(sealer.toString() + properties).doesNotContain(key);
    }

    /** A Tink keyset of one new key, as text. */
    private static String keyset(Parameters parameters, Configuration configuration) throws Exception {
        KeysetHandle handle = KeysetHandle.newBuilder()
                .setConfiguration(configuration)
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                        .withRandomId()
                        .makePrimary())
                .build();
        return Base64.getEncoder()
                .encodeToString(
                        TinkProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get(), configuration));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
