package org.twodoors.sharing.school;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twodoors.answers.Answers;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.doors.NoPlan;
import org.twodoors.draft.DraftSession;
import org.twodoors.pages.SecretPage;
import org.twodoors.sealing.Token;

/** Home and school side by side, and the family's choice whether the school's view counts in its plan. */
@Controller
@SecretPage
class HomeAndSchoolController {

    private final SchoolViewService views;
    private final HomeAndSchoolService pages;

    HomeAndSchoolController(SchoolViewService views, HomeAndSchoolService pages) {
        this.views = views;
        this.pages = pages;
    }

    @GetMapping("/plan/home-and-school")
    String page(DraftSession draft, Model model) {
        List<AskedView> asked = asked(draft);
        if (asked.isEmpty() && !draft.answers().child().enoughForRules()) {
            return NoPlan.page(draft.answers(), model);
        }
        model.addAttribute("page", pages.page(draft.answers(), asked));
        model.addAttribute("place", draft.answers().child().schoolPlace());
        return "sharing/home-and-school";
    }

    /**
     * Lets the school's view count in the plan, or leaves it out. The family's own answers stay as they are.
     *
     * @param count what the button says
     */
    @PostMapping("/plan/home-and-school")
    String count(DraftSession draft, @RequestParam(defaultValue = "false") boolean count) {
        if (draft.hasAnswers()) {
            Map<String, TeacherAnswers> school =
                    count ? TeacherAnswerSelection.latest(draft.answers(), asked(draft)) : Map.of();
            Answers changed = draft.answers().withTeachers(school);
            draft.save(changed);
        }
        return "redirect:/plan/home-and-school#plan";
    }

    /**
     * Lets school have what a teacher answered as a page for its therapist, or ends that.
     *
     * @param link the token of the teacher's link
     * @param seen the version of the answers on the page that the button stands on
     * @param yes what the button says
     */
    @PostMapping("/plan/home-and-school/referral")
    String refer(
            DraftSession draft,
            @RequestParam(defaultValue = "") String link,
            @RequestParam(defaultValue = "-1") long seen,
            @RequestParam(defaultValue = "false") boolean yes,
            RedirectAttributes redirect) {
        boolean noted = draft.owner() != null && views.letRefer(draft.owner().token(), Token.read(link), seen, yes);
        if (yes && !noted) {
            redirect.addFlashAttribute("answeredAnew", "true");
        }
        return "redirect:/plan/home-and-school#referral";
    }

    private List<AskedView> asked(DraftSession draft) {
        return draft.owner() == null ? List.of() : views.of(draft.owner().token());
    }
}
