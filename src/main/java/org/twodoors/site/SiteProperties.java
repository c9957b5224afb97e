package org.twodoors.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What those who run the site say of it.
 *
 * @param securityContacts where to report a hole: addresses that begin with {@code https:}, {@code mailto:} or {@code tel:}, the
 *     best one first; empty for none
 * @param name what the site is called in place of Two Doors, by language tag
 * @param line who runs it, beside its name, by language tag
 * @param note what stands on top of every page, by language tag
 * @param contact whom families ask about the site
 * @param state postal code of the state that is chosen until a family chooses; null for none
 * @param hidden the parts that are not there, of {@link #MAY_BE_HIDDEN}
 */
@ConfigurationProperties("two-doors.site")
public record SiteProperties(
        @DefaultValue List<URI> securityContacts,
        @DefaultValue Map<String, String> name,
        @DefaultValue Map<String, String> line,
        @DefaultValue Map<String, String> note,
        @DefaultValue Contact contact,
        @Nullable String state,
        @DefaultValue Set<String> hidden) {

    /** What a site can do without. What a family may do when somebody says no is not among it. */
    public static final Set<String> MAY_BE_HIDDEN = Set.of("/api", "/learn/states", "/teachers");

    private static final String PREFIX = "two-doors.site.";

    private static final Set<String> REACHED_BY = Set.of("https", "mailto", "tel");

    /** Marks of patterns and of HTML, line breaks, and what nobody sees; the words of the site are patterns. */
    private static final Pattern NO_WORDS = Pattern.compile("[<>{}\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    public SiteProperties {
        securityContacts = List.copyOf(securityContacts);
        for (URI contactOfHoles : securityContacts) {
            if (contactOfHoles.getScheme() == null || !REACHED_BY.contains(contactOfHoles.getScheme())) {
                throw new SiteException(
                        "two-doors.site.security-contacts must begin with https:, mailto: or tel:, but one is "
                                + contactOfHoles);
            }
        }
        name = texts("name", name, 40);
        line = texts("line", line, 60);
        note = texts("note", note, 300);
        for (String path : hidden) {
            if (!MAY_BE_HIDDEN.contains(path)) {
                throw new SiteException(PREFIX + "hidden may name " + String.join(", ", new TreeSet<>(MAY_BE_HIDDEN))
                        + ", but names " + path);
            }
        }
        hidden = Set.copyOf(hidden);
    }

    /**
     * Whom families ask about the site; each null for none.
     *
     * @param email an e-mail address
     * @param phone a phone number as people write it
     * @param page an address that begins with {@code https:}
     */
    public record Contact(
            @Nullable String email,
            @Nullable String phone,
            @Nullable URI page) {

        private static final Pattern EMAIL = Pattern.compile("[^\\s@<>{}'\"]+@[^\\s@<>{}'\"]+\\.[^\\s@<>{}'\"]+");
        private static final Pattern PHONE = Pattern.compile("\\+?[0-9(][0-9() .-]{4,24}(?: ext\\. [0-9]{1,6})?");

        public Contact {
            if (email != null && !EMAIL.matcher(email).matches()) {
                throw new SiteException(
                        PREFIX + "contact.email must be an address such as help@example.org, but is " + email);
            }
            if (phone != null && !PHONE.matcher(phone).matches()) {
                throw new SiteException(
                        PREFIX + "contact.phone must be a number such as (201) 555-0123, but is " + phone);
            }
            if (page != null && (!"https".equals(page.getScheme()) || page.getHost() == null)) {
                throw new SiteException(PREFIX + "contact.page must begin with https://, but is " + page);
            }
        }

        /** All there is, in the order families use it. */
        List<String> all() {
            List<String> all = new ArrayList<>();
            if (email != null) {
                all.add(email);
            }
            if (phone != null) {
                all.add(phone);
            }
            if (page != null) {
                all.add(page.toString());
            }
            return all;
        }
    }

    /** Whether an address belongs to a part that is not there. */
    public boolean hides(String path) {
        return hidden.stream().anyMatch(part -> path.equals(part) || path.startsWith(part + "/"));
    }

    /**
     * Sees to it that every text is there in every language of the site, and in no other.
     *
     * @param languages of the site
     * @throws SiteException naming the one that is missing or too much
     */
    SiteProperties in(List<Locale> languages) {
        Set<String> spoken = languages.stream().map(Locale::toLanguageTag).collect(Collectors.toSet());
        Map.of("name", name, "line", line, "note", note).forEach((what, texts) -> {
            if (texts.isEmpty() || texts.keySet().equals(spoken)) {
                return;
            }
            throw new SiteException(PREFIX + what + " needs a text for each language of the site ("
                    + String.join(", ", new TreeSet<>(spoken)) + ") and for no other, but there is one for "
                    + String.join(", ", new TreeSet<>(texts.keySet())));
        });
        return this;
    }

    private static Map<String, String> texts(String what, Map<String, String> texts, int longest) {
        return texts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, text -> text(what, text, longest)));
    }

    private static String text(String what, Map.Entry<String, String> text, int longest) {
        // Straight quotes are marks of patterns too.
        String said = text.getValue().strip().replace('\'', '’');
        if (said.isEmpty() || said.length() > longest || NO_WORDS.matcher(said).find()) {
            throw new SiteException(PREFIX + what + "." + text.getKey() + " must be 1 to " + longest
                    + " letters in one line, without < > { }");
        }
        return said;
    }
}
