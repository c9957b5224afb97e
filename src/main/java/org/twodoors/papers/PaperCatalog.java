package org.twodoors.papers;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.twodoors.content.Content;
import org.twodoors.content.ContentException;
import org.twodoors.content.MessageFiles;
import org.twodoors.content.StrictJson;
import tools.jackson.core.type.TypeReference;

/**
 * Every message and every calendar entry there is. A wrong entry never gets this far.
 *
 * @param letters in the order they are shown
 * @param entries in the order they are shown
 */
record PaperCatalog(List<Letter> letters, List<CalendarEntry> entries) implements Content {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[^]]*]");
    private static final List<String> OF_A_LETTER = List.of("title", "when", "subject", "greeting", "body.1", "close");
    private static final List<String> OF_AN_ENTRY = List.of("event", "body");

    PaperCatalog {
        letters = List.copyOf(letters);
        entries = List.copyOf(entries);
        unique(letters.stream().map(Letter::key));
        unique(entries.stream().map(CalendarEntry::key));
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
                "letters",
                keys(letters.stream().map(Letter::key), OF_A_LETTER),
                "calendar",
                Stream.concat(
                                keys(entries.stream().map(CalendarEntry::key), OF_AN_ENTRY).stream(),
                                keys(
                                        entries.stream()
                                                .map(CalendarEntry::startKey)
                                                .distinct(),
                                        List.of("label"))
                                        .stream())
                        .toList());
    }

    /** A blank that is spelled in another way than its own message can be filled nowhere. */
    @Override
    public List<String> problems(Locale language) {
        Properties words = MessageFiles.read("messages/letters", language);
        Set<String> known = Stream.of(Blank.values())
                .map(blank -> words.getProperty(blank.key(), ""))
                .collect(Collectors.toSet());
        return words.stringPropertyNames().stream()
                .flatMap(key -> IN_BRACKETS
                        .matcher(words.getProperty(key))
                        .results()
                        .map(MatchResult::group)
                        .filter(blank -> !known.contains(blank))
                        .map(blank -> "message " + key + " has a blank nobody knows in "
                                + MessageFiles.name("messages/letters", language) + ": " + blank))
                .toList();
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
