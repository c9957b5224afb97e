package org.twodoors.pages;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;

/** Full addresses, for what leaves the site: links on paper or in a message, link previews, search engines. */
public final class SiteAddress {

    /** A name or a number of a host, and not longer than a name can be. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\]");

    private final @Nullable URI configured;

    /** Takes where people find the site, without a path; null to take the host that each request names. */
    public SiteAddress(@Nullable URI configured) {
        this.configured = configured;
    }

    /**
     * A page in one language, as it names itself to search engines: without a language in its address it speaks the first one.
     *
     * @param language one of the site
     * @param page its address, without a query
     * @param languages those of the site, the first one first
     */
    public static String in(Locale language, String page, List<Locale> languages) {
        return language.equals(languages.get(0)) ? page : page + "?lang=" + language.toLanguageTag();
    }

    /** Whether the site knows its own address; otherwise each request names it. */
    public boolean isConfigured() {
        return configured != null;
    }

    /** Scheme and host of the configuration, otherwise of the current request as it names them. */
    public String site() {
        return configured == null
                ? ServletUriComponentsBuilder.fromCurrentContextPath()
                        .replacePath(null)
                        .build()
                        .toUriString()
                : configured.toString();
    }

    /**
     * The full address of a path, which starts with a slash.
     *
     * @throws ResponseStatusException with status 400 when the current request names a host that none can be
     */
    public String of(String path) {
        if (configured != null) {
            return configured + path;
        }
        UriComponents named =
                ServletUriComponentsBuilder.fromCurrentContextPath().build();
        if (named.getHost() == null || !HOST.matcher(named.getHost()).matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return named.toUriString() + path;
    }
}
