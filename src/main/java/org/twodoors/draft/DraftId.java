package org.twodoors.draft;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a draft from any other on the same device, so that a page that was made for one child never changes the answers
 * about another. It is no secret.
 *
 * @param text eight random letters
 * @param first the mark of the form the draft began with, so that this form may come once more; null when it had none
 */
record DraftId(String text, @Nullable String first) {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int BYTES = 6;

    private static final String NEW = "new-";

    private static final Pattern FIRST = Pattern.compile(NEW + "[A-Za-z0-9_-]{8}");

    /** The id of a draft that begins now, perhaps with a form that knew of none. */
    static DraftId make(@Nullable String first) {
        return new DraftId(random(), first);
    }

    /** A mark for the forms of a page that was made without a draft. */
    static String newMark() {
        return NEW + random();
    }

    /** Whether a form with this mark was made without a draft. */
    static boolean isNew(String mark) {
        return FIRST.matcher(mark).matches();
    }

    /** Whether a form with this mark was made for this draft. */
    boolean isOf(String mark) {
        return mark.equals(text) || mark.equals(first);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
