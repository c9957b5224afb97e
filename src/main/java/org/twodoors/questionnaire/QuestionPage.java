package org.twodoors.questionnaire;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ModelMap;
import org.springframework.validation.Errors;
import org.twodoors.answers.Answers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Question.Page;
import org.twodoors.answers.RedFlag;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.draft.DraftSession;
import org.twodoors.draft.HoldsDraft;
import org.twodoors.forms.AgeReader;
import org.twodoors.forms.FormFields;
import org.twodoors.pathways.PlanChanges;
import org.twodoors.pathways.UrgentSign;
import org.twodoors.pathways.UrgentSigns;

/**
 * One family's visit to one question page: what they said before, where they came from, which button they pressed. It
 * shows the page, or saves what is valid and says where to go.
 */
@HoldsDraft
final class QuestionPage {

    private final Catalog catalog;
    private final MessageSource words;
    private final AgeReader ages;
    private final DraftSession draft;
    private final ModelMap model;
    private final FormFields sent;
    private final String path;
    private final HttpServletResponse response;
    private final PlanBefore planBefore;

    QuestionPage(
            Catalog catalog,
            MessageSource words,
            AgeReader ages,
            DraftSession draft,
            ModelMap model,
            FormFields sent,
            String path,
            HttpServletResponse response,
            PlanBefore planBefore) {
        this.catalog = catalog;
        this.words = words;
        this.ages = ages;
        this.draft = draft;
        this.model = model;
        this.sent = sent;
        this.path = path;
        this.response = response;
        this.planBefore = planBefore;
    }

    Answers answers() {
        return draft.answers();
    }

    Catalog catalog() {
        return catalog;
    }

    /** Reads what was typed as an age. */
    AgeReader ages() {
        return ages;
    }

    Origin origin() {
        return Origin.of(parameter("from"), catalog);
    }

    /** The page of questions at the address that was asked for. */
    Page page() {
        return Page.at(path);
    }

    /**
     * Puts the questions of a page on it.
     *
     * @param need the need they are about; null for a page about the child
     * @return where the page is
     */
    String ask(@Nullable Need need) {
        Page page = need == null ? page() : Page.NEED;
        put("page", page.code());
        put("titleKey", page.titleKey(answers().child()));
        put("need", need);
        List<AskedQuestion> questions = AskedQuestion.of(page, need, answers().child(), catalog).stream()
                .filter(asked -> need == null
                        || asked.question() != Question.DOCTOR_SIGN
                        || answers().asksDoctorQuestion(need, catalog))
                .toList();
        putQuestions(questions);
        put(
                "sections",
                questions.stream()
                        .collect(Collectors.groupingBy(asked -> asked.section().name())));
        return page.path(need);
    }

    /** Puts questions on the page, and why each is asked. */
    void putQuestions(List<AskedQuestion> questions) {
        put("questions", questions);
        put("reasons", questions.stream().map(AskedQuestion::reason).toList());
    }

    /** Says what changed in a plan that is done, on the page a family came back to. */
    void putChange() {
        if (new Flow(answers(), catalog).goOn().equals(Flow.PLAN)) {
            put("change", planBefore.since(model.get(PlanChanges.WAS), answers()));
        }
    }

    /** What the family typed and ticked. */
    QuestionForm typed() {
        QuestionForm form = QuestionForm.of(sent);
        put("form", form);
        return form;
    }

    /** What came, and what has to be mended in it. */
    FormFields sent() {
        return sent;
    }

    /** Whether Continue was pressed. */
    boolean goesOn() {
        return Direction.of(parameter("go")) == Direction.NEXT;
    }

    /** Whether the page asked the family once more already, and they pressed Continue again. */
    boolean askedBefore() {
        return sent.value("again") != null;
    }

    void put(String name, @Nullable Object value) {
        model.addAttribute(name, value);
    }

    /** Shows a question page. */
    String show(String page, String view) {
        return show(page, view, answers());
    }

    /** Shows a page on which nothing is typed: another language is a link. */
    String showWithoutForm(String page, String view) {
        show(page, view);
        put("typedForm", null);
        return view;
    }

    private String show(String page, String view, Answers answers) {
        put("path", page);
        put("typedForm", page);
        Flow flow = new Flow(answers, catalog);
        putProgress(flow.progress(page));
        Origin origin = origin().within(answers);
        put("last", origin.isFlow() && flow.endsAt(page));
        put("from", origin.code());
        put("returnsTo", origin.need());
        if (sent.value(PlanChanges.WAS) != null) {
            put(PlanChanges.WAS, sent.value(PlanChanges.WAS));
        }
        put("answers", answers);
        return view;
    }

    private void putProgress(Flow.Progress at) {
        put("step", at.step());
        put(
                "progress",
                words.getMessage(
                        "progress." + at.key(), new Object[] {at.part(), at.parts()}, LocaleContextHolder.getLocale()));
    }

    /** Saves, and goes on to the page that follows. */
    String save(String page, String view, Answers after) {
        return save(page, view, after, new Flow(after, catalog).next(page, origin()), false);
    }

    /** Saves what is valid, and shows the page once more, because there is something to say before it goes on. */
    String saveAndShow(String page, String view, Answers after) {
        if (!sent.errors().hasErrors()) {
            draft.save(after);
        }
        return show(page, view, after);
    }

    /**
     * Saves, and goes on to {@code next} if the family pressed Continue and nothing has to be mended first. A form that
     * our pages could not have sent is shown again whatever button was pressed. Who to call now is shown whatever button
     * was pressed, too, and a question about danger is asked before the answers are checked.
     *
     * @param danger whether the page with the numbers to call comes first
     */
    String save(String page, String view, Answers after, String next, boolean danger) {
        Direction go = Direction.of(parameter("go"));
        if (go == Direction.LANGUAGE) {
            sent.overlookErrors(model);
            return show(page, view);
        }
        Errors errors = sent.errors();
        String was = origin().isFlow() ? null : planBefore.mark(sent.value(PlanChanges.WAS), answers());
        draft.save(after);
        if (errors.hasGlobalErrors() || mendsFirst(go, errors)) {
            if (!errors.hasErrors()) {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
            }
            put(PlanChanges.WAS, was);
            return show(page, view, after);
        }
        planBefore.tellNext(was);
        Flow flow = new Flow(after, catalog);
        if (danger) {
            planBefore.leadOnTo(go == Direction.CHECK ? Flow.CHECK : flow.next(page, origin()));
            return "redirect:" + Flow.HELP;
        }
        String to = switch (go) {
            case NEXT -> next;
            case BACK ->
                origin().isFlow() ? flow.before(page) : origin().within(after).page();
            case PLAN -> flow.goOn();
            case CHECK, LANGUAGE -> Flow.CHECK;
        };
        return "redirect:" + to;
    }

    private static boolean mendsFirst(Direction go, Errors errors) {
        return switch (go) {
            case NEXT, PLAN -> errors.hasErrors();
            case CHECK -> errors.hasFieldErrors(Question.RED_FLAGS.code());
            case BACK, LANGUAGE -> false;
        };
    }

    /** Shows the numbers to call, and where no sign was ticked all of them; from there the way leads where the button would have. */
    String showHelp() {
        Set<RedFlag> flags = answers().child().redFlags();
        List<UrgentSign> signs =
                UrgentSigns.of(flags == null ? Set.of() : flags, answers().needFacts(catalog));
        put("signs", signs.isEmpty() ? UrgentSigns.withNumbers() : signs);
        put("anybody", signs.isEmpty());
        String next = model.get(PlanBefore.NEXT) instanceof String told ? told : new Flow(answers(), catalog).goOn();
        put(PlanBefore.NEXT, next);
        planBefore.tellBehind(next, model.get(PlanChanges.WAS));
        return showWithoutForm(Page.NOW.path(null), "questionnaire/help");
    }

    private String parameter(String name) {
        String value = sent.value(name);
        return value == null ? "" : value;
    }
}
