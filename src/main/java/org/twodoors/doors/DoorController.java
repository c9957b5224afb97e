package org.twodoors.doors;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twodoors.draft.DraftSession;
import org.twodoors.pages.ShowFormAgain;
import org.twodoors.pathways.NamedTherapies;

/** The pages behind the plan. */
@Controller
class DoorController {

    /** Of the parameter {@code open}: every part of the page stands open, without a script. */
    private static final String ALL = "all";

    private final DoorService doors;
    private final LocalDate contentChecked;

    /**
     * The little form that asks when the time for an evaluation started.
     *
     * @param consent the day as it was typed, or null
     */
    record ConsentForm(@Nullable String consent) {

        @Override
        public String toString() {
            return "ConsentForm[sealed]";
        }
    }

    DoorController(
            DoorService doors,
            @Value("${two-doors.content-checked}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate contentChecked) {
        this.doors = doors;
        this.contentChecked = contentChecked;
    }

    @GetMapping("/plan/school")
    String school(DraftSession draft, @RequestParam(required = false) @Nullable String open, Model model) {
        return show(DoorPage.SCHOOL, draft, open, model);
    }

    /** Changes nothing. It is a POST so that the day stands in no address, which browsers and servers on the way keep. */
    @PostMapping("/plan/school")
    @ShowFormAgain("/plan/school")
    String schoolFrom(
            DraftSession draft,
            @Validated @ModelAttribute("form") ConsentForm form,
            BindingResult errors,
            Model model) {
        model.addAttribute("all", false);
        // What was typed goes along into the other language.
        model.addAttribute("typedForm", DoorPage.SCHOOL.path());
        Optional<DoorView> view = doors.view(DoorPage.SCHOOL, draft.answers(), form.consent());
        view.map(DoorView::consent)
                .map(consent -> consent.date().errorKey())
                .ifPresent(key -> errors.rejectValue("consent", key));
        return show(DoorPage.SCHOOL, view, draft, model);
    }

    @GetMapping("/plan/clinic")
    String clinic(DraftSession draft, @RequestParam(required = false) @Nullable String open, Model model) {
        return show(DoorPage.CLINIC, draft, open, model);
    }

    @GetMapping("/plan/together")
    String together(DraftSession draft, @RequestParam(required = false) @Nullable String open, Model model) {
        return show(DoorPage.TOGETHER, draft, open, model);
    }

    @GetMapping("/plan/if-they-say-no")
    String ifTheySayNo(DraftSession draft, @RequestParam(required = false) @Nullable String open, Model model) {
        return show(DoorPage.IF_THEY_SAY_NO, draft, open, model);
    }

    @GetMapping("/plan/find-out")
    String findOut(DraftSession draft, @RequestParam(required = false) @Nullable String open, Model model) {
        return show(DoorPage.FIND_OUT, draft, open, model);
    }

    @GetMapping("/plan/all-fine")
    String allFine(DraftSession draft, @RequestParam(required = false) @Nullable String open, Model model) {
        return show(DoorPage.ALL_FINE, draft, open, model);
    }

    private String show(DoorPage page, DraftSession draft, @Nullable String open, Model model) {
        model.addAttribute("all", ALL.equals(open));
        return show(page, doors.view(page, draft.answers(), null), draft, model);
    }

    private String show(DoorPage page, Optional<DoorView> view, DraftSession draft, Model model) {
        model.addAttribute("contentChecked", contentChecked);
        if (view.isEmpty()) {
            return NoPlan.page(draft.answers(), model);
        }
        model.addAttribute("view", view.get());
        model.addAttribute(NamedTherapies.ON_PAGE, view.get().therapies());
        return "doors/" + page.code();
    }
}
