/** One Spring Boot application; each package below has one purpose, and imports only what README's map shows below it. */
@NullMarked
package org.twodoors;

import org.jspecify.annotations.NullMarked;
