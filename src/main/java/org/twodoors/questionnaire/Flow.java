package org.twodoors.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.twodoors.answers.Answers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Question.Subject;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;

/**
 * The pages of the questionnaire in the order a family meets them. Which need pages there are follows from the needs
 * that were ticked.
 */
final class Flow {

    static final String START = "/questions/start";
    static final String BASICS = "/questions/child";
    static final String AREAS = "/questions/areas";
    static final String NEEDS = "/questions/needs";
    static final String CLOSE = "/questions/close";
    static final String HELP_NOW = "/questions/help-now";
    static final String HELP = "/questions/help";
    static final String CHECK = "/questions/check";
    static final String PLAN = "/plan";

    /** The pages that a plan cannot do without. */
    private static final Set<String> NEEDED = Set.of(BASICS, AREAS, NEEDS);

    /** The pages about the child. */
    private static final List<String> CHILD = Stream.of(Question.Page.values())
            .filter(page -> page.subject() == Subject.CHILD && page != Question.Page.NEEDS)
            .map(page -> page.path(null))
            .toList();

    private final List<String> pages = new ArrayList<>();
    private final Answers answers;
    private final List<Need> needs;

    Flow(Answers answers, Catalog catalog) {
        this.answers = answers;
        this.needs = answers.chosenNeeds(catalog);
        pages.addAll(CHILD);
        pages.add(AREAS);
        pages.add(NEEDS);
        if (!ClosePair.among(needs).isEmpty()) {
            pages.add(CLOSE);
        }
        if (asksHelpNow(answers, catalog)) {
            pages.add(HELP_NOW);
        }
        needs.forEach(need -> pages.add(pageOf(need)));
        pages.add(CHECK);
    }

    /** Whether somebody may work on a chosen need now: without a box to tick, the page is skipped. */
    static boolean asksHelpNow(Answers answers, Catalog catalog) {
        return !answers.chosenNeeds(catalog).isEmpty() && mayHaveHelp(answers);
    }

    private static boolean mayHaveHelp(Answers answers) {
        return answers.child().mayHaveSchoolHelp() || answers.child().mayHaveClinicHelp();
    }

    /** Whether there is a need without an answer on that page, or a box that was not there before. */
    private boolean asksHelpNowAnew(Answers before) {
        boolean newBox = (answers.child().mayHaveSchoolHelp() && !before.child().mayHaveSchoolHelp())
                || (answers.child().mayHaveClinicHelp() && !before.child().mayHaveClinicHelp());
        return pages.contains(HELP_NOW) && (newBox || !answered(HELP_NOW));
    }

    /**
     * Where a family goes on that stopped somewhere: at the first page without an answer that it has not passed by, and with nothing
     * left to ask at the plan.
     */
    String goOn() {
        int last = -1;
        for (int at = 0; at < pages.size(); at++) {
            last = answered(pages.get(at)) ? at : last;
        }
        for (int at = 0; at < pages.size() - 1; at++) {
            String page = pages.get(at);
            if (!answered(page) && (at > last || NEEDED.contains(page) || page.startsWith(NEEDS))) {
                return page;
            }
        }
        return PLAN;
    }

    /** Whether the plan needs nothing more once this page is answered. */
    boolean endsAt(String page) {
        return after(page).equals(CHECK)
                && pages.stream()
                        .filter(it -> !it.equals(page))
                        .filter(it -> NEEDED.contains(it) || it.startsWith(NEEDS))
                        .allMatch(this::answered);
    }

    private boolean answered(String page) {
        return switch (page) {
            case AREAS -> !needs.isEmpty() || !answers.areas().isEmpty();
            case NEEDS -> !needs.isEmpty();
            case HELP_NOW ->
                needs.stream().allMatch(need -> answers.need(need.id()).helpNow() != null);
            case CHECK -> false;
            // Left as it is, both needs stay: there is nothing to come back to.
            case CLOSE -> true;
            case BASICS -> answers.child().enoughForRules();
            default ->
                CHILD.contains(page)
                        ? Question.Page.at(page).questions().stream()
                                .anyMatch(it -> answers.child().answer(it) != null)
                        : needs.stream()
                                .anyMatch(need -> page.equals(pageOf(need))
                                        && answers.need(need.id()).complete());
        };
    }

    static String pageOf(Need need) {
        return Question.Page.NEED.path(need);
    }

    /** The page after this one; the check page is the last. */
    String after(String page) {
        int at = at(page);
        return at < 0 || at == pages.size() - 1 ? CHECK : pages.get(at + 1);
    }

    /** The page before this one; before the first stands the start page. */
    String before(String page) {
        if (page.equals(CLOSE)) {
            return NEEDS;
        }
        int at = at(page);
        return at <= 0 ? "/" : pages.get(at - 1);
    }

    /** Where a page stands. Once one of two close needs is given up nothing is close any more: then that page stood with the needs. */
    private int at(String page) {
        return pages.indexOf(page.equals(CLOSE) && !pages.contains(CLOSE) ? NEEDS : page);
    }

    /**
     * Where Continue leads. Someone who came to change one answer goes back to where they came from, unless the change
     * opened a question that waits for an answer.
     */
    String next(String page, Origin origin) {
        return next(page, origin, answers);
    }

    /**
     * The same after a change.
     *
     * @param before the answers before it
     */
    String next(String page, Origin origin, Answers before) {
        if (origin.isFlow()) {
            return after(page);
        }
        Origin to = origin.within(answers);
        if (page.equals(AREAS)) {
            return to.addTo(NEEDS);
        }
        if (page.equals(NEEDS) && pages.contains(CLOSE) && !before.chosen().equals(answers.chosen())) {
            return to.addTo(CLOSE);
        }
        if (!page.equals(HELP_NOW) && !page.equals(START) && asksHelpNowAnew(before)) {
            return to.addTo(HELP_NOW);
        }
        return needs.stream()
                .filter(need -> page.startsWith(NEEDS) || page.equals(CLOSE) || page.equals(HELP_NOW))
                .filter(need -> !answers.need(need.id()).complete())
                .map(need -> to.addTo(pageOf(need)))
                .findFirst()
                .orElse(to.page());
    }

    /** Where a page stands: which of four steps, and which part of it. */
    Progress progress(String page) {
        if (CHILD.contains(page)) {
            return new Progress(1, "child", CHILD.indexOf(page) + 1, CHILD.size());
        }
        return switch (page) {
            case AREAS -> new Progress(2, "day", 1, days());
            case NEEDS, CLOSE -> new Progress(2, "day", 2, days());
            case HELP_NOW -> new Progress(2, "day", 3, 3);
            case CHECK -> new Progress(4, "check", 1, 1);
            default -> new Progress(3, "need", pages.indexOf(page) - firstNeed() + 1, needs.size());
        };
    }

    private int firstNeed() {
        return pages.size() - 1 - needs.size();
    }

    /** How many pages there are about all needs; known before any is chosen, so that the count does not grow on the way. */
    private int days() {
        return mayHaveHelp(answers) ? 3 : 2;
    }

    /**
     * Where a page stands.
     *
     * @param step 1 to 4
     * @param key which words say it: {@code progress.<key>}
     * @param part from 1
     * @param parts how many parts the step has
     */
    record Progress(int step, String key, int part, int parts) {}
}
