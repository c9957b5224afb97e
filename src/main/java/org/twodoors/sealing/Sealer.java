package org.twodoors.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Seals bytes so that nobody without the key can read or change them (AES-256-GCM), and opens them again.
 *
 * <p>Every seal is bound to a context, such as the name of the cookie it goes into: what was sealed in one context does
 * not open in another.
 */
public final class Sealer {

    private static final String HASH = "two-doors hash ";
    private static final int HASH_BYTES = 32;

    private final Aead newest;
    private final List<Aead> all;
    private final byte[] hashing;

    private Sealer(List<Aead> keys, byte[] hashing) {
        newest = keys.get(0);
        all = List.copyOf(keys);
        this.hashing = hashing;
    }

    /**
     * A sealer with keys in their written form: base64 of 32 random bytes, or of a binary Tink keyset.
     *
     * @param key seals and opens
     * @param olderKeys open only
     * @return the sealer
     * @throws KeyException when one of them is no key
     */
    public static Sealer withKeys(String key, String... olderKeys) {
        return withKeys(key, "two-doors.key", List.of(olderKeys));
    }

    static Sealer withKeys(String key, String where, List<String> olderKeys) {
        List<Aead> keys = new ArrayList<>();
        keys.add(KeyText.read(key, where));
        for (int i = 0; i < olderKeys.size(); i++) {
            keys.add(KeyText.read(olderKeys.get(i), "two-doors.older-keys[" + i + "]"));
        }
        return new Sealer(keys, KeyText.bytes(key));
    }

    /**
     * Seals bytes with the newest key.
     *
     * @param plain what to hide
     * @param context what it is for; not hidden, not stored, needed to open
     * @return the sealed bytes, 28 bytes longer, or a few more when the key is a Tink keyset
     */
    public byte[] seal(byte[] plain, byte[] context) {
        try {
            return newest.encrypt(plain, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /**
     * Opens sealed bytes with whichever key fits.
     *
     * @param sealed as sealed, or anything else
     * @param context the context it was sealed in
     * @return the plain bytes, or empty when no key opens them unchanged in this context
     */
    public Optional<byte[]> open(byte[] sealed, byte[] context) {
        for (Aead key : all) {
            try {
                return Optional.of(key.decrypt(sealed, context));
            } catch (GeneralSecurityException e) {
                // Not this key, or not ours at all: which one it is makes no difference to anybody.
            }
        }
        return Optional.empty();
    }

    /**
     * Names something without saying it (HKDF-SHA256 of the newest key): the same name on every node with this key, and whoever
     * has no key cannot try out what it stands for.
     *
     * @param text what
     * @param purpose what for; another purpose gives another name
     * @return 64 hexadecimal digits
     */
    public String hash(String text, String purpose) {
        try {
            byte[] about = (HASH + purpose + "\n" + text).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(Hkdf.computeHkdf("HmacSha256", hashing, new byte[0], about, HASH_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF with SHA-256 is missing", e);
        }
    }

    @Override
    public String toString() {
        return "Sealer[" + all.size() + " keys]";
    }
}
