package org.twodoors.pathways;

import java.util.List;
import org.twodoors.catalog.Need;

/**
 * The steps for a child, first things first.
 *
 * @param pathways the rows that apply, in the order they are shown
 * @param urgentSigns what the urgent card says; empty unless R40 applies
 * @param makeSafe needs with a danger that get a "make it safe today" line
 * @param doctorNotes what to tell the doctor besides
 */
public record Pathways(
        List<Pathway> pathways, List<UrgentSign> urgentSigns, List<Need> makeSafe, List<DoctorNote> doctorNotes) {

    /** Copies the lists. */
    public Pathways {
        pathways = List.copyOf(pathways);
        urgentSigns = List.copyOf(urgentSigns);
        makeSafe = List.copyOf(makeSafe);
        doctorNotes = List.copyOf(doctorNotes);
    }

    /**
     * Whether the urgent card comes first.
     *
     * @return true if R40 applies
     */
    public boolean urgent() {
        return has(PathwayRule.R40);
    }

    /**
     * Whether a row applies.
     *
     * @param rule the row
     * @return true if it does
     */
    public boolean has(PathwayRule rule) {
        return pathways.stream().anyMatch(pathway -> pathway.rule() == rule);
    }

    @Override
    public String toString() {
        return "Pathways[sealed]";
    }
}
