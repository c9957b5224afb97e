package org.twodoors.sharing.link;

import java.util.Locale;

/** A table of {@code db/migration}, and what the columns that tables have in common are called in it. */
enum LinkTable {
    SAVED_PLAN("find_hash", "sealed", "none", "none", "saved_at", "none"),
    SHARED_VIEW("find_hash", "sealed", "owner_hash", "owner_sealed", "created_at", "last_opened_at"),
    MEETING("family_hash", "sealed_for_family", "organiser_hash", "sealed_for_organiser", "created_at", "none"),
    MEETING_SHEET("none", "sealed", "owner_hash", "owner_sealed", "created_at", "removed_at"),
    SCHOOL_VIEW("find_hash", "sealed", "owner_hash", "owner_sealed", "created_at", "answered_at");

    /** Hash of the token in the link; a table without one says {@code none}, which the database refuses. */
    final String find;
    /** What the link opens. */
    final String sealed;
    /** Hash of the owner's token. */
    final String owner;
    /** What the owner opens. */
    final String ownerSealed;
    /** When it was made. */
    final String created;
    /** The last day that something happened to it. */
    final String noted;

    LinkTable(String find, String sealed, String owner, String ownerSealed, String created, String noted) {
        this.find = find;
        this.sealed = sealed;
        this.owner = owner;
        this.ownerSealed = ownerSealed;
        this.created = created;
        this.noted = noted;
    }

    /** Its name in the database. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
