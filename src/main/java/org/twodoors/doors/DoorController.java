package org.twodoors.doors;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.twodoors.draft.DraftSession;
import org.twodoors.pages.ShowFormAgain;

/** The pages behind the plan. */
@Controller
class DoorController {

    private final DoorService doors;
    private final MessageSource messages;
    private final LocalDate contentChecked;

    /**
     * A line of the error summary.
     *
     * @param target id of the input it leads to
     * @param message what to do
     */
    record Problem(String target, String message) {}

    DoorController(
            DoorService doors,
            MessageSource messages,
            @Value("${two-doors.content-checked}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    LocalDate contentChecked) {
        this.doors = doors;
        this.messages = messages;
        this.contentChecked = contentChecked;
    }

    @GetMapping("/plan/school")
    String school(DraftSession draft, Model model, HttpServletResponse response) {
        return show(DoorPage.SCHOOL, draft, null, model, response);
    }

    /** Changes nothing. It is a POST so that the day stands in no address, which browsers and servers on the way keep. */
    @PostMapping("/plan/school")
    @ShowFormAgain("/plan/school")
    String schoolFrom(
            DraftSession draft,
            @RequestParam(name = "consent", required = false) @Nullable String consent,
            Model model,
            HttpServletResponse response) {
        // What was typed goes along into the other language.
        model.addAttribute("typedForm", DoorPage.SCHOOL.path());
        return show(DoorPage.SCHOOL, draft, consent, model, response);
    }

    @GetMapping("/plan/clinic")
    String clinic(DraftSession draft, Model model, HttpServletResponse response) {
        return show(DoorPage.CLINIC, draft, null, model, response);
    }

    @GetMapping("/plan/together")
    String together(DraftSession draft, Model model, HttpServletResponse response) {
        return show(DoorPage.TOGETHER, draft, null, model, response);
    }

    @GetMapping("/plan/if-they-say-no")
    String ifTheySayNo(DraftSession draft, Model model, HttpServletResponse response) {
        return show(DoorPage.IF_THEY_SAY_NO, draft, null, model, response);
    }

    @GetMapping("/plan/find-out")
    String findOut(DraftSession draft, Model model, HttpServletResponse response) {
        return show(DoorPage.FIND_OUT, draft, null, model, response);
    }

    @GetMapping("/plan/all-fine")
    String allFine(DraftSession draft, Model model, HttpServletResponse response) {
        return show(DoorPage.ALL_FINE, draft, null, model, response);
    }

    private String show(
            DoorPage page, DraftSession draft, @Nullable String consent, Model model, HttpServletResponse response) {
        model.addAttribute("contentChecked", contentChecked);
        Optional<DoorView> view = doors.view(page, draft.answers(), consent);
        if (view.isEmpty()) {
            return NoPlan.page(draft.answers(), model);
        }
        tellWhatIsWrong(view.get().consent(), model, response);
        model.addAttribute("view", view.get());
        return "doors/" + page.code();
    }

    private void tellWhatIsWrong(@Nullable Consent consent, Model model, HttpServletResponse response) {
        String error = consent == null ? null : consent.date().errorKey();
        if (error != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String message = messages.getMessage(error, null, LocaleContextHolder.getLocale());
            model.addAttribute("errors", List.of(new Problem("consent", message)));
        }
    }
}
