/** What every page shares, configured once: security, languages, error pages, limits, static files. */
@NullMarked
package org.twodoors.web;

import org.jspecify.annotations.NullMarked;
