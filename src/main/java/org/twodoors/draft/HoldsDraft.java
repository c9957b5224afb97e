package org.twodoors.draft;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An argument of a controller's method that holds the draft. A form that is sent to such a method must have been made for
 * the draft that comes along with it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface HoldsDraft {}
