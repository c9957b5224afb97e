package org.twodoors.sharing.meeting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.view.SharedContent;

/**
 * A sheet as it travels to a team: only the team's link opens it.
 *
 * @param v version of this form
 * @param name random; names the sheet on the team's page, and is in no column
 * @param sent the day it was sent
 * @param content what the family chose
 * @param replaces the number of the page that it takes the place of, or null
 */
record SentSheet(
        int v,
        String name,
        LocalDate sent,
        SharedContent content,
        @Nullable Integer replaces) {

    static final int VERSION = 2;

    /** Letters of a name. */
    private static final int NAME = 12;

    /** A sheet that is named by the form that sends it. */
    static SentSheet of(Token form, LocalDate sent, SharedContent content, @Nullable Integer replaces) {
        return new SentSheet(VERSION, form.text().substring(0, NAME), sent, content, replaces);
    }

    @Override
    public String toString() {
        return "SentSheet[sealed]";
    }
}
