package org.twodoors.questionnaire;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;
import org.twodoors.draft.DraftSession;
import org.twodoors.draft.MeetingBar;

/** The hard parts of the day: areas, needs, one page for each need, and the check page. */
@Controller
class QuestionnaireController {

    private static final String NEED = Flow.NEEDS + "/{need}";

    private static final String VIEW = "questionnaire/need";

    /** So many needs of an area are seen at once. */
    private static final int MOST_AT_ONCE = 6;

    /** Whoever picks more is told once that fewer are a good start. */
    private static final int MANY = 8;

    private final Catalog catalog;
    private final MeetingBar meeting;

    QuestionnaireController(Catalog catalog, MeetingBar meeting) {
        this.catalog = catalog;
        this.meeting = meeting;
    }

    @GetMapping("/questions")
    String goOn(QuestionPage at) {
        return "redirect:" + new Flow(at.answers(), catalog).goOn();
    }

    @GetMapping(Flow.AREAS)
    String areas(QuestionPage at) {
        at.put("form", QuestionForm.of("areas", at.answers().areas()));
        at.put("areas", catalog.areas());
        return at.show(Flow.AREAS, "questionnaire/areas");
    }

    @PostMapping(Flow.AREAS)
    String saveAreas(QuestionPage at) {
        Errors errors = at.sent().only(Set.of(), Set.of("areas")).errors();
        List<Area> ticked = at.typed().ticked("areas", catalog.areas(), Area::id, errors);
        Answers after =
                at.sent().errors().hasErrors() ? at.answers() : at.answers().withAreas(ticked);
        at.put("areas", catalog.areas());
        return at.save(Flow.AREAS, "questionnaire/areas", after);
    }

    @GetMapping(Flow.NEEDS)
    String needs(QuestionPage at) {
        if (at.answers().areas().isEmpty()) {
            return "redirect:" + at.origin().addTo(Flow.AREAS);
        }
        at.put(
                "form",
                QuestionForm.of(Question.Page.NEEDS, at.answers().child())
                        .with("needs", at.answers().chosen()));
        putNeeds(at);
        return at.show(Flow.NEEDS, "questionnaire/needs");
    }

    @PostMapping(Flow.NEEDS)
    String saveNeeds(QuestionPage at) {
        QuestionForm form = at.typed();
        ChildAnswers child = new ChildAnswers(form.applyTo(
                at.answers().child(), Question.Page.NEEDS, Set.of("needs"), at.sent(), at.ages(), catalog));
        List<Need> ticked = form.ticked(
                "needs", List.copyOf(catalog.needs()), Need::id, at.sent().errors());
        Answers after = at.sent().errors().hasErrors()
                ? at.answers()
                : at.answers()
                        .withChild(child)
                        .withChosen(ClosePair.kept(ticked))
                        .withHearingOnce(catalog);
        putNeeds(at);
        if (ticked.size() > MANY && at.goesOn() && !at.askedBefore()) {
            at.put("many", ticked.size());
            return at.saveAndShow(Flow.NEEDS, "questionnaire/needs", after);
        }
        String next = new Flow(after, catalog).next(Flow.NEEDS, at.origin(), at.answers());
        return at.save(Flow.NEEDS, "questionnaire/needs", after, next, false);
    }

    private void putNeeds(QuestionPage at) {
        at.put("most", MOST_AT_ONCE);
        List<Area> areas = catalog.areas().stream()
                .filter(area -> at.answers().areas().contains(area.id()))
                .toList();
        at.put("areas", areas);
        at.put(
                "offered",
                areas.stream().collect(Collectors.toMap(Area::id, area -> ClosePair.offered(area, at.answers()))));
        at.putQuestions(
                areas.stream().anyMatch(area -> area.needs().stream().anyMatch(Need::isAboutTalking))
                        ? AskedQuestion.of(
                                Question.Page.NEEDS, null, at.answers().child(), catalog)
                        : List.of());
    }

    @GetMapping(NEED)
    String need(@PathVariable("need") String id, QuestionPage at) {
        Need need = known(id);
        if (!at.answers().chosen().contains(id)) {
            return "redirect:" + at.origin().addTo(Flow.NEEDS);
        }
        NeedAnswers said = at.answers().need(id);
        Need like = said.schoolEffect() == null && said.dailyEffect() == null
                ? ClosePair.before(need, at.answers().chosenNeeds(catalog), at.answers())
                        .findFirst()
                        .orElse(null)
                : null;
        at.put("like", like);
        at.put(
                "form",
                QuestionForm.of(
                        Question.Page.NEED,
                        like == null ? said : said.filledInWith(at.answers().need(like.id()))));
        putNeed(need, at);
        return at.show(at.ask(need), VIEW);
    }

    @PostMapping(NEED)
    String saveNeed(@PathVariable("need") String id, QuestionPage at) {
        Need need = known(id);
        NeedAnswers before = at.answers().need(id);
        NeedAnswers said =
                new NeedAnswers(id, at.typed().applyTo(before, Question.Page.NEED, at.sent(), at.ages(), catalog));
        Answers after = at.answers().withNeed(said).withHearingOnce(catalog);
        String path = at.ask(need);
        putNeed(need, at);
        boolean newDanger = urgent(need, said) && !urgent(need, before);
        return at.save(path, VIEW, after, new Flow(after, catalog).next(path, at.origin()), newDanger);
    }

    private void putNeed(Need need, QuestionPage at) {
        at.put("area", catalog.areaOf(need));
        at.put(
                "first",
                at.answers().chosenNeeds(catalog).stream()
                        .findFirst()
                        .filter(need::equals)
                        .isPresent());
    }

    /** Who to call: one address, whatever was ticked and whoever opens it, so that a history of pages tells nothing. */
    @GetMapping(Flow.HELP)
    String help(QuestionPage at) {
        return at.showHelp();
    }

    /** The numbers stood behind the page that asked; those addresses told that a sign was ticked there. */
    @GetMapping({"/questions/child/now/help", NEED + "/help"})
    RedirectView helpWasHere(@PathVariable(name = "need", required = false) @Nullable String id) {
        if (id != null) {
            known(id);
        }
        RedirectView to = new RedirectView(Flow.HELP, true, true, false);
        to.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return to;
    }

    private static boolean urgent(Need need, NeedAnswers said) {
        DoctorQuestion question = need.doctorQuestion();
        return question != null && question.urgent() && said.doctorSign();
    }

    @GetMapping(Flow.CHECK)
    String check(QuestionPage at, DraftSession draft) {
        at.putChange();
        meeting.of(draft).forEach(at::put);
        at.put("check", CheckPage.of(at.answers(), catalog));
        at.put("back", new Flow(at.answers(), catalog).before(Flow.CHECK));
        return at.showWithoutForm(Flow.CHECK, "questionnaire/check");
    }

    private Need known(String id) {
        return catalog.need(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
