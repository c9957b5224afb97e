package org.twodoors.catalog;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import org.twodoors.catalog.Discipline.Role;

/**
 * Who looks at a need at a door (rule R80). It says nothing about what a child gets there.
 *
 * @param all in order, the first one leads; never empty
 */
public record Leads(@JsonValue List<Discipline> all) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if nobody leads, somebody leads twice, or "nobody" stands beside somebody
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Leads {
        all = List.copyOf(requireNonNull(all, "nobody leads"));
        if (all.isEmpty()) {
            throw new IllegalArgumentException("at least one must lead");
        }
        if (all.stream().distinct().count() != all.size()) {
            throw new IllegalArgumentException("somebody leads twice");
        }
        if (all.size() > 1 && all.stream().anyMatch(it -> it.role() == Role.NOBODY)) {
            throw new IllegalArgumentException("nobody (none) must stand alone");
        }
    }

    /** Whether nobody looks at the need there: true for {@code none}. */
    public boolean nobody() {
        return all.get(0).role() == Role.NOBODY;
    }

    /** Whether the doctor looks first, and then {@link #first}. */
    public boolean doctorFirst() {
        return all.size() > 1 && all.get(0).role() == Role.DOCTOR;
    }

    /** Who leads; after the doctor where the doctor looks first and somebody comes next. Empty where nobody looks. */
    public Optional<Discipline> first() {
        return nobody()
                ? Optional.empty()
                : all.stream()
                        .filter(it -> it.role() != Role.DOCTOR)
                        .findFirst()
                        .or(() -> Optional.of(all.get(0)));
    }

    /** What an evaluation is asked to hold because of the need: the first that can be (rule R81). */
    public Optional<Discipline> asked() {
        return all.stream().filter(Discipline::asked).findFirst();
    }

    /**
     * Whether somebody is among them.
     *
     * @param discipline somebody
     * @return true wherever it stands
     */
    public boolean has(Discipline discipline) {
        return all.contains(discipline);
    }

    /** Their codes, in order. */
    public List<String> codes() {
        return all.stream().map(Discipline::code).toList();
    }
}
