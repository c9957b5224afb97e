package org.twodoors.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.twodoors.Given;
import org.twodoors.answers.Answers;
import org.twodoors.answers.Behind;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.Referral;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.answers.Tried;
import org.twodoors.answers.UsState;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;

/** Families who answered everything, at random. */
final class Fills {

    private Fills() {}

    /** Every question about every need answered, as many letters as any family can bring together. */
    static Answers everything(Catalog catalog, Random random) {
        Set<String> areas = new HashSet<>();
        Set<String> chosen = new HashSet<>();
        List<NeedAnswers> needs = new ArrayList<>();
        for (Area area : catalog.areas()) {
            areas.add(area.id());
            for (Need need : area.needs()) {
                chosen.add(need.id());
                needs.add(need(need.id(), random));
            }
        }
        return new Answers(child(random), areas, chosen, needs);
    }

    private static ChildAnswers child(Random random) {
        return Given.childAnswers(
                random.nextInt(ChildAnswers.MAX_AGE_MONTHS + 1),
                any(Setting.class, random),
                any(SchoolPlan.class, random),
                any(Diagnosis.class, random),
                any(Behind.class, random),
                any(Cover.class, random),
                any(ClinicTherapy.class, random),
                Set.copyOf(Arrays.asList(RedFlag.values())),
                any(UsState.class, random),
                any(Referral.class, random));
    }

    private static NeedAnswers need(String id, Random random) {
        return Given.needAnswers(
                id,
                any(SchoolEffect.class, random),
                any(DailyEffect.class, random),
                any(Tried.class, random),
                any(HealthLink.class, random),
                any(Safety.class, random),
                any(HowOften.class, random),
                random.nextBoolean(),
                new TeacherAnswers(any(SchoolEffect.class, random), any(Tried.class, random)));
    }

    private static <E extends Enum<E>> E any(Class<E> type, Random random) {
        E[] values = type.getEnumConstants();
        return values[random.nextInt(values.length)];
    }
}
