package org.twodoors.sharing.school;

import org.twodoors.sealing.Token;

/**
 * A view that a family asked for, as the family has it.
 *
 * @param link the token of its link
 * @param owner what the family noted
 * @param view what was asked and answered
 */
record AskedView(Token link, AskedOwner owner, LinkedView view) {

    @Override
    public String toString() {
        return "AskedView[sealed]";
    }
}
