package org.twodoors.doors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.pathways.Pathways;

/**
 * Which needs the therapists at a clinic can look at, and which need another one: said where there are both (rule R93).
 *
 * @param yours needs for the therapists there are
 * @param others needs for another clinic, or the doctor first
 */
record Reach(List<NeedLine> yours, List<NeedLine> others) {

    /** Null where one list says it all, and on any page but that of the clinic. */
    static @Nullable Reach of(DoorPage page, Pathways pathways, List<NeedLine> all) {
        List<NeedLine> yours = all.stream()
                .filter(need -> pathways.forYourClinic().contains(need.facts().need()))
                .toList();
        List<NeedLine> others = all.stream()
                .filter(need -> pathways.forAClinic().contains(need.facts().need()))
                .toList();
        return page != DoorPage.CLINIC || yours.isEmpty() || others.isEmpty() ? null : new Reach(yours, others);
    }
}
