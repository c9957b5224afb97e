package org.twodoors.sharing.school;

/**
 * What the family knows of a view it asked for, under the seal of its own token.
 *
 * @param v version of this form
 * @param link the token of the link
 * @param label whom it is for, in the family's words, or empty
 * @param language tag of the language of the message that goes with the link
 */
record AskedOwner(int v, String link, String label, String language) {

    /** The one form there is so far. */
    static final int FORM = 1;

    boolean isOf(AskedOwner other) {
        return link.equals(other.link);
    }

    @Override
    public String toString() {
        return "AskedOwner[sealed]";
    }
}
