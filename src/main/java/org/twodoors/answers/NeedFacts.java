package org.twodoors.answers;

import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Need;

/**
 * What the rules read about one need: {@link NeedAnswers} with every default filled in.
 *
 * @param need the need
 * @param school effect at school (S)
 * @param daily effect at home and around town (D)
 * @param tried whether school tried simple help (T)
 * @param health link with health (H)
 * @param safety danger (F)
 * @param often how often, for how long (P)
 * @param doctorSign the need's doctor question was answered with yes (2.2b)
 * @param teacher what the teacher answered, or null
 */
public record NeedFacts(
        Need need,
        SchoolEffect school,
        DailyEffect daily,
        Tried tried,
        HealthLink health,
        Safety safety,
        HowOften often,
        boolean doctorSign,
        @Nullable TeacherAnswers teacher) {

    @Override
    public String toString() {
        return "NeedFacts[sealed]";
    }
}
