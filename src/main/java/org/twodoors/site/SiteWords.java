package org.twodoors.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;

/**
 * Every word, with those of whoever runs the site: its own name wherever the site is named, and the messages {@code site.line},
 * {@code site.note}, {@code site.contact} and {@code site.paper} where they are set. They are put in when a file is read, so pages,
 * papers, messages and what is kept of pages all say the same. Nothing is set: nothing changes.
 */
public final class SiteWords extends ReloadableResourceBundleMessageSource {

    private static final String NAME = "Two Doors";

    /** What is said of the software, whatever the site is called. */
    private static final String OF_THE_SOFTWARE = "about.made.";

    private static final String FIRST_FILE = "messages/web";

    private final SiteProperties site;
    private final String first;

    /**
     * Reads what was set.
     *
     * @param environment where it was set
     * @param first the language of files without an ending
     * @throws SiteException when it cannot be used
     */
    public SiteWords(Environment environment, Locale first) {
        Binder settings = Binder.get(environment);
        List<Locale> languages =
                List.of(settings.bind("two-doors.languages", Locale[].class).orElseGet(() -> new Locale[] {first}));
        this.site =
                settings.bindOrCreate("two-doors.site", SiteProperties.class).in(languages);
        this.first = first.toLanguageTag();
    }

    /** What was set. */
    public SiteProperties site() {
        return site;
    }

    @Override
    protected Properties loadProperties(Resource resource, String filename) throws IOException {
        Properties words = super.loadProperties(resource, filename);
        int ending = filename.indexOf('_');
        String language = ending < 0 ? first : filename.substring(ending + 1).replace('_', '-');
        rename(words, language);
        if (filename.substring(0, ending < 0 ? filename.length() : ending).endsWith(FIRST_FILE)) {
            add(words, language);
        }
        return words;
    }

    private void rename(Properties words, String language) {
        String own = site.name().get(language);
        if (own != null) {
            words.replaceAll((key, text) -> key.toString().startsWith(OF_THE_SOFTWARE)
                    ? text
                    : text.toString().replace(NAME, own));
        }
    }

    private void add(Properties words, String language) {
        Map.of("line", site.line(), "note", site.note()).forEach((what, texts) -> {
            String text = texts.get(language);
            if (text != null) {
                words.setProperty("site." + what, text);
            }
        });
        List<String> contacts = site.contact().all();
        if (!contacts.isEmpty()) {
            words.setProperty("site.contact", String.join(" · ", contacts));
        }
        if (!contacts.isEmpty() || !site.name().isEmpty() || !site.line().isEmpty()) {
            List<String> all = new ArrayList<>(List.of(site.name().getOrDefault(language, NAME)));
            String line = site.line().get(language);
            if (line != null) {
                all.add(line);
            }
            all.addAll(contacts);
            words.setProperty("site.paper", String.join(" · ", all));
        }
    }
}
