package org.twodoors.sharing.meeting;

/** What became of a sheet that a family wanted to send. */
enum Sending {
    /** It is with the team. */
    SENT,
    /** The meeting has all the sheets it can hold. */
    MEETING_FULL,
    /** This family sent all the sheets that one family may. */
    FAMILY_FULL
}
