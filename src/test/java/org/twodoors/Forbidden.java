package org.twodoors;

import java.util.regex.Pattern;

/** Words that close a door, or that a school or an insurer could quote as a refusal (promise 3). */
public final class Forbidden {

    /** What no message and no page may say. The glossary explains the one word "eligibility", as letters use it. */
    public static final Pattern WORDS = Pattern.compile(
            "medical only|not a school need|not a medical need|\\beligib(?!ility\\b)|\\bineligib|\\bqualif"
                    + "|needs therapy|\\bentitled|\\belegib|\\bcalific(?!aci)|necesita terapia",
            Pattern.CASE_INSENSITIVE);

    private Forbidden() {}
}
