package org.twodoors.doors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.twodoors.catalog.CatalogException;
import org.twodoors.catalog.CatalogWords;
import org.twodoors.doors.DoorData.AdviceList;
import org.twodoors.doors.DoorData.Group;
import org.twodoors.doors.DoorData.Item;
import org.twodoors.doors.DoorData.Limit;
import org.twodoors.doors.DoorData.Route;
import org.twodoors.doors.DoorData.Step;

/** Says whether the content of the doors can be put into words in a language. */
public final class DoorWords {

    private DoorWords() {}

    /**
     * Checks one language.
     *
     * @param content what the pages behind the plan say
     * @param bundle the message file of that language
     * @throws CatalogException naming the file and the first message that is missing or empty
     */
    public static void check(DoorContent content, Resource bundle) {
        CatalogWords.check(keys(content.data()), bundle);
    }

    static List<String> keys(DoorData data) {
        List<String> keys = new ArrayList<>();
        Set<String> fromConsent = data.clocks().stream()
                .filter(it -> it.daysFromConsent() != null)
                .map(Limit::id)
                .collect(Collectors.toSet());
        data.routes().forEach(route -> addRoute(keys, route, fromConsent));
        data.remarks().forEach(it -> add(keys, "remark." + it.id(), ".title", ".text"));
        data.groups().forEach(it -> keys.add("doors.group." + it.id()));
        data.clocks().forEach(it -> add(keys, "clock." + it.id(), ".short", ".note"));
        data.lists().forEach(list -> addList(keys, list, isAfterANo(data, list)));
        return keys;
    }

    /** The words of a clock that starts with the consent are those of the states. */
    private static void addRoute(List<String> keys, Route route, Set<String> fromConsent) {
        keys.add(route.key() + ".summary");
        for (Step step : route.steps()) {
            String key = route.key() + ".step." + step.id();
            add(keys, key, ".title", ".text", ".who");
            if (step.clock() != null && !fromConsent.contains(step.clock())) {
                keys.add(key + ".clock");
            }
        }
    }

    /** After a no, each item has a name and words to use. */
    private static void addList(List<String> keys, AdviceList list, boolean afterANo) {
        keys.add(list.key() + ".title");
        for (Item item : list.items()) {
            String key = list.key() + "." + item.id();
            keys.add(key);
            if (afterANo) {
                add(keys, key, ".title", ".say");
            }
        }
    }

    private static boolean isAfterANo(DoorData data, AdviceList list) {
        return data.groups().stream()
                .filter(group -> group.door() == DoorPage.IF_THEY_SAY_NO)
                .map(Group::lists)
                .anyMatch(lists -> lists.contains(list.id()));
    }

    private static void add(List<String> keys, String key, String... parts) {
        for (String part : parts) {
            keys.add(key + part);
        }
    }
}
