package org.twodoors.catalog;

/** A number that a button dials in danger. Its words are messages {@code urgent.dial.<code>}. */
public enum Dial implements Coded {
    /** Emergency services. */
    CALL_911("tel:911"),
    /** Poison Help (source S120). */
    POISON_HELP("tel:+18002221222"),
    /** The crisis line (source S119). */
    CALL_988("tel:988"),
    /** The crisis line by text message (source S119). */
    TEXT_988("sms:988"),
    /** Childhelp (source K). */
    CHILDHELP("tel:+18004224453"),
    /** Childhelp by text message (source K). */
    TEXT_CHILDHELP("sms:+18004224453");

    private final String address;

    Dial(String address) {
        this.address = address;
    }

    /** What a phone opens: an address that begins with {@code tel:} or {@code sms:}. */
    public String address() {
        return address;
    }
}
