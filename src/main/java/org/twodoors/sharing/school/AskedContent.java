package org.twodoors.sharing.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Catalog;

/**
 * What a school view holds under the seal of its link. Nothing the family answered is in it.
 *
 * @param v version of this form
 * @param kind who was asked; here as well as in the row, so that nobody can make a teen's view count by changing the row
 * @param needs ids of the needs that are asked about
 * @param answers what was answered; empty until it is sent
 * @param sent the day the answers were first sent, or null
 */
record AskedContent(
        int v,
        Kind kind,
        List<String> needs,
        List<SchoolAnswer> answers,
        @Nullable LocalDate sent) {

    /** The one form there is so far. */
    static final int FORM = 1;

    /** Who was asked. */
    enum Kind {
        /** A teacher. */
        TEACHER,
        /** The teen. */
        TEEN
    }

    AskedContent {
        needs = List.copyOf(needs);
        answers = List.copyOf(answers);
    }

    static AskedContent of(Kind kind, List<String> needs) {
        return new AskedContent(FORM, kind, needs, List.of(), null);
    }

    /** The same with answers; the first day they were sent stays. */
    AskedContent answered(List<SchoolAnswer> said, LocalDate today) {
        return new AskedContent(FORM, kind, needs, said, sent == null ? today : sent);
    }

    /** The same without needs that a later catalog dropped: nobody can answer about them any more. */
    AskedContent knownTo(Catalog catalog) {
        List<String> known =
                needs.stream().filter(need -> catalog.need(need).isPresent()).toList();
        return new AskedContent(v, kind, known, answers, sent);
    }

    /** What was answered about a need. */
    public Optional<SchoolAnswer> answer(String need) {
        return answers.stream().filter(answer -> answer.need().equals(need)).findFirst();
    }

    @Override
    public String toString() {
        return "AskedContent[sealed]";
    }
}
