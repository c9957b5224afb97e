package org.twodoors.sharing;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Full addresses for links that leave the site, on paper or in a message. */
@Component
class LinkAddress {

    private final String site;

    /**
     * @param site where people find the site, without a path; blank to take the host that each request names
     */
    LinkAddress(@Value("${two-doors.address:}") String site) {
        this.site = site;
    }

    /**
     * The full address of a path.
     *
     * @param request the request
     * @param path starts with a slash
     * @return scheme, host and path
     */
    String of(HttpServletRequest request, String path) {
        return site.isBlank()
                ? ServletUriComponentsBuilder.fromRequest(request)
                        .replacePath(request.getContextPath() + path)
                        .replaceQuery(null)
                        .build()
                        .toUriString()
                : site + path;
    }
}
