package org.twodoors.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a package shows: the words it needs and the sources it rests on. {@link ContentCheck} asks every one there is. */
public interface Content {

    /**
     * The messages it needs in every language.
     *
     * @return keys by the file they stand in, such as {@code impact} for {@code messages/impact.properties}
     */
    default Map<String, List<String>> words() {
        return Map.of();
    }

    /** What it claims: keys of sources by what rests on them, such as {@code need dressing}; at least one for each. */
    default Map<String, List<String>> claims() {
        return Map.of();
    }

    /** The sources it knows: their keys. */
    default Set<String> sources() {
        return Set.of();
    }

    /**
     * Whatever else it lacks in a language.
     *
     * @param language a language there are words for
     * @return a sentence for each thing that is wrong, which names it
     */
    default List<String> problems(Locale language) {
        return List.of();
    }
}
