package org.twodoors.sharing.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Catalog;

/**
 * What a school view holds under the seal of its link. Nothing the family answered is in it.
 *
 * @param v version of this form: 1 had no role, no list of what was tried and no page for the therapist
 * @param kind whether the view may count; here as well as in the row, so that nobody can make a teen's view count by
 *     changing the row
 * @param role who was asked; never null once it is read
 * @param needs ids of the needs that are asked about
 * @param answers what was answered; empty until it is sent
 * @param sent the day the answers were first sent, or null
 * @param referral the day the family said that school may have these answers as a page for its therapist; null while it has not
 */
record AskedContent(
        int v,
        Kind kind,
        @Nullable Role role,
        List<String> needs,
        List<SchoolAnswer> answers,
        @Nullable LocalDate sent,
        @Nullable LocalDate referral) {

    /** The form that is written. */
    static final int FORM = 2;

    /**
     * Whether a view may count. The row says it in clear, and a release that knows no roles reads it alone: whoever is not a
     * teacher is to both like a teen, whose view never counts.
     */
    enum Kind {
        /** A teacher's. */
        TEACHER,
        /** The teen's, and that of every other person who is no teacher. */
        TEEN
    }

    /** Whatever was written, the role is one that the kind allows. */
    AskedContent {
        kind = kind == Kind.TEACHER ? Kind.TEACHER : Kind.TEEN;
        if (kind == Kind.TEACHER) {
            role = Role.TEACHER;
        } else if (role == null || role == Role.TEACHER) {
            role = v < FORM ? Role.TEEN : Role.OTHER_ADULT;
        }
        needs = List.copyOf(needs);
        answers = List.copyOf(answers);
    }

    static AskedContent of(Role role, List<String> needs) {
        return new AskedContent(
                FORM, role == Role.TEACHER ? Kind.TEACHER : Kind.TEEN, role, needs, List.of(), null, null);
    }

    /** Who was asked. */
    Role asked() {
        return Objects.requireNonNull(role, "every form has a role once it is read");
    }

    /** The same with answers; the first day they were sent stays. The family said yes to what it saw: to other answers it has not. */
    AskedContent answered(List<SchoolAnswer> said, LocalDate today) {
        return new AskedContent(
                FORM, kind, role, needs, said, sent == null ? today : sent, said.equals(answers) ? referral : null);
    }

    /**
     * The same with the family's word on the page for the school therapist.
     *
     * @param day of its yes; null to take that back
     */
    AskedContent referred(@Nullable LocalDate day) {
        return new AskedContent(FORM, kind, role, needs, answers, sent, day);
    }

    /** The same without needs that a later catalog dropped: nobody can answer about them any more. */
    AskedContent knownTo(Catalog catalog) {
        List<String> known =
                needs.stream().filter(need -> catalog.need(need).isPresent()).toList();
        return new AskedContent(v, kind, role, known, answers, sent, referral);
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
