package org.twodoors.papers;

import java.util.ArrayList;
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
import org.twodoors.papers.Letter.Paragraph;
import tools.jackson.core.type.TypeReference;

/**
 * Every message there is. A wrong one never gets this far.
 *
 * @param letters in the order they are shown
 * @param scenes what a family may see of some needs, by place
 */
record PaperCatalog(List<Letter> letters, List<LetterFacts.Scene> scenes) implements Content {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[^]]*]");
    private static final List<String> OF_A_LETTER = List.of("title", "when", "subject");

    PaperCatalog {
        letters = List.copyOf(letters);
        scenes = List.copyOf(scenes);
        unique(letters.stream().map(Letter::key));
    }

    /**
     * Reads the papers that are packed with the application.
     *
     * @throws ContentException naming the file and the entry that is wrong
     */
    static PaperCatalog read() {
        LettersFile file =
                StrictJson.read(new ClassPathResource("papers/letters.json"), new TypeReference<LettersFile>() {});
        return new PaperCatalog(
                file.whole(),
                StrictJson.read(
                        new ClassPathResource("papers/scenes.json"), new TypeReference<List<LetterFacts.Scene>>() {}));
    }

    /**
     * The file {@code papers/letters.json}.
     *
     * @param blocks paragraphs that several letters have in common
     * @param letters every letter, its blocks by name
     */
    private record LettersFile(Map<String, List<Paragraph>> blocks, List<Letter> letters) {

        List<Letter> whole() {
            return letters.stream()
                    .map(letter -> letter.with(letter.body().stream()
                            .flatMap(paragraph -> paragraph.block() == null
                                    ? Stream.of(paragraph)
                                    : block(letter, paragraph.block()).stream())
                            .toList()))
                    .toList();
        }

        private List<Paragraph> block(Letter letter, String name) {
            List<Paragraph> block = blocks.get(name);
            if (block == null) {
                throw new ContentException(letter.key() + " has a block that is not there: " + name);
            }
            return block;
        }
    }

    Optional<Letter> letter(String id) {
        return letters.stream().filter(letter -> letter.id().equals(id)).findFirst();
    }

    /** The letter itself if it is written to a family like this one, else the first that takes its place and is. */
    Letter fitting(Letter letter, LetterFacts facts) {
        if (facts.findings() == null || letter.fits(facts)) {
            return letter;
        }
        return letter.instead().stream()
                .flatMap(id -> letter(id).stream())
                .filter(other -> other.fits(facts))
                .findFirst()
                .orElse(letter);
    }

    /** The letters of a family's steps: for each pathway the first that helps with it and is written to such a family. */
    List<Letter> ofSteps(LetterFacts facts) {
        return facts.rules().stream()
                .flatMap(rule -> letters.stream()
                        .filter(letter -> letter.rules().contains(rule) && letter.isOffered(facts))
                        .limit(1))
                .distinct()
                .toList();
    }

    @Override
    public Map<String, List<String>> claims() {
        Map<String, List<String>> claims = new LinkedHashMap<>();
        letters.forEach(letter -> claims.put(letter.key(), letter.sources()));
        return claims;
    }

    @Override
    public Map<String, List<String>> words() {
        List<String> ofLetters = new ArrayList<>(keys(letters.stream().map(Letter::key), OF_A_LETTER));
        for (Letter letter : letters) {
            letter.body().stream()
                    .flatMap(paragraph -> Stream.of(LetterForm.Sender.PARENT, LetterForm.Sender.STUDENT)
                            .map(sender -> letter.key(paragraph, sender)))
                    .forEach(ofLetters::add);
            for (Letter.Tick tick : letter.ticks()) {
                ofLetters.add(tick.key());
                if (tick.kind() == Letter.Tick.Kind.ENCLOSURE) {
                    ofLetters.add("letter.enclosure." + tick.tick());
                }
            }
        }
        return Map.of(
                "letters",
                ofLetters.stream().distinct().toList(),
                "impact",
                scenes.stream().map(LetterFacts.Scene::key).toList());
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
