package org.twodoors;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.springframework.context.MessageSource;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.Discipline;
import org.twodoors.catalog.Need;

/**
 * What no page, paper or message may say to a family that named one need: the names of therapies that do not lead it.
 *
 * @param need the need
 * @param words the words of the application
 */
public record OtherTherapies(Need need, MessageSource words) {

    private static final Catalog CATALOG = CatalogReader.read();

    private static final List<String> NAMES = List.of("therapy", "short", "school", "clinic", "person");

    /** Texts of a page that name one of them, without its head and foot and without its sources. */
    public List<String> namedOn(Document page, Locale language) {
        Pattern names = pattern(language);
        return page.select("main *:not(.source-list, .source-list *, [type=hidden])").stream()
                .map(element -> element.hasAttr("value") ? element.attr("value") : element.ownText())
                .filter(text -> !text.isBlank() && names.matcher(text).find())
                .toList();
    }

    /** Whoever leads it at a door. */
    public Set<Discipline> leads() {
        Set<Discipline> leads = new LinkedHashSet<>(need.leadSchool().all());
        leads.addAll(need.leadClinic().all());
        return leads;
    }

    /** Whether what is said to every family names nobody else: most texts about such a need were there before other therapies. */
    public boolean isOfOccupationalTherapyAlone() {
        return leads().stream().allMatch(it -> it.code().equals("ot"));
    }

    private Pattern pattern(Locale language) {
        Set<Discipline> leads = leads();
        List<Discipline> others = CATALOG.therapyDisciplines().stream()
                .filter(it -> !leads.contains(it))
                .toList();
        // Whoever stands second may be named by what the need says of itself; what is asked for is the first one's.
        List<Discipline> second = leads.stream()
                .filter(Discipline::therapy)
                .filter(it -> !need.leadSchool().asked().equals(Optional.of(it)))
                .filter(it -> !need.leadClinic().asked().equals(Optional.of(it)))
                .toList();
        return Pattern.compile(
                Stream.concat(names(others, NAMES, language), names(second, List.of("school", "clinic"), language))
                        .distinct()
                        .map(name -> "(?<![\\p{L}])" + Pattern.quote(name) + "s?(?![\\p{L}])")
                        .collect(Collectors.joining("|")));
    }

    private Stream<String> names(List<Discipline> disciplines, List<String> parts, Locale language) {
        return disciplines.stream()
                .flatMap(it -> parts.stream().map(part -> words.getMessage(it.key(part), null, language)));
    }
}
