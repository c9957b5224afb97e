/** What stands in the server itself, before a request reaches any code of the application. */
@NullMarked
package org.twodoors.web.server;

import org.jspecify.annotations.NullMarked;
