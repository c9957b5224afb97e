package org.twodoors.sealing;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Seals bytes so that only the {@link Token} of a link opens them (AES-256-GCM with a key made from the token).
 *
 * <p>Format 1: the byte 1, then a nonce of 12 bytes, the sealed bytes and a tag of 16 bytes. The format and the purpose
 * are bound to the seal. A later format gets another first byte, and this one stays readable.
 */
public final class TokenSeal {

    private static final byte FORMAT = 1;

    private TokenSeal() {}

    /**
     * Seals bytes.
     *
     * @param token opens them again
     * @param purpose what they are, such as {@code saved_plan content}
     * @param plain what to hide
     * @return the sealed bytes, 29 bytes longer
     */
    public static byte[] seal(Token token, String purpose, byte[] plain) {
        try {
            byte[] sealed = new AesGcmJce(token.key(purpose)).encrypt(plain, context(FORMAT, purpose));
            return ByteBuffer.allocate(1 + sealed.length)
                    .put(FORMAT)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /**
     * Opens sealed bytes.
     *
     * @param token any token
     * @param purpose what they should be
     * @param sealed as sealed, or anything else
     * @return the plain bytes, or empty when this token does not open them unchanged for this purpose
     */
    public static Optional<byte[]> open(Token token, String purpose, byte[] sealed) {
        if (sealed.length == 0 || sealed[0] != FORMAT) {
            return Optional.empty();
        }
        try {
            byte[] rest = Arrays.copyOfRange(sealed, 1, sealed.length);
            return Optional.of(new AesGcmJce(token.key(purpose)).decrypt(rest, context(FORMAT, purpose)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte[] context(byte format, String purpose) {
        return ("two-doors " + format + " " + purpose).getBytes(StandardCharsets.US_ASCII);
    }
}
