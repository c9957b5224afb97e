package org.twodoors.pages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A form that may hold an hour of typing. When it comes with a token that does not fit, nothing is made or sent: it goes to
 * an address that shows it again, with what was typed.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShowFormAgain {

    /**
     * The address that shows the form and can do nothing else.
     *
     * @return a path that takes POST; variables such as {@code {id}} are those of the handler's own path
     */
    String value();
}
