package org.twodoors.sharing.link;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Full addresses for links that leave the site, on paper or in a message. */
@Component
public class LinkAddress {

    /** A name or a number of a host, and not longer than a name can be. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\]");

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
     * @throws ResponseStatusException when the request names a host that none can be
     */
    public String of(HttpServletRequest request, String path) {
        if (site.isBlank() && !HOST.matcher(request.getServerName()).matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return site.isBlank()
                ? ServletUriComponentsBuilder.fromRequest(request)
                        .replacePath(request.getContextPath() + path)
                        .replaceQuery(null)
                        .build()
                        .toUriString()
                : site + path;
    }
}
