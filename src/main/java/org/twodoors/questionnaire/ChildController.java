package org.twodoors.questionnaire;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Question.Page;
import org.twodoors.answers.RedFlag;

/** The four pages about the child: what brings the family, basics, what is happening now, school and health. */
@Controller
class ChildController {

    private static final String START = "/questions/start";
    private static final String BASICS = "/questions/child";
    private static final String NOW = "/questions/child/now";
    private static final String SCHOOL = "/questions/child/school";
    private static final String HEALTH = "/questions/child/health";
    private static final String VIEW = "questionnaire/child";

    private final @Nullable String usualState;

    /** Takes the postal code of the state that is chosen until a family chooses; empty for none. */
    ChildController(@Value("${two-doors.site.state:}") String usualState) {
        this.usualState = usualState.isEmpty() ? null : usualState;
    }

    @GetMapping({START, BASICS, NOW, SCHOOL})
    String ask(QuestionPage at) {
        QuestionForm form = QuestionForm.of(at.page(), at.answers().child());
        boolean firstTime = at.page() == Page.CHILD && form.fields().isEmpty();
        at.put(
                "form",
                firstTime && usualState != null
                        ? QuestionForm.of(Question.STATE.code(), List.of(usualState.toUpperCase(Locale.ROOT)))
                        : form);
        return at.show(at.ask(null), VIEW);
    }

    @PostMapping({START, BASICS, NOW, SCHOOL})
    String save(QuestionPage at) {
        ChildAnswers child = new ChildAnswers(
                at.typed().applyTo(at.answers().child(), at.page(), at.sent(), at.ages(), at.catalog()));
        Answers after = at.answers().withChild(child);
        String path = at.ask(null);
        boolean danger = at.page() == Page.NOW && !flags(after).isEmpty();
        if (at.page() == Page.NOW) {
            askOnce(child, at);
        }
        String next = new Flow(after, at.catalog()).next(path, at.origin(), at.answers());
        return at.save(path, VIEW, after, next, danger);
    }

    /** This page was in two. */
    @RequestMapping(
            path = HEALTH,
            method = {RequestMethod.GET, RequestMethod.POST})
    String moved() {
        return "redirect:" + SCHOOL;
    }

    /** Signs of danger are not passed by unseen: a page without an answer asks for one, the first time. */
    private static void askOnce(ChildAnswers child, QuestionPage at) {
        if (child.redFlags() == null && !at.sent().errors().hasErrors() && !at.askedBefore()) {
            at.sent().errors().rejectValue(Question.RED_FLAGS.code(), "error.redFlags");
        }
    }

    private static Set<RedFlag> flags(Answers answers) {
        Set<RedFlag> flags = answers.child().redFlags();
        return flags == null ? Set.of() : flags;
    }
}
