package org.twodoors.forms;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.validation.Errors;

/** Reads what was ticked in a list. */
public final class Ticks {

    private Ticks() {}

    /**
     * The ticked things that exist. A tick of anything else is an error {@code error.<field>.unknown}.
     *
     * @param ticked ids as they came
     * @param all what there is to tick
     * @param id tells the id of each
     * @param field the name of the field
     * @param errors where to note what is wrong
     * @param <T> kind of thing
     * @return in the order of {@code all}
     */
    public static <T> List<T> known(
            Collection<String> ticked, List<T> all, Function<T, String> id, String field, Errors errors) {
        List<T> known =
                all.stream().filter(one -> ticked.contains(id.apply(one))).toList();
        if (known.size() < Set.copyOf(ticked).size()) {
            errors.rejectValue(field, "error." + field + ".unknown");
        }
        return known;
    }
}
