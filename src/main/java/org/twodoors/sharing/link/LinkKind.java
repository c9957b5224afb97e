package org.twodoors.sharing.link;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.sealing.Token;

/**
 * Every kind of thing behind a link: where its link leads, in which table its rows stand, what they are found and sealed
 * for, and how long and how many are kept. The purposes keep kinds apart that share a table, so that a new kind of link
 * that a family owns needs no table of its own: {@link LinkRow.SharedView} holds whatever has a link and an owner.
 */
@SuppressWarnings("ImmutableEnumChecker") // lists of List.of, seals and constructors: none of them changes
public enum LinkKind {
    /** A family's answers. Link: the come-back link. Nobody owns a row beyond whoever has its link. */
    SAVED_PLAN(LinkRow.SavedPlan::new, List.of("/back/"), "saved_plan content", null, 180, 1),
    /** What a family shows somebody. Owner: the family. Kept as long as the family says. */
    SHARED_VIEW(LinkRow.SharedView::new, List.of("/shared/"), "shared_view content", "shared_view owner", 30, 20),
    /** What a family sent to a meeting. It has no link: its meeting's team reads it. Kept as long as the meeting. */
    MEETING_SHEET(LinkRow.Sheet::new, List.of(), "meeting_sheet content", "meeting_sheet owner", 60, 5),
    /** A meeting. Link: the families'; owner: the team, by its own link. Kept until after its day, if it has one. */
    MEETING(LinkRow.Meeting::new, List.of("/meet/", "/team/"), "meeting family", "meeting organiser", 60, 1),
    /** Several meetings that were made together, for whoever looks after them all. Link and owner: the list's. Kept as they are. */
    MEETING_LIST(LinkRow.SharedView::new, List.of("/meetings/"), "meeting_list content", "meeting_list owner", 60, 1),
    /** Questions to a teacher, a teen or another adult, and their answers. Owner: the family. Kept again when it is answered. */
    SCHOOL_VIEW(LinkRow.SchoolView::new, List.of("/ask/"), "school_view content", "school_view owner", 180, 20);

    private final Supplier<? extends LinkRow> row;
    private final List<String> prefixes;
    private final Seal content;
    private final @Nullable Seal owner;
    private final Duration kept;
    private final int most;

    LinkKind(
            Supplier<? extends LinkRow> row,
            List<String> prefixes,
            String content,
            @Nullable String owner,
            int days,
            int most) {
        this.row = row;
        this.prefixes = prefixes;
        this.content = new Seal(content);
        this.owner = owner == null ? null : new Seal(owner);
        this.kept = Duration.ofDays(days);
        this.most = most;
    }

    /** What the paths of its links begin with, the one that is handed on first; none for what has no link. */
    public List<String> prefixes() {
        return prefixes;
    }

    /** What the paths of all links begin with. */
    public static Stream<String> allPrefixes() {
        return Stream.of(values()).flatMap(kind -> kind.prefixes.stream());
    }

    /**
     * The path of a link that is handed on.
     *
     * @param token the secret in it
     * @throws IndexOutOfBoundsException for a kind without links
     */
    public String path(Token token) {
        return prefixes.get(0) + token.text();
    }

    /** What whoever has the link can open. */
    public Seal content() {
        return content;
    }

    /**
     * What the owner alone can open.
     *
     * @throws IllegalStateException for a kind that belongs to nobody
     */
    public Seal owner() {
        return Optional.ofNullable(owner).orElseThrow(() -> new IllegalStateException("a " + this + " has no owner"));
    }

    /** Whether rows belong to somebody who finds them without their links. */
    public boolean owned() {
        return owner != null;
    }

    /** How long one is kept, unless somebody chose a time. */
    public Duration kept() {
        return kept;
    }

    /** Whether its row says no more than the day it was made, for nothing on a page needs more. */
    boolean byDay() {
        return this == MEETING || this == MEETING_LIST;
    }

    /** How many one owner has at a time; of sheets, in one meeting. */
    public int most() {
        return most;
    }

    /** A row of its table, to be filled. */
    LinkRow newRow() {
        return row.get();
    }
}
