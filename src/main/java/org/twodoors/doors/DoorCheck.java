package org.twodoors.doors;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twodoors.answers.Cover;
import org.twodoors.content.ContentException;
import org.twodoors.doors.DoorData.AdviceList;
import org.twodoors.doors.DoorData.Group;
import org.twodoors.doors.DoorData.Item;
import org.twodoors.doors.DoorData.Limit;
import org.twodoors.doors.DoorData.Route;
import org.twodoors.doors.DoorData.Step;
import org.twodoors.pathways.PathwayRule;

/** Holds the data of the doors to the rules and to itself. */
final class DoorCheck {

    private final DoorData data;
    private final Set<String> clocks;

    private DoorCheck(DoorData data) {
        this.data = data;
        this.clocks = data.clocks().stream().map(Limit::id).collect(Collectors.toSet());
    }

    /** Throws a sentence that names the first wrong entry. */
    static void check(DoorData data) {
        DoorCheck check = new DoorCheck(data);
        data.routes().forEach(check::route);
        data.notes().forEach(it -> kindOf(it.rule(), it.kind(), "note"));
        data.lists().forEach(check::list);
        data.groups().forEach(check::group);
        check.everyKindLeadsSomewhere();
        check.everyListIsShown();
        check.everyCoverHasItsWords();
    }

    private void route(Route route) {
        String name = "route " + route.kind();
        kindOf(route.rule(), route.kind(), "route");
        if (route.steps().isEmpty()) {
            throw new ContentException(name + " has no steps");
        }
        unique(name, route.steps().stream().map(Step::id).toList());
        for (Step step : route.steps()) {
            String place = "step " + step.id() + " of " + name;
            clocks(place, step.clock() == null ? List.of() : List.of(step.clock()));
        }
    }

    private void list(AdviceList list) {
        String name = "list " + list.id();
        if (list.items().isEmpty()) {
            throw new ContentException(name + " is empty");
        }
        unique(name, list.items().stream().map(Item::id).toList());
        for (Item item : list.items()) {
            String place = "item " + item.id() + " of " + name;
            clocks(place, item.clocks());
        }
    }

    private void group(Group group) {
        for (String id : group.lists()) {
            if (data.lists().stream().noneMatch(list -> list.id().equals(id))) {
                throw new ContentException("group " + group.id() + " names list " + id + ", which does not exist");
            }
        }
    }

    private static void kindOf(PathwayRule rule, String kind, String what) {
        if (!rule.kinds().contains(kind)) {
            throw new ContentException(what + " " + kind + " names rule " + rule.id() + ", which has no such kind");
        }
    }

    private void clocks(String place, List<String> ids) {
        for (String id : ids) {
            if (!clocks.contains(id)) {
                throw new ContentException(place + " names clock " + id + ", which does not exist");
            }
        }
    }

    private static void unique(String place, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                throw new ContentException(place + " names " + id + " twice");
            }
        }
    }

    private void everyKindLeadsSomewhere() {
        List<String> placed = Stream.of(
                        data.routes().stream().map(Route::kind),
                        data.notes().stream().map(DoorData.Note::kind),
                        data.elsewhere().stream())
                .flatMap(kinds -> kinds)
                .toList();
        unique("the doors", placed);
        List<String> known = Arrays.stream(PathwayRule.values())
                .flatMap(rule -> rule.kinds().stream())
                .toList();
        for (String kind : known) {
            if (!placed.contains(kind)) {
                throw new ContentException(
                        "pathway " + kind + " has no route in the doors, and is not declared as one that has none");
            }
        }
        for (String kind : data.elsewhere()) {
            if (!known.contains(kind)) {
                throw new ContentException("the doors declare pathway " + kind + ", which no rule has");
            }
        }
    }

    private void everyListIsShown() {
        List<String> shown =
                data.groups().stream().flatMap(group -> group.lists().stream()).toList();
        unique("the groups of the doors", shown);
        for (AdviceList list : data.lists()) {
            if (!shown.contains(list.id())) {
                throw new ContentException("list " + list.id() + " is on no page");
            }
        }
    }

    private void everyCoverHasItsWords() {
        for (Cover cover : Cover.values()) {
            if (data.lists().stream().noneMatch(list -> list.cover() == cover)) {
                throw new ContentException("no list is for health cover " + cover.code());
            }
        }
    }
}
