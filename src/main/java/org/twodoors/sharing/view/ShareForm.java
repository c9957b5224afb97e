package org.twodoors.sharing.view;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.Errors;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.Need;
import org.twodoors.forms.FormFields;
import org.twodoors.forms.FormFields.Field;
import org.twodoors.forms.Ticks;
import org.twodoors.forms.TypedText;
import org.twodoors.sharing.view.SharedContent.SharedNeed;

/**
 * What a family chooses to show somebody, as the chooser sent it. It travels from page to page in the form, or in a sealed
 * cookie of the family's own device, and is kept by nobody until the family shares it.
 *
 * @param needs ids of the ticked needs
 * @param daily whether what was said about daily life and health goes along
 * @param label such as initials, for both sides; empty for none
 * @param days how many days the link works
 * @param situations whether what brings the family here goes along
 * @param age whether the child's age goes along
 * @param grade the child's grade or class, as typed; empty for none
 * @param words by id of a need, what the family sees of it in its own words, as typed
 * @param since by id of a need, the code of a {@link Since}
 * @param replaces the name of a page that this one takes the place of; empty for none
 */
public record ShareForm(
        List<String> needs,
        boolean daily,
        String label,
        String days,
        boolean situations,
        boolean age,
        String grade,
        Map<String, String> words,
        Map<String, String> since,
        String replaces) {

    /** Letters of what a family says of a need in its own words. */
    public static final int LONGEST_WORDS = 200;

    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_GRADE = 30;

    private static final String TICKED = "1";
    private static final String USUAL_DAYS = "30";
    private static final List<String> ALL_DAYS = List.of("7", "30", "90");

    private static final String WORDS = "words-";
    private static final String SINCE = "since-";
    private static final Pattern OF_A_NEED = Pattern.compile("(" + WORDS + "|" + SINCE + ")[a-z0-9-]+");
    private static final Set<String> ONE = Set.of("daily", "label", "days", "situations", "age", "grade", "replaces");

    public ShareForm {
        needs = needs.stream().distinct().toList();
        words = Map.copyOf(words);
        since = Map.copyOf(since);
    }

    /** Before the family chose anything. */
    public static ShareForm nothing() {
        return of(FormFields.of(Map.of()));
    }

    /**
     * A choice as it was sent.
     *
     * @param sent the fields of the form
     */
    public static ShareForm of(FormFields sent) {
        return new ShareForm(
                sent.values("needs"),
                TICKED.equals(sent.value("daily")),
                TypedText.visibleLine(sent.value("label")),
                requireNonNullElse(sent.value("days"), USUAL_DAYS),
                TICKED.equals(sent.value("situations")),
                TICKED.equals(sent.value("age")),
                TypedText.visibleLine(sent.value("grade")),
                ofNeeds(WORDS, sent),
                ofNeeds(SINCE, sent),
                requireNonNullElse(sent.value("replaces"), ""));
    }

    /**
     * What was chosen for a page that is out already, to be changed.
     *
     * @param content what is on it
     * @param name the page's
     */
    public static ShareForm of(SharedContent content, String name) {
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, String> since = new LinkedHashMap<>();
        for (SharedNeed need : content.needs()) {
            words.put(need.said().need(), need.words());
            if (need.since() != null) {
                since.put(need.said().need(), need.since().code());
            }
        }
        return new ShareForm(
                content.needIds(),
                content.daily(),
                content.label(),
                USUAL_DAYS,
                content.situations() != null,
                content.ageMonths() != null,
                content.grade(),
                words,
                since,
                name);
    }

    private static Map<String, String> ofNeeds(String prefix, FormFields sent) {
        Map<String, String> found = new LinkedHashMap<>();
        sent.names().stream().filter(name -> name.startsWith(prefix)).forEach(name -> {
            String value = TypedText.visibleLine(sent.value(name));
            if (!value.isEmpty()) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    /** Every field, to go along to the next page. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        needs.forEach(need -> fields.add(new Field("needs", need)));
        Stream.of(ticked("daily", daily), ticked("situations", situations), ticked("age", age))
                .flatMap(Optional::stream)
                .forEach(fields::add);
        fields.add(new Field("label", label));
        fields.add(new Field("grade", grade));
        fields.add(new Field("days", days));
        fields.add(new Field("replaces", replaces));
        words.forEach((need, text) -> fields.add(new Field(WORDS + need, text)));
        since.forEach((need, code) -> fields.add(new Field(SINCE + need, code)));
        return List.copyOf(fields);
    }

    private static Optional<Field> ticked(String name, boolean on) {
        return on ? Optional.of(new Field(name, TICKED)) : Optional.empty();
    }

    /**
     * Notes what has to be mended before anything can be shown.
     *
     * @param plan the needs of the family's plan
     * @param sent the fields this was made from
     * @return whether there is anything
     */
    public boolean isWrong(List<Need> plan, FormFields sent) {
        Set<String> one = new LinkedHashSet<>(ONE);
        sent.names().stream().filter(OF_A_NEED.asMatchPredicate()).forEach(one::add);
        Errors errors = sent.only(one, Set.of("needs")).errors();
        if (needs.isEmpty()) {
            errors.rejectValue("needs", "share.error.needs");
        }
        Ticks.known(needs, plan, Need::id, "needs", errors);
        for (Need need : plan) {
            checkOf(need.id(), errors);
        }
        if (TypedText.length(label) > LONGEST_LABEL) {
            errors.rejectValue("label", "share.error.label");
        }
        if (TypedText.length(grade) > LONGEST_GRADE) {
            errors.rejectValue("grade", "share.error.grade");
        }
        if (!ALL_DAYS.contains(days)) {
            errors.rejectValue("days", "share.error.days");
        }
        return errors.hasErrors();
    }

    private void checkOf(String need, Errors errors) {
        Object[] named = {new DefaultMessageSourceResolvable("need." + need + ".label")};
        if (TypedText.length(wordsOf(need)) > LONGEST_WORDS) {
            errors.rejectValue(WORDS + need, "share.error.words", named, null);
        }
        if (!sinceOf(need).isEmpty() && time(need) == null) {
            errors.rejectValue(SINCE + need, "error.unknownAnswer");
        }
    }

    /** What the family sees of a need, as typed; empty for nothing. */
    public String wordsOf(String need) {
        return words.getOrDefault(need, "");
    }

    /** The code of how long a need has been there, as sent; empty for nothing. */
    public String sinceOf(String need) {
        return since.getOrDefault(need, "");
    }

    @Nullable
    Since time(String need) {
        return Coded.find(Since.class, sinceOf(need)).orElse(null);
    }

    /** Whether anything is said of a need besides its tick. */
    public boolean saysMoreOf(String need) {
        return words.containsKey(need) || since.containsKey(need);
    }

    /** How many days a link may work, for the page. */
    public List<String> allDays() {
        return ALL_DAYS;
    }

    /** For how long a need may have been there, for the page. */
    public List<String> allSince() {
        return Stream.of(Since.values()).map(Since::code).toList();
    }

    /** How long the link works; only for a choice without errors. */
    Duration kept() {
        return Duration.ofDays(Long.parseLong(days));
    }

    @Override
    public String toString() {
        return "ShareForm[sealed]";
    }
}
