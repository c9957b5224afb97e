package org.twodoors.pages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A page that the foot of every page leads to. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface InFooter {

    /** The message key of its name there. */
    String value();

    /** Where it stands: smaller numbers come first. */
    int place();
}
