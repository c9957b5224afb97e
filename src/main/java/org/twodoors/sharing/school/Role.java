package org.twodoors.sharing.school;

import org.twodoors.catalog.Coded;

/**
 * Who is asked about a child. Words that are each role's own end in its code, those that several share in its {@link Voice}'s.
 */
enum Role implements Coded {
    /** A teacher; before school age whoever teaches the child in child care. The only view that the rules may read (R1). */
    TEACHER(Voice.TEACHER, false),
    /** The child, from 14 on. */
    TEEN(Voice.TEEN, false),
    /** The other parent. */
    OTHER_PARENT(Voice.ADULT, true),
    /** A grandparent. */
    GRANDPARENT(Voice.ADULT, true),
    /** Child care beside school. */
    CHILD_CARE(Voice.ADULT, false),
    /** A coach. */
    COACH(Voice.ADULT, false),
    /** Any other adult who knows the child; also one that only a later release knows by name. */
    OTHER_ADULT(Voice.ADULT, true);

    private final Voice voice;
    private final boolean home;

    Role(Voice voice, boolean home) {
        this.voice = voice;
        this.home = home;
    }

    /** Which questions somebody is asked, and how they are spoken to. */
    enum Voice implements Coded {
        /** About school, and what was tried there. */
        TEACHER,
        /** About school and home, as to a young person. */
        TEEN,
        /** About the place where they are with the child, without a word of school. */
        ADULT
    }

    /** Which questions this role is asked. */
    public Voice voice() {
        return voice;
    }

    /** Whether they see the child at home or about town, so that examples from there fit. */
    public boolean home() {
        return home;
    }
}
