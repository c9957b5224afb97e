package org.twodoors.doors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.pathways.Pathway;
import org.twodoors.pathways.UrgentSign;

/**
 * Everything a page behind the plan shows.
 *
 * @param page which one
 * @param state where the family lives
 * @param urgent what comes before everything else; empty when nothing does
 * @param needs the needs this page is about
 * @param answered the needs whose answers stand behind a question of the family
 * @param place where the child learns, as in messages {@code need.place.<place>}
 * @param routes the routes of this page that apply, and no other
 * @param notes the cards of this page that apply
 * @param instead what to say when none of these is there, or null
 * @param groups the lists
 * @param notPublic a thought for children in private school or homeschool, or null
 * @param again when to look again, or null
 * @param consent the form about the consent, or null when no clock on the page starts with it
 * @param schoolWays the pathways through the school that apply
 * @param clinicWays the pathways through the clinic that apply
 * @param rulesVersion version of the rules that decided
 */
record DoorView(
        DoorPage page,
        OwnState state,
        List<UrgentSign> urgent,
        List<NeedLine> needs,
        List<NeedLine> answered,
        String place,
        List<RouteCard> routes,
        List<NoteCard> notes,
        @Nullable RemarkCard instead,
        List<GroupCard> groups,
        @Nullable RemarkCard notPublic,
        @Nullable RemarkCard again,
        @Nullable Consent consent,
        List<Pathway> schoolWays,
        List<Pathway> clinicWays,
        String rulesVersion) {}
