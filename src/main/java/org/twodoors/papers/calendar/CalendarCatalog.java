package org.twodoors.papers.calendar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.twodoors.content.Content;
import org.twodoors.content.ContentException;
import org.twodoors.content.StrictJson;
import tools.jackson.core.type.TypeReference;

/**
 * Every calendar entry there is. A wrong entry never gets this far.
 *
 * @param entries in the order they are shown
 */
public record CalendarCatalog(List<CalendarEntry> entries) implements Content {

    /** Checks that no entry stands twice. */
    public CalendarCatalog {
        entries = List.copyOf(entries);
        if (entries.stream().map(CalendarEntry::key).distinct().count() < entries.size()) {
            throw new ContentException("an entry stands in the calendar twice");
        }
    }

    /**
     * Reads the entries that are packed with the application.
     *
     * @throws ContentException naming the file and the entry that is wrong
     */
    public static CalendarCatalog read() {
        return new CalendarCatalog(StrictJson.read(
                new ClassPathResource("papers/calendar.json"), new TypeReference<List<CalendarEntry>>() {}));
    }

    @Override
    public Map<String, List<String>> claims() {
        Map<String, List<String>> claims = new LinkedHashMap<>();
        entries.forEach(entry -> claims.put(entry.key(), entry.sources()));
        return claims;
    }

    @Override
    public Map<String, List<String>> words() {
        return Map.of(
                "calendar",
                Stream.concat(
                                entries.stream()
                                        .flatMap(entry -> Stream.of(entry.key() + ".event", entry.key() + ".body")),
                                entries.stream()
                                        .map(entry -> entry.startKey() + ".label")
                                        .distinct())
                        .toList());
    }
}
