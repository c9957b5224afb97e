package org.twodoors.papers;

import org.twodoors.catalog.Coded;

/**
 * Something only the family can fill in. It stands in a message as a word in brackets, {@code letter.blank.<code>}, until
 * the family types over it. What is typed is never stored. The order is that of the form.
 */
enum Blank implements Coded {
    /** The child's full name; without one, the message says "my child". */
    CHILD("child"),
    /** The child's birth date. */
    BIRTH_DATE("birthDate"),
    /** The child's grade. */
    GRADE("grade"),
    /** The name of the person who writes. */
    PARENT("parent"),
    /** Where to call back. */
    PHONE("phone"),
    /** Where to write back. */
    EMAIL("email"),
    /** Where the family lives. */
    ADDRESS("address"),
    /** The day the message is sent. */
    DATE("date"),
    /** The family's language. */
    LANGUAGE("language"),
    /** The name of the person it goes to. */
    RECEIVER("receiver"),
    /** The e-mail address it goes to. */
    RECEIVER_EMAIL("receiverEmail"),
    /** The school. */
    SCHOOL("school"),
    /** The school district. */
    DISTRICT("district"),
    /** The state's education agency. */
    AGENCY("agency"),
    /** The teacher. */
    TEACHER("teacher"),
    /** The doctor. */
    DOCTOR("doctor"),
    /** The clinic. */
    CLINIC("clinic"),
    /** The health plan. */
    PLAN("plan"),
    /** The number on the health plan's card. */
    MEMBER("member"),
    /** The number of the claim or request. */
    REFERENCE("reference"),
    /** Where the child spends the day. */
    DAY_PLACE("dayPlace"),
    /** The condition that a doctor named. */
    CONDITION("condition"),
    /** What was asked for before. */
    REQUEST("request"),
    /** When it was asked for. */
    REQUEST_DATE("requestDate"),
    /** When consent was signed. */
    CONSENT_DATE("consentDate"),
    /** What a student says of it in own words. */
    EXAMPLES("examples"),
    /** Who said no. */
    NO_PERSON("noPerson"),
    /** When the school said no. */
    NO_DATE("noDate"),
    /** What is new since. */
    NEW_FACTS("newFacts"),
    /** What was tried so far. */
    TRIED("tried"),
    /** When the meeting is. */
    MEETING_DATE("meetingDate"),
    /** When the team met without the family. */
    HELD_DATE("heldDate"),
    /** Two days that the family has time. */
    TWO_DATES("twoDates"),
    /** Who comes along. */
    COMPANION("companion"),
    /** The line of the plan: what, how often, how long, where. */
    PLAN_LINE("planLine"),
    /** The days on which it was not given. */
    MISSED("missed"),
    /** The help that works, since when and by whom. */
    WORKS("works"),
    /** What it changed, with dates. */
    CHANGED("changed"),
    /** What happens without it. */
    WITHOUT("without"),
    /** When the school's notice came. */
    NOTICE_DATE("noticeDate"),
    /** What the notice says. */
    NOTICE_WORDS("noticeWords"),
    /** When the change was said, with no notice. */
    TOLD_DATE("toldDate"),
    /** What was said, with no notice. */
    TOLD("told"),
    /** The day from which it is to change. */
    CHANGE_DATE("changeDate"),
    /** The days and hours that the child was sent home. */
    SENT_HOME("sentHome"),
    /** When the school's evaluation was done. */
    EVALUATION_DATE("evaluationDate"),
    /** The area that was never evaluated. */
    LEFT_OUT("leftOut"),
    /** When the family handed in a report of its own. */
    REPORT_DATE("reportDate"),
    /** The rule that was broken. */
    BROKEN_RULE("brokenRule"),
    /** What happened, with dates. */
    EVENTS("events"),
    /** What would put it right. */
    REMEDY("remedy"),
    /** The goals of the school plan. */
    GOALS("goals"),
    /** Words and tools that help. */
    HELPS("helps"),
    /** Since when it is hard. */
    SINCE("since"),
    /** Birth and growth. */
    GROWTH("growth"),
    /** What the clinic said when it said no. */
    CLINIC_WORDS("clinicWords"),
    /** Why visits were missed. */
    MISSED_REASON("missedReason"),
    /** When the health plan said no. */
    DENIAL_DATE("denialDate"),
    /** Why the health plan said no. */
    DENIAL_REASON("denialReason"),
    /** The service, visits and dates that were asked for. */
    SERVICE("service"),
    /** Why the health plan's reason does not fit. */
    FACTS("facts"),
    /** Who may speak for the family. */
    SPEAKER("speaker");

    private final String code;

    Blank(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** What browsers call it, where it is about the person who writes (WCAG 1.3.5): a token of the attribute {@code autocomplete}. */
    String autocomplete() {
        return switch (this) {
            case PARENT -> "name";
            case PHONE -> "tel";
            case EMAIL -> "email";
            case ADDRESS -> "address-line1";
            default -> "off";
        };
    }

    /** Message key of the word in brackets. */
    String key() {
        return "letter.blank." + code;
    }
}
