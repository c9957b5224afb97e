package org.twodoors;

import java.util.List;
import java.util.Locale;
import org.twodoors.content.MessageFiles;

/** The languages that every check walks: those there are files for. */
public final class SiteLanguages {

    private SiteLanguages() {}

    /** Every language, English first. */
    public static List<Locale> all() {
        return new MessageFiles().languages();
    }

    /** Their tags, as in {@code ?lang=}. */
    public static List<String> tags() {
        return all().stream().map(Locale::toLanguageTag).toList();
    }
}
