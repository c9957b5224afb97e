package org.twodoors.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.twodoors.content.Content;
import org.twodoors.content.MessageFiles;
import org.twodoors.site.SiteProperties;

/** The small pages of {@link RefusalValve}, in every language at once: nothing is known of who asked. */
@Component
class RefusalPages implements Content {

    private static final String NAME = "layout.name";
    private static final String START = "error.action.start";

    private final List<Locale> languages;
    private final SiteProperties site;

    RefusalPages(@Value("${two-doors.languages}") List<Locale> languages, SiteProperties site) {
        this.languages = List.copyOf(languages);
        this.site = site;
    }

    /** What a page says: messages that stand elsewhere too, and a text of its own. */
    private enum Page {
        UNREADABLE("error.400.title", "error.refused.unreadable"),
        BROKEN("error.500.title", "error.refused.broken");

        private final String title;
        private final String text;

        Page(String title, String text) {
            this.title = title;
            this.text = text;
        }
    }

    /** For a request that cannot be read. */
    byte[] unreadable() {
        return html(Page.UNREADABLE);
    }

    /** For a failure of ours. */
    byte[] broken() {
        return html(Page.BROKEN);
    }

    private byte[] html(Page page) {
        Locale first = languages.get(0);
        StringBuilder others = new StringBuilder();
        languages.stream()
                .skip(1)
                .forEach(language -> others.append("<div lang=\"%s\" dir=\"auto\">\n%s</div>\n"
                        .formatted(
                                language.toLanguageTag(),
                                said(page, language, "h2", "/?lang=" + language.toLanguageTag()))));
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s – %s</title>
                </head>
                <body>
                <main>
                <p><strong>%s</strong></p>
                %s%s</main>
                </body>
                </html>
                """.formatted(
                        first.toLanguageTag(),
                        word(first, page.title),
                        word(first, NAME),
                        word(first, NAME),
                        said(page, first, "h1", "/"),
                        others)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String said(Page page, Locale language, String heading, String start) {
        return "<%s>%s</%s>\n<p>%s</p>\n<p><a href=\"%s\">%s</a></p>\n"
                .formatted(
                        heading,
                        word(language, page.title),
                        heading,
                        word(language, page.text),
                        start,
                        word(language, START));
    }

    private String word(Locale language, String key) {
        String own = key.equals(NAME) ? site.name().get(language.toLanguageTag()) : null;
        Properties words = MessageFiles.read("messages/web", language);
        return HtmlUtils.htmlEscape(own != null ? own : words.getProperty(key, ""), StandardCharsets.UTF_8.name());
    }

    @Override
    public Map<String, List<String>> words() {
        return Map.of(
                "web",
                List.of(
                        NAME,
                        START,
                        "layout.language.name",
                        Page.UNREADABLE.title,
                        Page.UNREADABLE.text,
                        Page.BROKEN.title,
                        Page.BROKEN.text));
    }
}
