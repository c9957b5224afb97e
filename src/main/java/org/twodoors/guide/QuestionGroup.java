package org.twodoors.guide;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Questions parents ask about one matter, with a page of their own: its heading is message {@code questions.<id>.title}.
 *
 * @param id kebab-case, unique; the last part of the address of its page
 * @param questions at least one, in the order they are shown: messages {@code question.<id>.ask} and {@code .answer}
 */
record QuestionGroup(String id, List<Claim> questions) {

    QuestionGroup {
        requireNonNull(id, "a group of questions has no id");
        questions = List.copyOf(requireNonNull(questions, () -> "group " + id + " has no questions"));
    }
}
