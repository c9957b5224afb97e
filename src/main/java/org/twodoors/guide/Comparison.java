package org.twodoors.guide;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Therapy at school and at a clinic side by side.
 *
 * @param rows the rows of the table, true of every therapy: messages {@code compare.row.<id>.point}, {@code .school} and
 *     {@code .clinic}
 * @param therapies what is said of one therapy alone
 * @param differences where the therapies differ: messages {@code compare.differs.<id>.point} and {@code .<code>} of each
 *     therapy
 * @param strengths what each is good at: messages {@code compare.strength.<door>.<id>}
 * @param limits where each ends: messages {@code compare.limit.<door>.<id>}
 * @param sketch the one line that says the two models are a first map: message {@code compare.sketch}
 */
record Comparison(
        List<Claim> rows,
        List<Therapy> therapies,
        List<Claim> differences,
        Doors strengths,
        Doors limits,
        Sketch sketch) {

    Comparison {
        rows = List.copyOf(requireNonNull(rows, "the comparison has no rows"));
        therapies = List.copyOf(requireNonNull(therapies, "the comparison has no therapies"));
        differences = List.copyOf(requireNonNull(differences, "the comparison has no differences"));
        requireNonNull(strengths, "the comparison has no strengths");
        requireNonNull(limits, "the comparison has no limits");
        requireNonNull(sketch, "the comparison has no sketch");
    }

    /**
     * A therapy with a page of its own: messages {@code compare.therapy.<code>.name} and {@code .title}.
     *
     * @param code of its discipline in the catalog
     * @param rows rows of its own, as those of the whole table
     */
    record Therapy(String code, List<Claim> rows) {

        Therapy {
            requireNonNull(code, "a therapy of the comparison has no code");
            rows = List.copyOf(requireNonNull(rows, () -> "therapy " + code + " of the comparison has no rows"));
        }
    }

    /** A therapy by its code; empty when there is none. */
    Optional<Therapy> therapy(String code) {
        return therapies.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** Every row: those of all therapies, then those of each alone. */
    List<Claim> everyRow() {
        return Stream.concat(rows.stream(), therapies.stream().flatMap(it -> it.rows().stream()))
                .toList();
    }

    /**
     * A list for each door.
     *
     * @param school about therapy at school
     * @param clinic about therapy at a clinic
     */
    record Doors(List<Claim> school, List<Claim> clinic) {

        Doors {
            school = List.copyOf(requireNonNull(school, "a list of the comparison has no school side"));
            clinic = List.copyOf(requireNonNull(clinic, "a list of the comparison has no clinic side"));
        }
    }

    /**
     * The line about the two models.
     *
     * @param sources keys of sources in the catalog, at least one
     */
    record Sketch(List<String> sources) {

        Sketch {
            sources = List.copyOf(requireNonNull(sources, "the sketch has no sources"));
        }
    }
}
