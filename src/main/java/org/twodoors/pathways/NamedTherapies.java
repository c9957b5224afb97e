package org.twodoors.pathways;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twodoors.catalog.Discipline;
import org.twodoors.catalog.Leads;
import org.twodoors.catalog.Need;
import org.twodoors.rules.Classification;
import org.twodoors.rules.Level;
import org.twodoors.rules.NeedResult;

/**
 * The therapies that a family's texts name (rules R80, R81): they stand for {@code {therapy}} and {@code {clinicTherapy}} in
 * messages, also as {@code {therapy.defined}} and {@code {therapy.short}}. A message with such a name has no numbered ones.
 *
 * @param school what a school is asked for, each once; empty where no need says so
 * @param clinic what a clinic is asked for, each once; empty where no need says so
 */
public record NamedTherapies(List<Discipline> school, List<Discipline> clinic) {

    /** What a page calls those of its family; where it says none, they are found from the answers. */
    public static final String ON_PAGE = "namedTherapies";

    /** For a page that knows of no family. */
    public static final NamedTherapies UNKNOWN = new NamedTherapies(List.of(), List.of());

    private static final Pattern NAMED = Pattern.compile("\\{(therapy|clinicTherapy)(?:\\.(defined|short))?}");

    /** Copies the lists. */
    public NamedTherapies {
        school = List.copyOf(school);
        clinic = List.copyOf(clinic);
    }

    /**
     * Those of a family. At school: what its steps ask for; where they ask for none, those of the needs whose class opens the door;
     * where there are none, of those that are unclear there. At a clinic: those of the needs that no therapist there has yet (R93);
     * where there are none, of the needs whose class opens the door. Where there are none either, those of all needs.
     *
     * @param classification what the rules said about its needs
     * @param pathways its steps
     * @return what its texts name
     */
    public static NamedTherapies of(Classification classification, Pathways pathways) {
        List<Discipline> steps = pathways.therapiesAsked().stream()
                .flatMap(code -> classification.needs().stream()
                        .flatMap(it -> it.need().leadSchool().all().stream())
                        .filter(it -> it.code().equals(code))
                        .limit(1))
                .toList();
        return new NamedTherapies(
                steps.isEmpty()
                        ? asked(
                                classification.needs(),
                                Need::leadSchool,
                                List.of(it -> it.needClass().school(), it -> it.educational() == Level.UNCLEAR))
                        : steps,
                asked(
                        classification.needs(),
                        Need::leadClinic,
                        List.of(
                                it -> pathways.forAClinic().contains(it.need()),
                                it -> it.needClass().clinic())));
    }

    /**
     * The same, where a text is about some needs alone: a clinic is asked for what leads those of them whose class opens its door, or
     * all of them where there are none.
     *
     * @param needs what the text is about
     * @return these where it is about no need
     */
    public NamedTherapies atClinicFor(List<NeedResult> needs) {
        return needs.isEmpty()
                ? this
                : new NamedTherapies(
                        school,
                        asked(
                                needs,
                                Need::leadClinic,
                                List.of(it -> it.needClass().clinic())));
    }

    private static List<Discipline> asked(
            List<NeedResult> all, Function<Need, Leads> leads, List<Predicate<NeedResult>> first) {
        return first.stream()
                .map(wanted -> all.stream().filter(wanted).toList())
                .filter(needs -> !needs.isEmpty())
                .findFirst()
                .orElse(all)
                .stream()
                .flatMap(it -> leads.apply(it.need()).asked().stream())
                .distinct()
                .toList();
    }

    /**
     * Whether a text names a therapy.
     *
     * @param text a text
     * @return true if there is something to fill in
     */
    public static boolean named(String text) {
        return text.indexOf('{') >= 0 && NAMED.matcher(text).find();
    }

    /**
     * Puts the names into a text.
     *
     * @param text a text
     * @param words a message by its key and what stands in it
     * @return the text as the family reads it
     */
    public String fill(String text, BiFunction<String, Object[], String> words) {
        if (!named(text)) {
            return text;
        }
        return NAMED.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(name(
                        name.group(1).equals("therapy"), name.group(2) == null ? "therapy" : name.group(2), words)));
    }

    private String name(boolean atSchool, String form, BiFunction<String, Object[], String> words) {
        List<Discipline> asked = atSchool ? school : clinic;
        return asked.isEmpty()
                ? words.apply("therapies.none." + (atSchool ? "school" : "clinic"), new Object[0])
                : list(asked, form, words);
    }

    /**
     * Names in one list, as a sentence has it.
     *
     * @param disciplines whose names
     * @param form which name, such as {@code person}
     * @param words a message by its key and what stands in it
     * @return the list; empty for nobody
     */
    public static String list(
            Collection<Discipline> disciplines, String form, BiFunction<String, Object[], String> words) {
        Set<String> names = new LinkedHashSet<>();
        disciplines.forEach(it -> names.add(words.apply(it.key(form), new Object[0])));
        String joined = "";
        int left = names.size();
        for (String name : names) {
            left--;
            joined = joined.isEmpty()
                    ? name
                    : words.apply(left == 0 ? "therapies.last" : "therapies.before", new Object[] {joined, name});
        }
        return joined;
    }

    /** Every message it is made of besides those of the disciplines. */
    public static List<String> keys() {
        return List.of("therapies.last", "therapies.before", "therapies.none.school", "therapies.none.clinic");
    }
}
