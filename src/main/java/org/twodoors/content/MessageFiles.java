package org.twodoors.content;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

/**
 * The files of words that are packed with the application. Those without an ending are in {@link #FIRST_LANGUAGE}; the
 * ending of the others is their language. Which languages there are, the files say, and nothing else.
 */
public final class MessageFiles {

    /** The language of everybody whose own is not among those there are words for. */
    public static final Locale FIRST_LANGUAGE = Locale.ENGLISH;

    private static final Pattern NAME = Pattern.compile("([a-z-]+)(?:_([A-Za-z_]+))?\\.properties");

    private final Set<String> bundles = new TreeSet<>();
    private final Set<String> others = new TreeSet<>();

    /** Looks which files there are. */
    public MessageFiles() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                Matcher name = NAME.matcher(String.valueOf(file.getFilename()));
                if (!name.matches()) {
                    throw new ContentException(file.getDescription() + " has a name that is no file of words");
                }
                bundles.add(name.group(1));
                if (name.group(2) != null) {
                    others.add(name.group(2));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every language there is a file for: {@link #FIRST_LANGUAGE} and the others by their code. */
    public List<Locale> languages() {
        List<Locale> languages = new ArrayList<>(List.of(FIRST_LANGUAGE));
        others.forEach(ending -> languages.add(StringUtils.parseLocaleString(ending)));
        return languages;
    }

    /** Every kind of file there is: names without folder, language and ending, such as {@code impact}. */
    public Set<String> bundles() {
        return bundles;
    }

    /**
     * Reads a file.
     *
     * @param path folder and name without language and ending, such as {@code messages/impact}
     * @param language its language
     * @return what is in it
     * @throws ContentException naming the file when it is not there or cannot be read
     */
    public static Properties read(String path, Locale language) {
        String name = name(path, language);
        Properties words = new Properties();
        try (Reader reader =
                new InputStreamReader(new ClassPathResource(name).getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new ContentException(name + " is missing or cannot be read", e);
        }
        return words;
    }

    /**
     * The file of a language.
     *
     * @param path folder and name without language and ending
     * @param language the language
     * @return where it is on the class path
     */
    public static String name(String path, Locale language) {
        return path + (language.equals(FIRST_LANGUAGE) ? "" : "_" + language) + ".properties";
    }
}
