package org.twodoors.papers;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedNote;
import org.twodoors.catalog.SchoolAsk;

/** What a family asks a school for because of a need, in the words of the sheet: the same on every paper and every page. */
public final class SchoolAsks {

    /** What their words begin with; behind it a code of {@link #codes}. */
    public static final String WORDS = "sheet.ask.school.";

    /** What is asked of a therapy that the school gives already. */
    private static final String IN_PLAN = SchoolAsk.THERAPY.code() + ".in-plan";

    /** What is asked where a child may run off or hurt somebody. */
    private static final String BEHAVIOR = SchoolAsk.SAFETY_PLAN.code() + ".behavior";

    /** What is asked where a child comes back to school. */
    private static final String RETURN = SchoolAsk.THERAPY.code() + ".return";

    /** What is asked where the family does not know yet how it goes at school: the letter names no therapy for that either (R81). */
    private static final String IF_HARD = SchoolAsk.THERAPY.code() + ".if-hard";

    /** Keys of the words of these. */
    static final List<String> OTHER_WORDS = List.of(WORDS + IN_PLAN, WORDS + BEHAVIOR, WORDS + RETURN, WORDS + IF_HARD);

    private SchoolAsks() {}

    /**
     * What is asked, in codes.
     *
     * @param need the need
     * @param said what was said of it, as far as the school may know
     * @return in the order it is told, at least one
     */
    public static List<String> codes(Need need, NeedAnswers said) {
        return of(need, said).stream().map(ask -> code(ask, need, said)).toList();
    }

    private static String code(SchoolAsk ask, Need need, NeedAnswers said) {
        if (ask == SchoolAsk.SAFETY_PLAN && need.has(NeedNote.MAY_RUN_OR_HURT)) {
            return BEHAVIOR;
        }
        if (ask != SchoolAsk.THERAPY) {
            return ask.code();
        }
        HelpNow help = said.helpNow();
        if (help != null && help.atSchool()) {
            return IN_PLAN;
        }
        if (need.has(NeedNote.RETURN_TO_SCHOOL)) {
            return RETURN;
        }
        return said.answer(Question.SCHOOL_EFFECT) == SchoolEffect.UNKNOWN && !dangerAtSchool(said)
                ? IF_HARD
                : ask.code();
    }

    /** What is asked: a danger there asks for a safety plan too. */
    static Set<SchoolAsk> of(Need need, NeedAnswers said) {
        Set<SchoolAsk> asks = EnumSet.copyOf(need.schoolAsk());
        if (dangerAtSchool(said)) {
            asks.add(SchoolAsk.SAFETY_PLAN);
        }
        return asks;
    }

    private static boolean dangerAtSchool(NeedAnswers said) {
        return said.answer(Question.SAFETY) == Safety.SCHOOL || said.answer(Question.SAFETY) == Safety.BOTH;
    }
}
