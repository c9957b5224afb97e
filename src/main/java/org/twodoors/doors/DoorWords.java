package org.twodoors.doors;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.Resource;
import org.twodoors.catalog.CatalogException;
import org.twodoors.catalog.CatalogWords;
import org.twodoors.doors.DoorData.AdviceList;
import org.twodoors.doors.DoorData.Group;
import org.twodoors.doors.DoorData.Item;
import org.twodoors.doors.DoorData.Route;
import org.twodoors.doors.DoorData.Step;

/** Says whether the book of the doors can be put into words in a language. */
public final class DoorWords {

    private DoorWords() {}

    /**
     * Checks one language.
     *
     * @param book the book
     * @param bundle the message file of that language
     * @throws CatalogException naming the file and the first message that is missing or empty
     */
    public static void check(DoorBook book, Resource bundle) {
        CatalogWords.check(keys(book.data()), bundle);
    }

    static List<String> keys(DoorData data) {
        List<String> keys = new ArrayList<>();
        data.routes().forEach(route -> addRoute(keys, route));
        data.remarks().forEach(it -> add(keys, "remark." + it.id(), ".title", ".text"));
        data.groups().forEach(it -> keys.add("doors.group." + it.id()));
        data.clocks().forEach(it -> add(keys, "clock." + it.id(), ".short", ".note"));
        data.lists().forEach(list -> addList(keys, list, isAfterANo(data, list)));
        return keys;
    }

    private static void addRoute(List<String> keys, Route route) {
        keys.add(route.key() + ".summary");
        for (Step step : route.steps()) {
            String key = route.key() + ".step." + step.id();
            add(keys, key, ".title", ".text", ".who");
            if (step.clock() != null) {
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
