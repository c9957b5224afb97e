package org.twodoors.forms;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Reads a day to come as people write it: Dec 3, 12/3, Thursday, tomorrow, 3 de diciembre, in every language there are words
 * for. What can mean two days is read as both, so that a page asks and never guesses. Names of months and of days of the week
 * are those of {@code java.time}; the other words stand in the messages {@code date.words.…}.
 */
public final class DateReader {

    /** A day that was so long ago or less may be meant when its date comes again in a year. */
    private static final int JUST_PASSED = 90;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int SHORTEST_WORD = 3;

    private static final int LEAP = 4;

    /** How far ahead "Thursday the 3rd" is looked for: two months. */
    private static final int SOON = 62;

    private static final Pattern NUMBERS =
            Pattern.compile("(?<!\\d)(\\d{1,4}) ?([/.-]) ?(\\d{1,2})(?: ?\\2 ?(\\d{4}|\\d{2}))?(?!\\d)");

    private static final Pattern TOKEN = Pattern.compile(
            "(?<day>\\d{1,2})(?:st|nd|rd|th|o|ro|er)?(?![\\d\\p{L}])|(?<year>\\d{4})(?!\\d)|(?<word>\\p{L}+)|(?<gap>[\\s.,’'/-]+)");

    /** What a word may say, besides the name of a month or of a day of the week. */
    private enum Role {
        TODAY,
        TOMORROW,
        AFTER_TOMORROW,
        NEXT,
        FIRST,
        FILL
    }

    private final Map<Role, Set<String>> words = new HashMap<>();
    private final Map<Locale, Map<String, Month>> months = new HashMap<>();
    private final Map<Locale, Map<String, DayOfWeek>> weekdays = new HashMap<>();

    /**
     * Learns the words of all languages.
     *
     * @param messages where they stand
     * @param languages the languages
     */
    public DateReader(MessageSource messages, List<Locale> languages) {
        for (Locale language : languages) {
            for (Role role : Role.values()) {
                String key = "date.words." + role.name().toLowerCase(Locale.ROOT);
                Arrays.stream(messages.getMessage(key, null, language).split(","))
                        .forEach(phrase -> words.computeIfAbsent(role, any -> new TreeSet<>())
                                .add(plain(phrase)));
            }
            Map<String, Month> named = months.computeIfAbsent(language, any -> new HashMap<>());
            Arrays.stream(Month.values())
                    .forEach(month -> named.put(plain(month.getDisplayName(TextStyle.FULL, language)), month));
            Map<String, DayOfWeek> days = weekdays.computeIfAbsent(language, any -> new HashMap<>());
            Arrays.stream(DayOfWeek.values())
                    .forEach(day -> days.put(plain(day.getDisplayName(TextStyle.FULL, language)), day));
        }
    }

    /**
     * Reads a day from yesterday on; somewhere it is still yesterday.
     *
     * @param typed what came, or null
     * @param page the language of the page: 3/12 is a day in March in English, and either of two in other languages
     * @param today the day it is
     * @return the day; or what to ask, when it can mean two, or one that is unlikely; or neither, when it means none
     */
    public TypedDate read(@Nullable String typed, Locale page, LocalDate today) {
        TypedDate exact = TypedDate.of(typed);
        if (exact.isEmpty()) {
            return exact;
        }
        boolean iso = exact.day() != null && exact.text().equals(exact.fieldValue());
        if (iso) {
            return exact;
        }
        Optional<String> plain = TypedText.plain(exact.text());
        Set<LocalDate> days = new LinkedHashSet<>();
        boolean sure = plain.isPresent() && new Reading(page, today).read(plain.get(), days);
        List<LocalDate> all = days.stream().sorted().toList();
        return sure && all.size() == 1
                ? new TypedDate(exact.text(), all.get(0))
                : new TypedDate(exact.text(), null, all);
    }

    /** A word of ours. */
    private static String plain(String word) {
        return TypedText.plain(word).orElseThrow();
    }

    /** What the parts of a text may say together. */
    private record Sense(
            @Nullable Month month,
            @Nullable DayOfWeek weekday,
            @Nullable Integer day,
            @Nullable Integer year,
            Set<Role> roles) {

        static final Sense NONE = new Sense(null, null, null, null, Set.of());

        @Nullable
        Sense month(Month other) {
            return month == null ? new Sense(other, weekday, day, year, roles) : null;
        }

        @Nullable
        Sense weekday(DayOfWeek other) {
            return weekday == null ? new Sense(month, other, day, year, roles) : null;
        }

        @Nullable
        Sense number(int number) {
            if (day == null && number <= Month.JANUARY.maxLength()) {
                return new Sense(month, weekday, number, year, roles);
            }
            return year == null && day != null ? year(number) : null;
        }

        @Nullable
        Sense year(int number) {
            int whole = number < 100 ? FIRST_YEAR + number : number;
            return year == null && whole >= FIRST_YEAR && whole <= LAST_YEAR
                    ? new Sense(month, weekday, day, whole, roles)
                    : null;
        }

        @Nullable
        Sense role(Role role) {
            if (role == Role.FILL) {
                return this;
            }
            Set<Role> more = new HashSet<>(roles);
            return more.add(role) ? new Sense(month, weekday, day, year, more) : null;
        }
    }

    /** One text, on one day, on a page of one language. */
    private final class Reading {

        private final Locale page;
        private final LocalDate today;
        private boolean sure = true;

        Reading(Locale page, LocalDate today) {
            this.page = page;
            this.today = today;
        }

        /** Collects the days it may mean, and says whether none of them has to be asked for. */
        boolean read(String text, Set<LocalDate> days) {
            String rest = text;
            List<Sense> senses = new ArrayList<>(List.of(Sense.NONE));
            Matcher numbers = NUMBERS.matcher(text);
            if (numbers.find()) {
                senses = numbers(numbers);
                rest = text.substring(0, numbers.start()) + " " + text.substring(numbers.end());
            }
            for (Sense sense : words(rest, senses)) {
                dates(sense, days);
            }
            return sure;
        }

        private List<Sense> numbers(Matcher numbers) {
            int first = Integer.parseInt(numbers.group(1));
            int second = Integer.parseInt(numbers.group(3));
            String third = numbers.group(4);
            List<Sense> senses = new ArrayList<>();
            if (numbers.group(1).length() > 2) {
                if (third != null) {
                    add(senses, second, Integer.parseInt(third), first);
                }
                return senses;
            }
            Integer year = third == null ? null : Integer.parseInt(third);
            boolean american = page.getLanguage().equals(Locale.ENGLISH.getLanguage())
                    && !numbers.group(2).equals(".");
            add(senses, first, second, year);
            if (senses.isEmpty() || !american) {
                add(senses, second, first, year);
            }
            return senses;
        }

        private void add(List<Sense> senses, int month, int day, @Nullable Integer year) {
            if (month >= 1 && month <= Month.DECEMBER.getValue() && day >= 1) {
                Sense sense = Sense.NONE.month(Month.of(month));
                sense = sense == null ? null : sense.number(day);
                sense = sense == null || year == null ? sense : sense.year(year);
                if (sense != null) {
                    senses.add(sense);
                }
            }
        }

        private List<Sense> words(String text, List<Sense> senses) {
            List<Sense> all = senses;
            String rest = text;
            for (Role role : Role.values()) {
                for (String phrase : words.getOrDefault(role, Set.of())) {
                    if (phrase.contains(" ") && rest.contains(phrase)) {
                        rest = rest.replace(phrase, " ");
                        all = all.stream()
                                .map(sense -> sense.role(role))
                                .filter(Objects::nonNull)
                                .toList();
                    }
                }
            }
            Matcher at = TOKEN.matcher(rest);
            int end = 0;
            while (end < rest.length() && at.find(end) && at.start() == end) {
                end = at.end();
                if (at.group("gap") == null) {
                    all = widen(all, at);
                }
            }
            return end == rest.length() ? all : List.of();
        }

        private List<Sense> widen(List<Sense> senses, Matcher at) {
            List<Sense> wider = new ArrayList<>();
            for (Sense sense : senses) {
                List<@Nullable Sense> next = new ArrayList<>();
                if (at.group("day") != null) {
                    next.add(sense.number(Integer.parseInt(at.group("day"))));
                } else if (at.group("year") != null) {
                    next.add(sense.year(Integer.parseInt(at.group("year"))));
                } else {
                    means(at.group("word"), sense, next);
                }
                next.stream().filter(Objects::nonNull).forEach(wider::add);
            }
            return wider;
        }

        private void means(String word, Sense sense, List<@Nullable Sense> next) {
            words.forEach((role, known) -> {
                if (known.contains(word)) {
                    next.add(role == Role.FIRST ? sense.number(1) : sense.role(role));
                }
            });
            if (word.length() >= SHORTEST_WORD) {
                // The language of the page first: "mar" is a month to one reader, and a Tuesday to another.
                if (!named(word, page, sense, next)) {
                    months.keySet().stream()
                            .filter(other -> !other.equals(page))
                            .forEach(other -> named(word, other, sense, next));
                }
            }
        }

        private boolean named(String word, Locale language, Sense sense, List<@Nullable Sense> next) {
            int before = next.size();
            months.getOrDefault(language, Map.of()).forEach((name, month) -> {
                if (shortens(word, name)) {
                    next.add(sense.month(month));
                }
            });
            weekdays.getOrDefault(language, Map.of()).forEach((name, day) -> {
                if (shortens(word, name)) {
                    next.add(sense.weekday(day));
                }
            });
            return next.size() > before;
        }

        private static boolean shortens(String word, String name) {
            return name.startsWith(word) || (word.equals("sept") && name.startsWith("sep"));
        }

        private void dates(Sense sense, Set<LocalDate> days) {
            Map<Role, Integer> near = Map.of(Role.TODAY, 0, Role.TOMORROW, 1, Role.AFTER_TOMORROW, 2);
            for (Map.Entry<Role, Integer> one : near.entrySet()) {
                if (sense.roles().equals(Set.of(one.getKey()))) {
                    found(today.plusDays(one.getValue()), sense, days);
                }
            }
            boolean next = sense.roles().equals(Set.of(Role.NEXT));
            if (!sense.roles().isEmpty() && !next) {
                return;
            }
            if (sense.month() != null && sense.day() != null && !next) {
                date(sense, days);
            } else if (sense.weekday() == null || sense.month() != null || sense.year() != null) {
                return;
            } else if (sense.day() != null) {
                int day = sense.day();
                today.datesUntil(today.plusDays(SOON))
                        .filter(date -> date.getDayOfMonth() == day && date.getDayOfWeek() == sense.weekday())
                        .findFirst()
                        .ifPresent(days::add);
            } else {
                LocalDate coming = today.with(TemporalAdjusters.nextOrSame(sense.weekday()));
                days.add(coming);
                // "Next Thursday" is this week's to one reader and next week's to another; on a Thursday, so is
                // "Thursday".
                if (next || coming.equals(today)) {
                    days.add(coming.plusWeeks(1));
                }
            }
        }

        private void date(Sense sense, Set<LocalDate> days) {
            Month month = requireNonNull(sense.month());
            int day = requireNonNull(sense.day());
            if (sense.year() != null) {
                day(sense.year(), month, day).ifPresent(date -> found(date, sense, days));
                return;
            }
            int year = today.getYear();
            for (int ahead = 0; ahead <= LEAP; ahead++) {
                LocalDate date = day(year + ahead, month, day).orElse(null);
                if (date != null && !date.isBefore(today.minusDays(1))) {
                    LocalDate before = day(date.getYear() - 1, month, day).orElse(null);
                    sure &= before == null || ChronoUnit.DAYS.between(before, today) > JUST_PASSED;
                    found(date, sense, days);
                    return;
                }
            }
        }

        private static Optional<LocalDate> day(int year, Month month, int day) {
            try {
                return Optional.of(Year.of(year).atMonth(month).atDay(day));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        /** A day of the week that is not that of the date is a slip in one of them. */
        private void found(LocalDate date, Sense sense, Set<LocalDate> days) {
            sure &= sense.weekday() == null || sense.weekday() == date.getDayOfWeek();
            days.add(date);
        }
    }
}
