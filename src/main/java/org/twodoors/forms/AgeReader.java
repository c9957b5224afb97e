package org.twodoors.forms;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Reads an age as people write it: 7½, 7.5, 7 years, 7 y 6 m, 84 months, seven, and the same in every language there are
 * words for, whichever the page is in. The words stand in the messages {@code age.words.…}.
 */
public final class AgeReader {

    /** Names of the two fields of an age. */
    public static final String YEARS = "years";

    /** See {@link #YEARS}. */
    public static final String MONTHS = "months";

    private static final int IN_YEAR = 12;

    private static final Pattern TOKEN = Pattern.compile(
            "(?<fraction>\\d ?/ ?\\d)|(?<number>\\d+(?:[.,]\\d+)?)|(?<word>\\p{L}+(?:/\\p{L}+)?)|(?<gap>[\\s’']|,(?= )|(?<=\\p{L})[.,]|-(?=\\p{L})|\\.$)");

    /** One decimal may be any; two are a part of a year that people mean: 7.10 could be ten months or a tenth. */
    private static final Pattern DECIMALS = Pattern.compile("\\d{1,3}(?:[.,](?:\\d|25|50|75))?");

    private static final Map<String, Double> FRACTIONS =
            Map.of("1/2", 1 / 2.0, "1/3", 1 / 3.0, "2/3", 2 / 3.0, "1/4", 1 / 4.0, "3/4", 3 / 4.0);

    /** So that a third of a year is four months. */
    private static final double ROUNDING = 1e-6;

    private enum Role {
        YEAR,
        MONTH,
        HALF,
        ONE,
        AND
    }

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Role, Set<String>> words = new EnumMap<>(Role.class);
    private final int oldest;
    private int longest = 1;

    /**
     * Learns the words of all languages.
     *
     * @param messages where they stand
     * @param languages the languages
     * @param oldest the oldest age in years that is taken
     */
    public AgeReader(MessageSource messages, List<Locale> languages, int oldest) {
        this.oldest = oldest;
        for (Locale language : languages) {
            List<String> counted = phrases(messages, "numbers", language);
            counted.forEach(forms -> Arrays.stream(forms.split("/"))
                    .forEach(phrase -> numbers.putIfAbsent(phrase, counted.indexOf(forms))));
            for (Role role : Role.values()) {
                words.computeIfAbsent(role, any -> new HashSet<>())
                        .addAll(phrases(messages, role.name().toLowerCase(Locale.ROOT), language));
            }
        }
    }

    private List<String> phrases(MessageSource messages, String name, Locale language) {
        List<String> phrases = Arrays.stream(
                        messages.getMessage("age.words." + name, null, language).split(","))
                .map(phrase -> String.join(" ", requireNonNullElse(tokens(phrase), List.of())))
                .toList();
        phrases.forEach(phrase -> longest = Math.max(longest, phrase.split(" ").length));
        return phrases;
    }

    /**
     * Reads an age from its two fields. A bare number counts in the unit of its field; the whole age may stand in either.
     *
     * @param years what came in the field of the years, or null
     * @param months what came in the field of the months, or null
     * @return the age in months, from 0 to eleven months after the oldest birthday; or the fields to mend
     */
    public TypedAge read(@Nullable String years, @Nullable String months) {
        boolean noYears = TypedText.line(years).isEmpty();
        boolean noMonths = TypedText.line(months).isEmpty();
        Span first = noYears ? Span.NONE : span(years, Role.YEAR);
        Span second = noMonths ? Span.NONE : span(months, Role.MONTH);
        List<String> problems = new ArrayList<>();
        if (first == null || (noYears && (second == null || !second.told()))) {
            problems.add(YEARS);
        }
        boolean alone = noMonths || (noYears && second != null && second.told());
        if (second == null || (!alone && !second.fits(first == null ? Span.NONE : first))) {
            problems.add(MONTHS);
        }
        if (first == null || second == null || !problems.isEmpty()) {
            return new TypedAge(null, problems);
        }
        int all = (first.years() + second.years()) * IN_YEAR + Math.max(first.months(), second.months());
        return all < (oldest + 1) * IN_YEAR
                ? new TypedAge(all, List.of())
                : new TypedAge(null, List.of(noYears ? MONTHS : YEARS));
    }

    /** What a field says; null when it cannot be told. */
    private @Nullable Span span(@Nullable String typed, Role unit) {
        List<String> tokens = tokens(TypedText.line(typed));
        return tokens == null ? null : new Reading(tokens).span(unit);
    }

    /** The parts of a text, in small letters without accents; null when there is something that no age has. */
    private static @Nullable List<String> tokens(String text) {
        StringBuilder apart = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (Character.getType(letter) == Character.OTHER_NUMBER) {
                apart.append(' ');
            }
            if (Character.isDigit(letter)) {
                apart.append(Character.digit(letter, 10));
            } else if (Character.getType(letter) != Character.FORMAT) {
                apart.appendCodePoint(letter);
            }
        });
        String plain = TypedText.plain(apart).orElse(null);
        if (plain == null) {
            return null;
        }
        plain = plain.replace('\u2044', '/');
        List<String> tokens = new ArrayList<>();
        Matcher at = TOKEN.matcher(plain);
        int end = 0;
        while (end < plain.length() && at.find(end) && at.start() == end) {
            if (at.group("gap") == null) {
                tokens.add(at.group().replaceAll("(?<=\\d) ?/ ?", "/"));
            }
            end = at.end();
        }
        return end == plain.length() ? tokens : null;
    }

    /**
     * What a field says.
     *
     * @param years whole years
     * @param months the months beside them, or all of them
     * @param told whether it names a unit
     */
    private record Span(int years, int months, boolean told) {

        static final Span NONE = new Span(0, 0, false);

        /** Whether months typed in their own field go with the years: fewer than a year, and not told twice. */
        boolean fits(Span other) {
            return years == 0 && months < IN_YEAR && (other.months == 0 || other.months == months);
        }
    }

    /** One pass over the parts of a text. */
    private final class Reading {

        private final List<String> tokens;
        private final Map<Role, Double> said = new EnumMap<>(Role.class);
        private @Nullable Double number;
        private @Nullable Role last;

        /** "Year and a half": one is meant, but only with the half behind it. */
        private boolean oneMeant;

        Reading(List<String> tokens) {
            this.tokens = tokens;
        }

        @Nullable
        Span span(Role unit) {
            int at = 0;
            while (at < tokens.size()) {
                int read = read(at);
                if (read == 0) {
                    return null;
                }
                at += read;
            }
            boolean told = !said.isEmpty();
            // A half of what? In the field of the months it may be meant of a month or of a year.
            boolean unclear = number != null && last == null && unit == Role.MONTH && number % 1 != 0;
            if (unclear || oneMeant) {
                return null;
            }
            if (number != null && !ends(last == Role.YEAR ? Role.MONTH : unit)) {
                return null;
            }
            double years = said.getOrDefault(Role.YEAR, 0.0);
            double months = said.getOrDefault(Role.MONTH, 0.0);
            boolean both = said.size() > 1;
            if (said.isEmpty() || (both && (years % 1 != 0 || months >= IN_YEAR))) {
                return null;
            }
            int whole = (int) years;
            return new Span(whole, (int) Math.floor((years - whole) * IN_YEAR + months + ROUNDING), told);
        }

        /** Reads the longest phrase there is from here, and says how many parts it has; 0 when there is none. */
        private int read(int from) {
            for (int length = Math.min(longest, tokens.size() - from); length > 0; length--) {
                String phrase = String.join(" ", tokens.subList(from, from + length));
                if (length == 1 && Character.isDigit(phrase.charAt(0))) {
                    return reads(phrase) ? 1 : 0;
                }
                if (means(phrase)) {
                    return length;
                }
            }
            return 0;
        }

        private boolean reads(String digits) {
            Double part = FRACTIONS.get(digits);
            if (part != null) {
                return adds(part);
            }
            return DECIMALS.matcher(digits).matches() && begins(Double.parseDouble(digits.replace(',', '.')));
        }

        /** A word may mean two things, such as the Spanish "y" and the English one: what stands before it tells. */
        private boolean means(String phrase) {
            Integer counted = numbers.get(phrase);
            if (counted != null) {
                return begins(counted);
            }
            if (is(Role.HALF, phrase)) {
                return adds(1 / 2.0);
            }
            for (Role unit : List.of(Role.YEAR, Role.MONTH)) {
                if (number != null && is(unit, phrase)) {
                    return ends(unit);
                }
            }
            if (is(Role.AND, phrase)) {
                return number != null || !said.isEmpty();
            }
            if (is(Role.ONE, phrase)) {
                return begins(1);
            }
            oneMeant = said.isEmpty() && is(Role.YEAR, phrase) && begins(1) && ends(Role.YEAR);
            return oneMeant;
        }

        private boolean is(Role role, String phrase) {
            return words.getOrDefault(role, Collections.emptySet()).contains(phrase);
        }

        private boolean begins(double value) {
            boolean first = number == null;
            number = value;
            return first;
        }

        /** A part of what was said last: "7 ½ years", "7 years and a half". */
        private boolean adds(double part) {
            if (number == null && last != null) {
                oneMeant = false;
                return said.merge(last, part, Double::sum) % 1 == part;
            }
            boolean whole = number == null || number % 1 == 0;
            number = requireNonNullElse(number, 0.0) + part;
            return whole;
        }

        private boolean ends(Role unit) {
            Double value = number;
            number = null;
            last = unit;
            return value != null
                    && said.put(unit, value) == null
                    && (unit == Role.MONTH || !said.containsKey(Role.MONTH));
        }
    }
}
