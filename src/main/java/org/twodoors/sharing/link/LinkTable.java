package org.twodoors.sharing.link;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A table of {@code db/migration}, and what the columns that tables have in common are called in it. */
enum LinkTable {
    SAVED_PLAN("find_hash", "sealed", null, null, "saved_at", null),
    SHARED_VIEW("find_hash", "sealed", "owner_hash", "owner_sealed", "created_at", "last_opened_at"),
    MEETING("family_hash", "sealed_for_family", "organiser_hash", "sealed_for_organiser", "created_at", null),
    MEETING_SHEET(null, "sealed", "owner_hash", "owner_sealed", "created_at", "removed_at"),
    SCHOOL_VIEW("find_hash", "sealed", "owner_hash", "owner_sealed", "created_at", "answered_at");

    private final @Nullable String find;
    private final String sealed;
    private final @Nullable String owner;
    private final @Nullable String ownerSealed;
    private final String created;
    private final @Nullable String noted;

    LinkTable(
            @Nullable String find,
            String sealed,
            @Nullable String owner,
            @Nullable String ownerSealed,
            String created,
            @Nullable String noted) {
        this.find = find;
        this.sealed = sealed;
        this.owner = owner;
        this.ownerSealed = ownerSealed;
        this.created = created;
        this.noted = noted;
    }

    /** Hash of the token in the link. */
    String find() {
        return column(find, "link");
    }

    /** What the link opens. */
    String sealed() {
        return sealed;
    }

    /** Hash of the owner's token. */
    String owner() {
        return column(owner, "owner");
    }

    /** What the owner opens. */
    String ownerSealed() {
        return column(ownerSealed, "owner");
    }

    /** When it was made. */
    String created() {
        return created;
    }

    /** The last day that something happened to it. */
    String noted() {
        return column(noted, "day that is noted");
    }

    private String column(@Nullable String name, String what) {
        if (name == null) {
            throw new IllegalStateException("the table " + this + " has no " + what);
        }
        return name;
    }

    /** Its name in the database. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
