package org.twodoors.pages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page that shows nothing a family answered. It is in the sitemap, search engines may find it, and it has a card for
 * link previews.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenPage {

    /**
     * Whether everybody who reads the same language gets the same page: browsers and caches keep it for an hour, and the
     * draft is not looked at, not even whether there is one.
     *
     * @return false for a page that greets a family which has answered something
     */
    boolean sameForAll() default true;
}
