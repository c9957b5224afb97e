package org.twodoors.questionnaire;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.twodoors.answers.Answers;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;

/** The hard parts of the day: areas, needs, one page for each need, and the check page. */
@Controller
class QuestionnaireController {

    private static final String NEED = Flow.NEEDS + "/{need}";

    private final Catalog catalog;

    QuestionnaireController(Catalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/questions")
    String begin() {
        return "redirect:" + Flow.CHILD;
    }

    @GetMapping(Flow.AREAS)
    String areas(Turn turn) {
        turn.put("form", new ChoiceForm.Areas(turn.answers().areas()));
        return showAreas(turn);
    }

    @PostMapping(Flow.AREAS)
    String saveAreas(@Validated @ModelAttribute("form") ChoiceForm.Areas form, BindingResult errors, Turn turn) {
        List<Area> ticked = ChoiceForm.ticked(form.areas(), catalog.areas(), Area::id, "areas", errors);
        Answers after = errors.hasErrors() ? turn.answers() : turn.answers().withAreas(ticked);
        turn.put("areas", catalog.areas());
        return turn.save(Flow.AREAS, "questionnaire/areas", after, errors);
    }

    private String showAreas(Turn turn) {
        turn.put("areas", catalog.areas());
        return turn.show(Flow.AREAS, "questionnaire/areas");
    }

    @GetMapping(Flow.NEEDS)
    String needs(Turn turn) {
        if (turn.answers().areas().isEmpty()) {
            return "redirect:" + turn.origin().addTo(Flow.AREAS);
        }
        turn.put("form", new ChoiceForm.Needs(turn.answers().chosen()));
        turn.put("areas", tickedAreas(turn));
        return turn.show(Flow.NEEDS, "questionnaire/needs");
    }

    @PostMapping(Flow.NEEDS)
    String saveNeeds(@Validated @ModelAttribute("form") ChoiceForm.Needs form, BindingResult errors, Turn turn) {
        List<Need> all = List.copyOf(catalog.needs());
        List<Need> ticked = ChoiceForm.ticked(form.needs(), all, Need::id, "needs", errors);
        Answers after = errors.hasErrors() ? turn.answers() : turn.answers().withChosen(ticked);
        turn.put("areas", tickedAreas(turn));
        return turn.save(Flow.NEEDS, "questionnaire/needs", after, errors);
    }

    private List<Area> tickedAreas(Turn turn) {
        return catalog.areas().stream()
                .filter(area -> turn.answers().areas().contains(area.id()))
                .toList();
    }

    @GetMapping(NEED)
    String need(@PathVariable("need") String id, Turn turn) {
        Need need = known(id);
        if (!turn.answers().chosen().contains(id)) {
            return "redirect:" + turn.origin().addTo(Flow.NEEDS);
        }
        turn.put("form", NeedForm.of(turn.answers().need(id)));
        ask(need, turn);
        return turn.show(Flow.pageOf(need), "questionnaire/need");
    }

    @PostMapping(NEED)
    String saveNeed(
            @PathVariable("need") String id,
            @Validated @ModelAttribute("form") NeedForm form,
            BindingResult errors,
            Turn turn) {
        Need need = known(id);
        NeedAnswers said = form.applyTo(turn.answers().need(id), errors);
        Answers after = turn.answers().withNeed(said);
        String next = new Flow(after, catalog).next(Flow.pageOf(need), turn.origin());
        boolean newDanger = urgent(need, said) && !urgent(need, turn.answers().need(id));
        ask(need, turn);
        return turn.save(
                Flow.pageOf(need),
                "questionnaire/need",
                after,
                errors,
                newDanger ? turn.origin().addTo(Flow.pageOf(need) + "/help") : next);
    }

    @GetMapping(NEED + "/help")
    String needHelp(@PathVariable("need") String id, Turn turn) {
        Need need = known(id);
        DoctorQuestion question = need.doctorQuestion();
        if (question == null || !urgent(need, turn.answers().need(id))) {
            return "redirect:" + Flow.pageOf(need);
        }
        turn.put("advice", List.of("doctor." + question.code() + ".advice"));
        turn.put("next", new Flow(turn.answers(), catalog).next(Flow.pageOf(need), turn.origin()));
        return turn.show(Flow.pageOf(need), "questionnaire/help");
    }

    private void ask(Need need, Turn turn) {
        turn.put("questions", new NeedQuestions(need, turn.answers().child()));
        turn.put("area", catalog.areaOf(need));
    }

    private static boolean urgent(Need need, NeedAnswers said) {
        DoctorQuestion question = need.doctorQuestion();
        return question != null && question.urgent() && Boolean.TRUE.equals(said.doctorSign());
    }

    @GetMapping(Flow.CHECK)
    String check(Turn turn) {
        turn.put("check", CheckPage.of(turn.answers(), catalog));
        turn.put("back", new Flow(turn.answers(), catalog).before(Flow.CHECK));
        return turn.show(Flow.CHECK, "questionnaire/check");
    }

    private Need known(String id) {
        return catalog.need(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
