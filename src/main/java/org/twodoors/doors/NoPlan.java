package org.twodoors.doors;

import java.util.List;
import java.util.Set;
import org.springframework.ui.Model;
import org.twodoors.answers.Answers;
import org.twodoors.answers.RedFlag;
import org.twodoors.pathways.UrgentSigns;

/** The page that every page of a plan is while there is no plan yet. */
public final class NoPlan {

    private NoPlan() {}

    /**
     * Prepares the page. The signs of danger that were ticked come first even here, the weightiest before the others.
     *
     * @param answers what was said so far
     * @param model of the page
     * @return the name of its template
     */
    public static String page(Answers answers, Model model) {
        Set<RedFlag> flags = answers.child().redFlags();
        model.addAttribute("signs", flags == null ? List.of() : UrgentSigns.of(flags, List.of()));
        return "plan/no-plan";
    }
}
