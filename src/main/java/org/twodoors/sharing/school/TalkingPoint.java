package org.twodoors.sharing.school;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.catalog.Coded;

/** Something to talk about when two people see a need in two ways, or in one: messages {@code talk.<code>}. */
enum TalkingPoint implements Coded {
    /** Both see it alike. */
    ALIKE,
    /** The family sees it at school, the teacher does not. */
    HOLDS_IN,
    /** School sees more of it. */
    SCHOOL_SEES_MORE,
    /** Both see it, the family more of it. */
    FAMILY_SEES_MORE,
    /** The teacher has not seen it or does not know. */
    NOT_SEEN_AT_SCHOOL,
    /** The family did not know, the teacher does. */
    SCHOOL_KNOWS,
    /** They say different things about what was tried. */
    TRIED_DIFFERS,
    /** The teen sees it in another way. */
    TEEN_DIFFERS,
    /** The teen sees it alike. */
    TEEN_ALIKE,
    /** Another adult sees it in another way. */
    OTHERS_DIFFER,
    /** Another adult sees it alike. */
    OTHERS_ALIKE;

    /** About what somebody said; empty when there is nothing to compare. */
    static List<TalkingPoint> with(Role.Voice voice, NeedAnswers family, SchoolAnswer said) {
        return switch (voice) {
            case TEACHER -> withTeacher(family, said);
            case TEEN -> withTeen(family, said);
            case ADULT -> withAdult(family, said);
        };
    }

    private static List<TalkingPoint> withTeacher(NeedAnswers family, SchoolAnswer teacher) {
        List<TalkingPoint> points = new ArrayList<>();
        points.add(effect(family.schoolEffect(), teacher.effect()));
        if (family.tried() != null && teacher.tried() != null && family.tried() != teacher.tried()) {
            points.add(TRIED_DIFFERS);
        }
        return points;
    }

    private static TalkingPoint effect(@Nullable SchoolEffect family, SchoolEffect teacher) {
        if (teacher == SchoolEffect.UNKNOWN) {
            return NOT_SEEN_AT_SCHOOL;
        }
        if (!isLevel(family)) {
            return SCHOOL_KNOWS;
        }
        if (family == teacher) {
            return ALIKE;
        }
        if (teacher == SchoolEffect.NONE) {
            return HOLDS_IN;
        }
        return teacher.compareTo(family) > 0 ? SCHOOL_SEES_MORE : FAMILY_SEES_MORE;
    }

    /** They see the child outside school, so what the family says of the day there is what to compare with. */
    private static List<TalkingPoint> withAdult(NeedAnswers family, SchoolAnswer said) {
        DailyEffect day = family.dailyEffect();
        ReportedEffect there = said.there();
        if (day == null || day == DailyEffect.UNKNOWN || there == null || !isLevel(there.effect())) {
            return List.of();
        }
        return List.of(day.name().equals(there.name()) ? OTHERS_ALIKE : OTHERS_DIFFER);
    }

    private static List<TalkingPoint> withTeen(NeedAnswers family, SchoolAnswer teen) {
        SchoolEffect school = teen.effect();
        boolean bothSchool = isLevel(family.schoolEffect()) && isLevel(school);
        boolean bothHome = family.dailyEffect() != null && teen.home() != null;
        if (!bothSchool && !bothHome) {
            return List.of();
        }
        boolean alike =
                (!bothSchool || family.schoolEffect() == school) && (!bothHome || family.dailyEffect() == teen.home());
        return List.of(alike ? TEEN_ALIKE : TEEN_DIFFERS);
    }

    private static boolean isLevel(@Nullable SchoolEffect effect) {
        return effect == SchoolEffect.NONE || effect == SchoolEffect.SOME || effect == SchoolEffect.A_LOT;
    }
}
