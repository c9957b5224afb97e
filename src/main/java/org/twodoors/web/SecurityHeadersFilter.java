package org.twodoors.web;

import org.springframework.security.web.header.HeaderWriterFilter;

/** Writes {@link SecurityHeaders} on error pages too, some of which are made for requests that no filter ever saw. */
class SecurityHeadersFilter extends HeaderWriterFilter {

    SecurityHeadersFilter(SecurityHeaders headers) {
        super(headers.writers());
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
