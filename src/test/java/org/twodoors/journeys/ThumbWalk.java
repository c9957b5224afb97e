package org.twodoors.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Answers;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.catalog.Coded;

/**
 * A family that answers the questions with one finger, leaves open what says the same when it is left open, reads what it sees, and goes
 * straight to the plan after the last question.
 */
final class ThumbWalk {

    private static final String WORDS = """
            (until) => {
              const end = until ? document.querySelector(until) : null;
              const read = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              let words = 0;
              while (read.nextNode()) {
                const around = read.currentNode.parentElement;
                if (end && !end.contains(around) && end.compareDocumentPosition(around) & Node.DOCUMENT_POSITION_FOLLOWING) {
                  break;
                }
                if (!around.closest('select, textarea, svg, script, .visually-hidden') && around.checkVisibility({visibilityProperty: true})) {
                  words += read.currentNode.data.split(/\\s+/).filter(word => /[\\p{L}\\p{N}]/u.test(word)).length;
                }
              }
              return words;
            }""";

    private final Visit visit;
    private final Page page;
    private final Answers answers;
    private int words;
    private int taps;
    private int wordsOfDanger;
    private int tapsOfDanger;

    ThumbWalk(Visit visit, Answers answers) {
        this.visit = visit;
        this.page = visit.page();
        this.answers = answers;
    }

    /** Words that are seen in the main part of a page. */
    static int words(Page page) {
        return ((Number) page.evaluate(WORDS, null)).intValue();
    }

    /** Words that are seen in the main part of a page down to something, which is read, too. */
    static int words(Page page, String until) {
        return ((Number) page.evaluate(WORDS, until)).intValue();
    }

    /** From the start page to the plan. */
    void toThePlan() {
        visit.open("/");
        follow(page.locator("main a[href^='/questions']").first());
        while (!visit.path().equals(Questionnaire.PLAN)) {
            String path = visit.path();
            if (path.equals(Questionnaire.CHECK)) {
                words += words(page);
                follow(page.locator("main a[href^='/plan']").first());
            } else if (path.equals(Questionnaire.NOW) || path.equals(Questionnaire.HELP)) {
                danger(path);
            } else {
                fill(path);
                words += words(page);
                Locator straight = page.locator("main button[name=go][value=plan]");
                follow(
                        straight.count() > 0
                                ? straight
                                : page.locator("main button[name=go][value=next]")
                                        .first());
            }
        }
    }

    /** Words read on the way, without the page about danger. */
    int words() {
        return words;
    }

    /** Taps on the way, without the page about danger. */
    int taps() {
        return taps;
    }

    /** How long it takes with the page about danger: 250 words a minute, 2 seconds a tap, rounded up. */
    int minutes() {
        return (int) Math.ceil((words + wordsOfDanger) / 250.0 + (taps + tapsOfDanger) * 2 / 60.0);
    }

    private void danger(String path) {
        int before = taps;
        if (path.equals(Questionnaire.NOW)) {
            if (answers.child().redFlags().isEmpty()) {
                tick(page.locator("input[name=noneOfThese]"));
            } else {
                tick(
                        "redFlags",
                        answers.child().redFlags().stream().map(Coded::code).toList());
            }
            wordsOfDanger += words(page);
            follow(page.locator("main button[name=go][value=next]").first());
        } else {
            wordsOfDanger += words(page);
            follow(page.locator("main a[href^='/questions']").last());
        }
        tapsOfDanger += taps - before;
        taps = before;
    }

    private void fill(String path) {
        if (path.equals(Questionnaire.CHILD)) {
            page.locator("main input[type=text], main input:not([type])")
                    .first()
                    .fill(String.valueOf(answers.child().ageMonths() / 12));
            taps++;
            page.locator("select[name=state]")
                    .selectOption(answers.child().state().code());
            taps += 2;
        }
        for (Question question : Question.about(Question.Subject.CHILD)) {
            choose(question, answers.child().answer(question, Object.class));
        }
        tick("areas", answers.areas());
        if (path.equals(Questionnaire.NEEDS)) {
            tick("needs", answers.chosen());
        } else if (path.equals(Questionnaire.HELP_NOW)) {
            answers.needs().forEach(need -> helpNow(need));
        } else if (path.startsWith(Questionnaire.NEEDS)) {
            NeedAnswers said = answers.need(path.substring(path.lastIndexOf('/') + 1));
            for (Question question : Question.about(Question.Subject.NEED)) {
                choose(question, said.answer(question, Object.class));
            }
        }
    }

    private void helpNow(NeedAnswers need) {
        HelpNow said = need.helpNow();
        if (said != null && said.atSchool()) {
            tick("helpNow." + need.need(), List.of("school"));
        }
        if (said != null && said.atClinic()) {
            tick("helpNow." + need.need(), List.of("clinic"));
        }
    }

    private void choose(Question question, @Nullable Object said) {
        if (said instanceof Set<?> several) {
            tick(
                    question.code(),
                    several.stream().map(one -> ((Coded) one).code()).toList());
        } else if (said instanceof Coded one && (question.required() || !one.equals(question.byDefault()))) {
            tick(page.locator("input[name='" + question.code() + "'][value='" + one.code() + "']"));
        }
    }

    private void tick(String name, Collection<String> values) {
        values.forEach(value -> tick(page.locator("input[name='" + name + "'][value='" + value + "']")));
    }

    /** What is not on this page is left alone; what is folded is unfolded first. */
    private void tick(Locator box) {
        if (box.count() == 0 || box.isChecked()) {
            return;
        }
        Locator folded = box.locator("xpath=ancestor::details[not(@open)]/summary");
        if (folded.count() > 0) {
            folded.last().click();
            taps++;
        }
        if (box.isVisible()) {
            box.check();
            taps++;
        }
    }

    private void follow(Locator button) {
        visit.follow(button);
        taps++;
    }
}
