package org.twodoors.journeys;

import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.twodoors.Overlay;
import org.twodoors.content.MessageFiles;

/** A language in which every message says its own key: a page in it tells which messages stand on it, whatever their words are. */
final class KeyLanguage {

    static final String TAG = "qab";

    private static final Pattern KEY = Pattern.compile("⟦([^⟦⟧]+)⟧");

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+[^{}]*}");

    private KeyLanguage() {}

    /** Lays its files beside the English ones. */
    static Overlay over(Overlay overlay) {
        new MessageFiles().bundles().forEach(bundle -> file(overlay, "messages/" + bundle));
        file(overlay, "guide/word-forms");
        return overlay;
    }

    /** The keys of the messages that stand in this text, whether they are seen at once or folded. */
    static Set<String> keysIn(String text) {
        return KEY.matcher(text).results().map(key -> key.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void file(Overlay overlay, String path) {
        Properties english = MessageFiles.read(path, MessageFiles.FIRST_LANGUAGE);
        TreeMap<String, String> words = new TreeMap<>();
        english.stringPropertyNames().forEach(key -> words.put(key, said(key, english.getProperty(key))));
        overlay.with(
                MessageFiles.name(path, Locale.forLanguageTag(TAG)),
                words.entrySet().stream()
                        .map(word -> word.getKey() + "=" + word.getValue())
                        .collect(Collectors.joining("\n")));
    }

    /** The key and what is put into the message; a blank of a letter keeps its brackets, so that it is found in the text. */
    private static String said(String key, String english) {
        String arguments = ARGUMENT.matcher(english)
                .results()
                .map(argument -> " " + argument.group())
                .collect(Collectors.joining());
        String said = "⟦" + key + "⟧" + arguments;
        return english.startsWith("[") && english.indexOf(']') == english.length() - 1 ? "[" + said + "]" : said;
    }
}
