package org.twodoors.doors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.doors.DoorData.Item;
import org.twodoors.pathways.NamedTherapies;
import org.twodoors.pathways.Pathway;
import org.twodoors.pathways.UrgentSign;
import org.twodoors.rules.FindOut;

/**
 * Everything a page behind the plan shows.
 *
 * @param page which one
 * @param therapies what the texts of the page name
 * @param state where the family lives
 * @param adult what changes at 18, as a message key, or null
 * @param urgent what comes before everything else; empty when nothing does
 * @param said what the family said has happened, with its answers
 * @param asks what to ask for at this door, and for which needs
 * @param lines what the rules of the therapies add, as message keys
 * @param reach which needs the therapists at the clinic can look at and which not, or null where that is clear
 * @param needs the needs this page is about
 * @param answered the needs whose answers stand behind a question of the family
 * @param place where the child learns, as in messages {@code need.place.<place>}
 * @param routes the routes of this page that apply, and no other
 * @param notes the cards of this page that apply
 * @param instead what to say when none of these is there, or null
 * @param groups the lists
 * @param kindOfSchool a thought for children in a charter school, a private school or homeschool, or null
 * @param again when to look again, or null
 * @param consent the form about the consent, or null when no clock on the page starts with it
 * @param schoolWays the pathways through the school that apply
 * @param clinicWays the pathways through the clinic that apply
 * @param rulesVersion version of the rules that decided
 */
record DoorView(
        DoorPage page,
        NamedTherapies therapies,
        OwnState state,
        @Nullable String adult,
        List<UrgentSign> urgent,
        List<SituationCard> said,
        List<AskGroup> asks,
        List<String> lines,
        @Nullable Reach reach,
        List<NeedLine> needs,
        List<NeedLine> answered,
        String place,
        List<RouteCard> routes,
        List<NoteCard> notes,
        @Nullable RemarkCard instead,
        List<GroupCard> groups,
        @Nullable RemarkCard kindOfSchool,
        @Nullable RemarkCard again,
        @Nullable Consent consent,
        List<Pathway> schoolWays,
        List<Pathway> clinicWays,
        String rulesVersion) {

    /** What the family said has happened at a door. */
    public List<SituationCard> saidAt(String door) {
        return said.stream().filter(it -> it.door().code().equals(door)).toList();
    }

    /** What to find out about its needs: each step once, in the order of the rules. */
    public List<FindOut> findOuts() {
        return needs.stream()
                .flatMap(need -> need.result().findOut().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The needs that a step finds something out about. */
    public List<NeedLine> toFindOut(FindOut step) {
        return needs.stream()
                .filter(need -> need.result().findOut().contains(step))
                .toList();
    }

    /** Whether a way on from a no is one for what the family said. */
    public boolean isWayOn(Item item) {
        return said.stream().anyMatch(it -> item.situations().contains(it.situation()));
    }

    /** What the family said has happened at the school or the clinic, first what its first steps are about. */
    public List<SituationCard> saidAtADoor() {
        return sides().stream()
                .flatMap(side ->
                        saidAt(side.id().equals("no-school") ? DoorPage.SCHOOL.code() : DoorPage.CLINIC.code())
                                .stream())
                .toList();
    }

    /** The two sides after a no, first the one where it was said, or else where the family has a step. */
    public List<GroupCard> sides() {
        List<GroupCard> sides =
                groups.stream().filter(it -> !it.lists().isEmpty()).toList();
        boolean clinicFirst = saidAt(DoorPage.SCHOOL.code()).isEmpty()
                && (!saidAt(DoorPage.CLINIC.code()).isEmpty() || (schoolWays.isEmpty() && !clinicWays.isEmpty()));
        return clinicFirst ? List.of(sides.get(1), sides.get(0)) : sides;
    }
}
