package org.twodoors.web;

import org.springframework.security.web.header.HeaderWriterFilter;

/** Writes {@link SecurityHeaders} on error pages too, some of which are made for requests that no filter ever saw. */
class SecurityHeadersFilter extends HeaderWriterFilter {

    SecurityHeadersFilter() {
        super(SecurityHeaders.writers());
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
