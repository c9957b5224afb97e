package org.twodoors.rules;

import org.twodoors.catalog.Coded;

/** A closer word for a class. */
public enum Subtype implements Coded {
    /** Not clear yet because nothing gets in the way right now (rule R37). */
    NONE_NOW
}
