package org.twodoors.guide;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * School OT and clinic OT side by side.
 *
 * @param rows the rows of the table: messages {@code compare.row.<id>.point}, {@code .school} and {@code .clinic}
 * @param strengths what each is good at: messages {@code compare.strength.<door>.<id>}
 * @param limits where each ends: messages {@code compare.limit.<door>.<id>}
 * @param sketch the one line that says the two models are a first sketch: message {@code compare.sketch}
 */
record Comparison(List<Claim> rows, Doors strengths, Doors limits, Sketch sketch) {

    Comparison {
        rows = List.copyOf(requireNonNull(rows, "the comparison has no rows"));
        requireNonNull(strengths, "the comparison has no strengths");
        requireNonNull(limits, "the comparison has no limits");
        requireNonNull(sketch, "the comparison has no sketch");
    }

    /**
     * A list for each door.
     *
     * @param school about school OT
     * @param clinic about clinic OT
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
