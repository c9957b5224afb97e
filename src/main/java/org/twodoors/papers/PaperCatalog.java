package org.twodoors.papers;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.twodoors.content.Content;
import org.twodoors.content.ContentException;
import org.twodoors.content.StrictJson;
import tools.jackson.core.type.TypeReference;

/**
 * Every message and every calendar entry there is. A wrong entry never gets this far.
 *
 * @param letters in the order they are shown
 * @param entries in the order they are shown
 */
record PaperCatalog(List<Letter> letters, List<CalendarEntry> entries) implements Content {

    private static final List<String> OF_A_LETTER = List.of("title", "when", "subject", "greeting", "body.1", "close");
    private static final List<String> OF_AN_ENTRY = List.of("label", "event", "body");

    PaperCatalog {
        letters = List.copyOf(letters);
        entries = List.copyOf(entries);
        unique(letters.stream().map(Letter::key));
        unique(entries.stream().map(CalendarEntry::key));
        for (CalendarEntry entry : entries) {
            if (entry.days() <= 0 || entry.remindDays() < 0 || entry.remindDays() >= entry.days()) {
                throw new ContentException(entry.key() + " has days that cannot be");
            }
        }
    }

    /**
     * Reads the papers that are packed with the application.
     *
     * @throws ContentException naming the file and the entry that is wrong
     */
    static PaperCatalog read() {
        return new PaperCatalog(
                StrictJson.read(new ClassPathResource("papers/letters.json"), new TypeReference<List<Letter>>() {}),
                StrictJson.read(
                        new ClassPathResource("papers/calendar.json"), new TypeReference<List<CalendarEntry>>() {}));
    }

    Optional<Letter> letter(String id) {
        return letters.stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    @Override
    public Map<String, List<String>> claims() {
        Map<String, List<String>> claims = new LinkedHashMap<>();
        letters.forEach(letter -> claims.put(letter.key(), letter.sources()));
        entries.forEach(entry -> claims.put(entry.key(), entry.sources()));
        return claims;
    }

    @Override
    public Map<String, List<String>> words() {
        return Map.of(
                "letters", keys(letters.stream().map(Letter::key), OF_A_LETTER),
                "calendar", keys(entries.stream().map(CalendarEntry::key), OF_AN_ENTRY));
    }

    private static List<String> keys(Stream<String> prefixes, List<String> parts) {
        return prefixes.flatMap(prefix -> parts.stream().map(part -> prefix + "." + part))
                .toList();
    }

    private static void unique(Stream<String> keys) {
        Set<String> seen = new HashSet<>();
        keys.forEach(key -> {
            if (!seen.add(key)) {
                throw new ContentException(key + " stands in the papers twice");
            }
        });
    }
}
