package org.twodoors.content;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * Says whether everything that is shown has words in every language and a source that exists. One mistake stops the start:
 * better no site than a page with a hole.
 */
public final class ContentCheck {

    private static final String FOLDER = "messages/";

    private final List<Content> contents;
    private final Set<String> problems = new LinkedHashSet<>();

    /**
     * Looks through everything.
     *
     * @param contents what every package shows
     * @param languages the languages to check
     */
    public ContentCheck(List<Content> contents, List<Locale> languages) {
        this.contents = contents;
        claims();
        Map<String, Set<String>> keys = keys();
        languages.forEach(language -> words(keys, language));
    }

    /** What is wrong: a sentence for each, which names the entry or the message and the file. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /**
     * Does nothing when nothing is wrong.
     *
     * @return this
     * @throws ContentException naming everything that is wrong
     */
    public ContentCheck passed() {
        if (!problems.isEmpty()) {
            throw new ContentException(String.join("\n", problems));
        }
        return this;
    }

    private void claims() {
        Set<String> known = new LinkedHashSet<>();
        contents.forEach(content -> known.addAll(content.sources()));
        for (Content content : contents) {
            content.claims().forEach((what, sources) -> {
                if (sources.isEmpty()) {
                    problems.add(what + " names no source");
                }
                sources.stream()
                        .filter(source -> !known.contains(source))
                        .forEach(source -> problems.add(what + " names source " + source + ", which does not exist"));
            });
        }
    }

    /** What the packages need, and what is said in the first language: that is said in every other one, too. */
    private Map<String, Set<String>> keys() {
        Map<String, Set<String>> keys = new HashMap<>();
        contents.forEach(content -> content.words()
                .forEach((bundle, needed) -> keys.computeIfAbsent(bundle, name -> new LinkedHashSet<>())
                        .addAll(needed)));
        for (String bundle : new MessageFiles().bundles()) {
            keys.computeIfAbsent(bundle, name -> new LinkedHashSet<>())
                    .addAll(read(bundle, MessageFiles.FIRST_LANGUAGE).stringPropertyNames());
        }
        return keys;
    }

    private void words(Map<String, Set<String>> keys, Locale language) {
        keys.forEach((bundle, needed) -> {
            Properties words = read(bundle, language);
            if (!words.isEmpty()) {
                needed.stream()
                        .filter(key -> words.getProperty(key, "").isBlank())
                        .forEach(key -> problems.add(
                                "message " + key + " is missing in " + MessageFiles.name(FOLDER + bundle, language)));
            }
        });
        for (Content content : contents) {
            try {
                problems.addAll(content.problems(language));
            } catch (ContentException e) {
                problems.add(e.getMessage());
            }
        }
    }

    private Properties read(String bundle, Locale language) {
        try {
            return MessageFiles.read(FOLDER + bundle, language);
        } catch (ContentException e) {
            problems.add(e.getMessage());
            return new Properties();
        }
    }
}
