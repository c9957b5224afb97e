package org.twodoors.papers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogException;

/**
 * Every message and every calendar entry there is. A wrong entry never gets this far.
 *
 * @param letters in the order they are shown
 * @param entries in the order they are shown
 */
record PaperCatalog(List<Letter> letters, List<CalendarEntry> entries) {

    PaperCatalog {
        letters = List.copyOf(letters);
        entries = List.copyOf(entries);
    }

    Optional<Letter> letter(String id) {
        return letters.stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    /**
     * Checks ids and sources.
     *
     * @throws CatalogException naming the first wrong entry
     */
    PaperCatalog checked(Catalog catalog) {
        Set<String> ids = new HashSet<>();
        letters.forEach(it -> check(catalog, ids, it.key(), it.sources()));
        entries.forEach(it -> check(catalog, ids, it.key(), it.sources()));
        entries.forEach(PaperCatalog::checkDays);
        return this;
    }

    private static void check(Catalog catalog, Set<String> ids, String key, List<String> sources) {
        if (!ids.add(key)) {
            throw new CatalogException(key + " stands in the papers twice");
        }
        if (sources.isEmpty()) {
            throw new CatalogException(key + " names no source");
        }
        List<String> unknown = new ArrayList<>(sources);
        unknown.removeIf(source -> catalog.source(source).isPresent());
        if (!unknown.isEmpty()) {
            throw new CatalogException(key + " names source " + unknown.get(0) + ", which does not exist");
        }
    }

    private static void checkDays(CalendarEntry entry) {
        if (entry.days() <= 0 || entry.remindDays() < 0 || entry.remindDays() >= entry.days()) {
            throw new CatalogException(entry.key() + " has days that cannot be");
        }
    }
}
