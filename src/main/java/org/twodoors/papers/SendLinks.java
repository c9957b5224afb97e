package org.twodoors.papers;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Addresses that open the family's own mail or text program with the message in it. Nothing passes through here.
 *
 * @param mail a mailto: address, or null when the message is too long for one
 * @param sms an sms: address, or null when the message is too long for one
 */
public record SendLinks(@Nullable String mail, @Nullable String sms) {

    /** What mail programs still take, in letters of the address. */
    private static final int MAIL_LIMIT = 8_000;

    /** About ten text messages. */
    private static final int SMS_LIMIT = 4_000;

    /**
     * Makes both.
     *
     * @param subject of the mail
     * @param text of either
     * @return the addresses
     */
    public static SendLinks of(String subject, String text) {
        // A mail's lines end with both (RFC 6068); a text message takes one.
        String mail = "mailto:?subject=" + encode(subject) + "&body=" + encode(text.replace("\n", "\r\n"));
        // "?&body" is what both common kinds of phone understand.
        String sms = "sms:?&body=" + encode(text);
        return new SendLinks(mail.length() > MAIL_LIMIT ? null : mail, sms.length() > SMS_LIMIT ? null : sms);
    }

    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "SendLinks[sealed]";
    }
}
