package org.twodoors.sharing.meeting;

import java.time.LocalDate;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.view.SharedContent;

/**
 * A sheet as it travels to a team: only the team's link opens it.
 *
 * @param v version of this form
 * @param name random; names the sheet on the team's page, and is in no column
 * @param sent the day it was sent
 * @param content what the family chose
 */
record SentSheet(int v, String name, LocalDate sent, SharedContent content) {

    static final int VERSION = 1;

    /** Letters of a name. */
    private static final int NAME = 12;

    /** A sheet that is named by the form that sends it. */
    static SentSheet of(Token form, LocalDate sent, SharedContent content) {
        return new SentSheet(VERSION, form.text().substring(0, NAME), sent, content);
    }

    @Override
    public String toString() {
        return "SentSheet[sealed]";
    }
}
