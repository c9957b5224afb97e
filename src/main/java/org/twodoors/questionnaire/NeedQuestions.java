package org.twodoors.questionnaire;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.ClinicScope;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.SchoolScope;

/**
 * Which questions one need asks, and in which wording (section 2.2 of the rules).
 *
 * @param need the need
 * @param child what was said about the child
 */
record NeedQuestions(Need need, ChildAnswers child) {

    /** Which wording of the school question to use: message {@code q.schoolEffect.label.<wording>}. */
    public String schoolWording() {
        String place = child.schoolPlace();
        return need.schoolScope() == SchoolScope.INDIRECT ? "indirect-" + place : place;
    }

    /** Which wording of the daily question to use: payers often see a limited need as schoolwork. */
    public String dailyWording() {
        return need.clinicScope() == ClinicScope.LIMITED ? "limited" : "direct";
    }

    /** The answers to the school question; "not in school" comes first for a child who is not. */
    public List<SchoolEffect> schoolEffects() {
        Setting setting = child.setting();
        return setting != null && !setting.inSchool()
                ? List.of(
                        SchoolEffect.NOT_IN_SCHOOL,
                        SchoolEffect.NONE,
                        SchoolEffect.SOME,
                        SchoolEffect.A_LOT,
                        SchoolEffect.UNKNOWN)
                : List.of(SchoolEffect.values());
    }

    public List<DailyEffect> dailyEffects() {
        return List.of(DailyEffect.values());
    }

    /** Whether simple help is asked about at all: under three there is no school help to try. */
    public boolean asksTried() {
        return !underThree();
    }

    public List<Tried> tried() {
        return Arrays.stream(Tried.values())
                .filter(answer -> answer != Tried.NOT_ASKED)
                .toList();
    }

    public List<HealthLink> healthLinks() {
        return List.of(HealthLink.values());
    }

    public List<Safety> safeties() {
        return List.of(Safety.values());
    }

    public List<HowOften> howOftens() {
        return List.of(HowOften.values());
    }

    /** Whether the danger question is asked whatever the effect is. */
    public boolean healthFirst() {
        return need.is(NeedFlag.HEALTH_FIRST);
    }

    public @Nullable DoctorQuestion doctorQuestion() {
        return need.doctorQuestion();
    }

    private boolean underThree() {
        Integer age = child.ageMonths();
        return age != null && age < 36;
    }
}
