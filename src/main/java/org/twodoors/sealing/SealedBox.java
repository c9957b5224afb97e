package org.twodoors.sealing;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A box that anybody who sees its slot can put something into, and that only its key opens (HPKE, RFC 9180: X25519,
 * HKDF-SHA256, AES-256-GCM).
 *
 * <p>Format 1 of what is put in: the byte 1, then what Tink writes. Every seal is bound to a context.
 *
 * @param slot the public key; may be stored in clear
 * @param key the private key; stored only under a seal of its own
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SealedBox(byte[] slot, byte[] key) {

    private static final byte FORMAT = 1;

    /** Makes a new box: slot and key. */
    public static SealedBox make() {
        try {
            KeysetHandle keys = KeysetHandle.newBuilder()
                    .setConfiguration(HybridConfig2026.get())
                    .addEntry(KeysetHandle.generateEntryFromParameters(HpkeParameters.builder()
                                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                                    .build())
                            .withRandomId()
                            .makePrimary())
                    .build();
            return new SealedBox(
                    TinkProtoKeysetFormat.serializeKeysetWithoutSecret(
                            keys.getPublicKeysetHandle(), HybridConfig2026.get()),
                    TinkProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get(), HybridConfig2026.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no sealed box can be made", e);
        }
    }

    /**
     * What vouches for a slot where somebody could put another in its place.
     *
     * @param slot of any box
     * @return SHA-256 of it, in hex
     */
    public static String fingerprint(byte[] slot) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(slot));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    /**
     * Puts bytes into a box.
     *
     * @param slot the box's slot
     * @param plain what to hide
     * @param context what it is for; not hidden, not stored, needed to open
     * @return the sealed bytes
     * @throws IllegalArgumentException when the slot is none
     */
    public static byte[] put(byte[] slot, byte[] plain, byte[] context) {
        try {
            byte[] sealed = TinkProtoKeysetFormat.parseKeysetWithoutSecret(slot, HybridConfig2026.get())
                    .getPrimitive(HybridConfig2026.get(), HybridEncrypt.class)
                    .encrypt(plain, context);
            return ByteBuffer.allocate(1 + sealed.length)
                    .put(FORMAT)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not the slot of a sealed box", e);
        }
    }

    /**
     * Opens what was put into a box.
     *
     * @param key the box's key
     * @param sealed as sealed, or anything else
     * @param context the context it was sealed in
     * @return the plain bytes, or empty when the key does not open them unchanged in this context
     */
    public static Optional<byte[]> take(byte[] key, byte[] sealed, byte[] context) {
        if (sealed.length == 0 || sealed[0] != FORMAT) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    TinkProtoKeysetFormat.parseKeyset(key, InsecureSecretKeyAccess.get(), HybridConfig2026.get())
                            .getPrimitive(HybridConfig2026.get(), HybridDecrypt.class)
                            .decrypt(Arrays.copyOfRange(sealed, 1, sealed.length), context));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "SealedBox[sealed]";
    }
}
