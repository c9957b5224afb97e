package org.twodoors.questionnaire;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.twodoors.answers.Answers;
import org.twodoors.answers.Behind;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.Referral;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.UsState;

/** The four pages about the child: basics, what is happening now, school, health (questions C1 to C10). */
@Controller
class ChildController {

    private static final String NOW_HELP = Flow.NOW + "/help";

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("settings", Setting.values());
        model.addAttribute("states", UsState.values());
        model.addAttribute("redFlagChoices", RedFlag.values());
        model.addAttribute("schoolPlans", SchoolPlan.values());
        model.addAttribute("behindChoices", Behind.values());
        model.addAttribute("diagnoses", Diagnosis.values());
        model.addAttribute("clinicTherapies", ClinicTherapy.values());
        model.addAttribute("covers", Cover.values());
        model.addAttribute("referrals", Referral.values());
    }

    @GetMapping(Flow.CHILD)
    String basics(Turn turn) {
        turn.put("form", ChildForm.Basics.of(turn.answers().child()));
        return turn.show(Flow.CHILD, "questionnaire/child");
    }

    @PostMapping(Flow.CHILD)
    String saveBasics(@Validated @ModelAttribute("form") ChildForm.Basics form, BindingResult errors, Turn turn) {
        return turn.save(Flow.CHILD, "questionnaire/child", changed(form, errors, turn), errors);
    }

    @GetMapping(Flow.NOW)
    String now(Turn turn) {
        turn.put("form", ChildForm.Now.of(turn.answers().child()));
        return turn.show(Flow.NOW, "questionnaire/now");
    }

    @PostMapping(Flow.NOW)
    String saveNow(@Validated @ModelAttribute("form") ChildForm.Now form, BindingResult errors, Turn turn) {
        Answers after = changed(form, errors, turn);
        Set<RedFlag> flags = after.child().redFlags();
        String next = flags == null || flags.isEmpty()
                ? new Flow(after, turn.catalog()).next(Flow.NOW, turn.origin())
                : turn.origin().addTo(NOW_HELP);
        return turn.save(Flow.NOW, "questionnaire/now", after, errors, next);
    }

    @GetMapping(NOW_HELP)
    String nowHelp(Turn turn) {
        Set<RedFlag> flags = turn.answers().child().redFlags();
        if (flags == null || flags.isEmpty()) {
            return "redirect:" + Flow.NOW;
        }
        List<String> advice = flags.stream()
                .sorted()
                .map(flag -> "redFlag." + flag.code() + ".advice")
                .toList();
        turn.put("advice", advice);
        turn.put("next", new Flow(turn.answers(), turn.catalog()).next(Flow.NOW, turn.origin()));
        return turn.show(Flow.NOW, "questionnaire/help");
    }

    @GetMapping(Flow.SCHOOL)
    String school(Turn turn) {
        turn.put("form", ChildForm.School.of(turn.answers().child()));
        return turn.show(Flow.SCHOOL, "questionnaire/school");
    }

    @PostMapping(Flow.SCHOOL)
    String saveSchool(@Validated @ModelAttribute("form") ChildForm.School form, BindingResult errors, Turn turn) {
        return turn.save(Flow.SCHOOL, "questionnaire/school", changed(form, errors, turn), errors);
    }

    @GetMapping(Flow.HEALTH)
    String health(Turn turn) {
        turn.put("form", ChildForm.Health.of(turn.answers().child()));
        return turn.show(Flow.HEALTH, "questionnaire/health");
    }

    @PostMapping(Flow.HEALTH)
    String saveHealth(@Validated @ModelAttribute("form") ChildForm.Health form, BindingResult errors, Turn turn) {
        return turn.save(Flow.HEALTH, "questionnaire/health", changed(form, errors, turn), errors);
    }

    private static Answers changed(ChildForm form, BindingResult errors, Turn turn) {
        return turn.answers().withChild(form.applyTo(turn.answers().child(), errors));
    }
}
