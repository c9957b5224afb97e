package org.twodoors.sealing;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** The written form of a key: base64 of 32 random bytes (AES-256-GCM), or of a binary Tink keyset. */
final class KeyText {

    private static final int RAW_BYTES = 32;

    private KeyText() {}

    /** Makes a new key: 32 random bytes in base64. */
    static String make() {
        return Base64.getEncoder()
                .encodeToString(SecretBytes.randomBytes(RAW_BYTES).toByteArray(InsecureSecretKeyAccess.get()));
    }

    /**
     * Reads a key.
     *
     * @param text base64, white space around it allowed
     * @param where the setting or file it comes from, for the error
     * @return the key, ready to seal and open
     * @throws KeyException when the text is no such key
     */
    static Aead read(String text, String where) {
        try {
            byte[] bytes = bytes(text);
            return (bytes.length == RAW_BYTES ? raw(bytes) : keyset(bytes))
                    .getPrimitive(AeadConfig2026.get(), Aead.class);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            // The cause is left out on purpose: its message may quote part of the key.
            throw new KeyException("The key in " + where
                    + " is not a usable key: it must be base64 of 32 random bytes, or base64 of a binary Tink keyset.");
        }
    }

    /** The bytes of a key that can be read. */
    static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text.strip());
    }

    @AccessesPartialKey
    private static KeysetHandle raw(byte[] bytes) throws GeneralSecurityException {
        AesGcmKey key = AesGcmKey.builder()
                .setParameters(AesGcmParameters.builder()
                        .setKeySizeBytes(RAW_BYTES)
                        .setIvSizeBytes(12)
                        .setTagSizeBytes(16)
                        .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                        .build())
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .setConfiguration(AeadConfig2026.get())
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build();
    }

    private static KeysetHandle keyset(byte[] bytes) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get(), AeadConfig2026.get());
    }
}
