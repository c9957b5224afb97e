package org.twodoors.guide;

import java.util.List;

/**
 * What the learn pages say and what it rests on, as read from {@code guide/*.json}. The words are in the messages.
 *
 * @param comparison school OT and clinic OT side by side
 * @param questions the questions parents ask, those asked most first: messages {@code question.<id>.ask} and
 *     {@code .answer}
 * @param terms the glossary
 * @param pages privacy, accessibility, about, the words around the list of rules, and the page for teachers
 */
record Guide(Comparison comparison, List<Claim> questions, List<Term> terms, List<PlainPage> pages) {

    /** The page for teachers. Its words fill a file of their own. */
    static final String TEACHERS = "teachers";

    Guide {
        questions = List.copyOf(questions);
        terms = List.copyOf(terms);
        pages = List.copyOf(pages);
    }

    /**
     * A page by its name.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    PlainPage page(String name) {
        return pages.stream()
                .filter(page -> page.page().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no page " + name));
    }
}
