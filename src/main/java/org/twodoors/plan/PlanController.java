package org.twodoors.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.doors.NoPlan;
import org.twodoors.draft.DraftSession;
import org.twodoors.draft.MeetingBar;
import org.twodoors.papers.Scenes;
import org.twodoors.pathways.NamedTherapies;
import org.twodoors.pathways.PlanChanges;

/** The plan, one need of it, and all of it on paper. */
@Controller
class PlanController {

    private final PlanService plans;
    private final Catalog catalog;
    private final Scenes scenes;
    private final PlanChanges changes;
    private final MeetingBar meeting;
    private final LocalDate contentChecked;

    PlanController(
            PlanService plans,
            Catalog catalog,
            Scenes scenes,
            PlanChanges changes,
            MeetingBar meeting,
            @Value("${two-doors.content-checked}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate contentChecked) {
        this.plans = plans;
        this.catalog = catalog;
        this.scenes = scenes;
        this.changes = changes;
        this.meeting = meeting;
        this.contentChecked = contentChecked;
    }

    @GetMapping("/plan")
    ModelAndView plan(DraftSession draft, Model model) {
        return show(draft, model, plan -> new ModelAndView("plan/plan"));
    }

    /** The whole plan with every need open, for paper and for those who want it in one piece. */
    @GetMapping("/plan/print")
    ModelAndView print(DraftSession draft, Model model) {
        return show(draft, model, plan -> new ModelAndView("plan/print"));
    }

    @GetMapping("/plan/needs/{id}")
    ModelAndView need(@PathVariable String id, DraftSession draft, Model model) {
        if (catalog.need(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return show(
                draft,
                model,
                plan -> plans.need(plan, id)
                        .map(page -> new ModelAndView("plan/need")
                                .addObject("page", page)
                                .addObject(
                                        "seen", Seen.of(scenes.of(page.card().need(), draft.answers()), draft.seen())))
                        .orElseGet(() -> notChosen(id)));
    }

    /**
     * Keeps what the family ticked that it sees of a need; letters and the meeting sheet then say it.
     *
     * @param id of the need
     * @param ticked ids of scenes; what is none of this need is left out
     */
    @PostMapping("/plan/needs/{id}")
    String see(
            @PathVariable String id,
            @RequestParam(name = "scenes", defaultValue = "") Set<String> ticked,
            DraftSession draft) {
        Need need = catalog.need(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (draft.answers().chosen().contains(id)) {
            List<String> all = scenes.of(need, draft.answers());
            draft.see(all, all.stream().filter(ticked::contains).toList());
        }
        return "redirect:/plan/needs/" + id + "#see";
    }

    /** A need that is not in the plan, perhaps from an old link: said kindly, with the ways on. */
    private static ModelAndView notChosen(String id) {
        ModelAndView page = new ModelAndView("plan/need-not-chosen").addObject("id", id);
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private ModelAndView show(DraftSession draft, Model model, Function<PlanPage, ModelAndView> page) {
        model.addAttribute("contentChecked", contentChecked);
        Optional<PlanPage> plan = plans.plan(draft.answers(), draft.seen());
        if (plan.isEmpty()) {
            return new ModelAndView(NoPlan.page(draft.answers(), model));
        }
        model.addAttribute("plan", plan.get());
        model.addAttribute(NamedTherapies.ON_PAGE, plan.get().therapies());
        if (model.getAttribute(PlanChanges.WAS) instanceof String was) {
            model.addAttribute("change", changes.since(was, draft.answers()).orElse(null));
        }
        model.addAttribute("schoolCounts", draft.answers().countsTeachers());
        model.addAttribute("mayHaveAsked", draft.owner() != null);
        model.addAllAttributes(meeting.of(draft));
        return page.apply(plan.get());
    }
}
