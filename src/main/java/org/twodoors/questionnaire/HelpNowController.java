package org.twodoors.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.Question;
import org.twodoors.catalog.Need;

/** Who works on each chosen need with the child now: one page for all of them, with the boxes that can be true. */
@Controller
class HelpNowController {

    private static final String VIEW = "questionnaire/help-now";

    /**
     * The boxes of one need.
     *
     * @param need the need
     * @param field the name of their field
     * @param boxes their values
     * @param said what was ticked
     */
    record Row(Need need, String field, List<String> boxes, HelpNow said) {

        /** Whether a box is ticked. */
        public boolean ticked(String box) {
            return box.equals(HelpNow.SCHOOL.code()) ? said.atSchool() : said.atClinic();
        }
    }

    @GetMapping(Flow.HELP_NOW)
    String ask(QuestionPage at) {
        if (!Flow.asksHelpNow(at.answers(), at.catalog())) {
            return "redirect:" + at.origin().page(Flow.CHECK);
        }
        putRows(at.answers(), at);
        return at.show(Flow.HELP_NOW, VIEW);
    }

    @PostMapping(Flow.HELP_NOW)
    String save(QuestionPage at) {
        List<Need> needs = at.answers().chosenNeeds(at.catalog());
        Set<String> fields = needs.stream().map(HelpNowController::field).collect(Collectors.toSet());
        Errors errors = at.sent().only(Set.of(), fields).errors();
        QuestionForm form = at.typed();
        List<String> boxes = boxes(at.answers().child());
        Answers after = at.answers();
        for (Need need : needs) {
            List<String> ticked = form.fields().getOrDefault(field(need), List.of());
            if (boxes.containsAll(ticked)) {
                HelpNow said =
                        HelpNow.of(ticked.contains(HelpNow.SCHOOL.code()), ticked.contains(HelpNow.CLINIC.code()));
                after = after.withNeed(after.need(need.id()).with(Question.HELP_NOW, said));
            } else {
                errors.rejectValue(field(need), "error.unknownAnswer");
            }
        }
        putRows(after, at);
        return at.save(Flow.HELP_NOW, VIEW, after);
    }

    private static void putRows(Answers answers, QuestionPage at) {
        boolean early = answers.child().schoolPlace().equals("child-care");
        List<Row> rows = rows(answers, at);
        at.put("rows", rows);
        at.put("only", boxes(answers.child()).size() == 1 && !rows.isEmpty());
        at.put(
                "names",
                Map.of(
                        HelpNow.SCHOOL.code(),
                        early ? "early-intervention" : HelpNow.SCHOOL.code(),
                        HelpNow.CLINIC.code(),
                        HelpNow.CLINIC.code()));
        at.put("schoolTherapy", !early && answers.child().mayHaveSchoolHelp());
    }

    private static List<Row> rows(Answers answers, QuestionPage at) {
        List<String> boxes = boxes(answers.child());
        return answers.chosenNeeds(at.catalog()).stream()
                .map(need -> {
                    HelpNow said = answers.need(need.id()).helpNow();
                    return new Row(need, field(need), boxes, said == null ? HelpNow.UNKNOWN : said);
                })
                .toList();
    }

    private static List<String> boxes(ChildAnswers child) {
        return Stream.of(HelpNow.SCHOOL, HelpNow.CLINIC)
                .filter(box -> box == HelpNow.SCHOOL ? child.mayHaveSchoolHelp() : child.mayHaveClinicHelp())
                .map(HelpNow::code)
                .toList();
    }

    private static String field(Need need) {
        return Question.HELP_NOW.code() + "." + need.id();
    }
}
