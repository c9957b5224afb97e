package org.twodoors.catalog;

/** The occupations of the Occupational Therapy Practice Framework, fourth edition (OTPF-4, source S102). */
public enum Occupation implements Coded {
    /** Activities of daily living: eating, dressing, washing, toilet, moving about. */
    ADL,
    /** Instrumental activities of daily living: chores, money, getting around, safety. */
    IADL,
    /** Looking after one's own health. */
    HEALTH_MANAGEMENT,
    /** Rest and sleep. */
    REST_AND_SLEEP,
    /** Learning and school life. */
    EDUCATION,
    /** Work and getting ready for it. */
    WORK,
    /** Play. */
    PLAY,
    /** Free time and hobbies. */
    LEISURE,
    /** Being with family, friends and neighbors. */
    SOCIAL_PARTICIPATION
}
