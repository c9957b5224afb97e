package org.twodoors.papers;

import org.twodoors.catalog.Coded;

/**
 * Something only the family can fill in. It stands in a message as a word in brackets, {@code letter.blank.<code>}, until
 * the family types over it. What is typed is never stored.
 */
enum Blank implements Coded {
    /** The child's name; without one, the message says "my child". */
    CHILD("child"),
    /** The name of the person who writes. */
    PARENT("parent"),
    /** The school. */
    SCHOOL("school"),
    /** The teacher. */
    TEACHER("teacher"),
    /** The child's grade. */
    GRADE("grade"),
    /** The child's birth date. */
    BIRTH_DATE("birthDate"),
    /** The clinic. */
    CLINIC("clinic"),
    /** The health plan. */
    PLAN("plan"),
    /** The number on the health plan's card. */
    MEMBER("member"),
    /** When the health plan said no. */
    DENIAL_DATE("denialDate"),
    /** Why the health plan said no. */
    DENIAL_REASON("denialReason"),
    /** What was asked for before, and when. */
    REQUEST("request"),
    /** What was tried so far. */
    TRIED("tried"),
    /** When the meeting is. */
    MEETING_DATE("meetingDate"),
    /** The family's language. */
    LANGUAGE("language"),
    /** Where to call back. */
    PHONE("phone"),
    /** The day the message is sent. */
    DATE("date");

    private final String code;

    Blank(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Message key of the word in brackets. */
    String key() {
        return "letter.blank." + code;
    }
}
