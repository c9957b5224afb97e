/** How pages are made from their templates, and which of their parts are made once for everybody. */
@NullMarked
package org.twodoors.web.templates;

import org.jspecify.annotations.NullMarked;
