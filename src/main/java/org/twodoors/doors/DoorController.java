package org.twodoors.doors;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twodoors.draft.Draft;

/** The pages behind the plan. */
@Controller
class DoorController {

    private final DoorService doors;
    private final LocalDate contentChecked;

    DoorController(
            DoorService doors,
            @Value("${two-doors.content-checked}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate contentChecked) {
        this.doors = doors;
        this.contentChecked = contentChecked;
    }

    @GetMapping("/plan/school")
    String school(
            Draft draft,
            @RequestParam(name = "consent", required = false) @Nullable String consent,
            Model model,
            HttpServletResponse response) {
        return show(DoorPage.SCHOOL, draft, consent, model, response);
    }

    @GetMapping("/plan/clinic")
    String clinic(Draft draft, Model model, HttpServletResponse response) {
        return show(DoorPage.CLINIC, draft, null, model, response);
    }

    @GetMapping("/plan/together")
    String together(Draft draft, Model model, HttpServletResponse response) {
        return show(DoorPage.TOGETHER, draft, null, model, response);
    }

    @GetMapping("/plan/if-they-say-no")
    String ifTheySayNo(Draft draft, Model model, HttpServletResponse response) {
        return show(DoorPage.IF_THEY_SAY_NO, draft, null, model, response);
    }

    @GetMapping("/plan/find-out")
    String findOut(Draft draft, Model model, HttpServletResponse response) {
        return show(DoorPage.FIND_OUT, draft, null, model, response);
    }

    @GetMapping("/plan/all-fine")
    String allFine(Draft draft, Model model, HttpServletResponse response) {
        return show(DoorPage.ALL_FINE, draft, null, model, response);
    }

    private String show(
            DoorPage page, Draft draft, @Nullable String consent, Model model, HttpServletResponse response) {
        model.addAttribute("contentChecked", contentChecked);
        Optional<DoorView> view = doors.view(page, draft.answers(), consent);
        if (view.isEmpty()) {
            return NoPlan.page(draft.answers(), model);
        }
        Consent form = view.get().consent();
        if (form != null && form.date().errorKey() != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("view", view.get());
        return "doors/" + page.code();
    }
}
