package org.twodoors.rules;

import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Question;
import org.twodoors.catalog.Coded;

/**
 * What would change a class: one answer, what it would have to be, and the class that would follow.
 *
 * @param question the answer that would change
 * @param value what it would be
 * @param becomes the class that would follow
 * @param becomesSubtype its subtype, or null
 */
public record Hint(
        Question question,
        Coded value,
        NeedClass becomes,
        @Nullable Subtype becomesSubtype) {

    /** The message with the IF half, for example {@code hint.if.schoolEffect.a-lot}. */
    public String ifKey() {
        return "hint.if." + question.code() + "." + value.code();
    }

    /** The message with the THEN half, for example {@code hint.then.both} or {@code hint.then.none-now}. */
    public String thenKey() {
        return "hint.then." + becomes.code(becomesSubtype);
    }

    @Override
    public String toString() {
        return "Hint[sealed]";
    }
}
