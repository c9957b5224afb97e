package org.twodoors.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.twodoors.doors.NoPlan;
import org.twodoors.draft.DraftSession;

/** The plan page. */
@Controller
class PlanController {

    /** Explained on tap: messages {@code plan.words.<word>}. */
    private static final List<String> SHORT_WORDS = List.of("ot", "iep", "504");

    private final PlanService plans;
    private final LocalDate contentChecked;

    PlanController(
            PlanService plans,
            @Value("${two-doors.content-checked}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate contentChecked) {
        this.plans = plans;
        this.contentChecked = contentChecked;
    }

    @GetMapping("/plan")
    String plan(DraftSession draft, Model model) {
        model.addAttribute("contentChecked", contentChecked);
        Optional<PlanPage> plan = plans.plan(draft.answers());
        if (plan.isEmpty()) {
            return NoPlan.page(draft.answers(), model);
        }
        model.addAttribute("plan", plan.get());
        model.addAttribute("doors", List.of(Door.SCHOOL, Door.BOTH, Door.CLINIC));
        model.addAttribute("unclear", Door.UNCLEAR);
        model.addAttribute("shortWords", SHORT_WORDS);
        model.addAttribute("schoolCounts", draft.answers().countsTeachers());
        // No look at the database: the plan is there whether or not anything was saved or shared.
        model.addAttribute("mayHaveAsked", draft.owner() != null);
        return "plan/plan";
    }
}
