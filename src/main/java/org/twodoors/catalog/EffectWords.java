package org.twodoors.catalog;

/**
 * What a need is asked to do at school, where the usual question would ask about its look or its sound (rule R96). The words are
 * messages {@code q.schoolEffect.label.<code>}; the answers and their codes stay the same.
 */
public enum EffectWords implements Coded {
    /** Keeps a child from speaking up, or others from understanding (source S15). */
    SPEAKING_UP,
    /** Makes a child trip, fall behind or miss out (source S71). */
    TRIPPING,
    /** To be without a way to talk. */
    NO_WAY_TO_TALK
}
