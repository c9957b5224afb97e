package org.twodoors.pathways;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.Safety;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.Urgency;

/** Finds what comes before everything else (R40), and in which order: each sign once, with one urgency, the weightiest first. */
public final class UrgentSigns {

    /** Choosing this need is urgent in itself (source S87). */
    private static final String LOST_SKILLS = "lost-skills";

    private final Set<RedFlag> flags = EnumSet.noneOf(RedFlag.class);
    private final List<UrgentSign> signs = new ArrayList<>();

    private UrgentSigns() {}

    /** The signs by weight; red flags before what came up with a need, otherwise in their own order. */
    static List<UrgentSign> of(ChildFacts child, List<NeedFacts> facts) {
        return of(child.redFlags(), facts);
    }

    /**
     * The same before anything else is known.
     *
     * @param flags what is happening now
     * @param facts about the needs
     * @return the signs by weight; red flags before what came up with a need, otherwise in their own order
     */
    public static List<UrgentSign> of(Set<RedFlag> flags, List<NeedFacts> facts) {
        UrgentSigns found = new UrgentSigns();
        for (RedFlag flag : RedFlag.values()) {
            if (flags.contains(flag)) {
                found.flags.add(flag);
            }
        }
        boolean swallowedOnPurpose = found.flags.contains(RedFlag.POISON) && selfHarm(flags, facts);
        for (RedFlag flag : found.flags) {
            String sign = "redFlag." + flag.code();
            found.signs.add(
                    flag == RedFlag.POISON && swallowedOnPurpose
                            ? new UrgentSign(UrgentSign.POISON_AND_SELF_HARM, sign + ".label", null, Urgency.EMERGENCY)
                            : new UrgentSign(sign + ".advice", sign + ".label", null, flag.urgency()));
        }
        facts.forEach(found::add);
        return found.signs.stream()
                .sorted(Comparator.comparing(UrgentSign::urgency))
                .toList();
    }

    /** The signs that have a number to dial, the weightiest first: for whoever asks, whatever they ticked. */
    public static List<UrgentSign> withNumbers() {
        return Stream.of(RedFlag.values())
                .flatMap(flag -> of(Set.of(flag), List.of()).stream())
                .filter(sign -> !sign.dials().isEmpty())
                .sorted(Comparator.comparing(UrgentSign::urgency))
                .toList();
    }

    /** Talk or acts of suicide or self-harm, wherever the family said so. */
    static boolean selfHarm(ChildFacts child, List<NeedFacts> facts) {
        return selfHarm(child.redFlags(), facts);
    }

    private static boolean selfHarm(Set<RedFlag> flags, List<NeedFacts> facts) {
        return flags.contains(RedFlag.SELF_HARM)
                || facts.stream()
                        .anyMatch(it -> it.doctorSign() && it.need().doctorQuestion() == DoctorQuestion.SELF_HARM);
    }

    /**
     * Whether a red flag says the same as what a need asks or is.
     *
     * @param flags what is happening now
     * @param need any need
     * @return true where the need and one of the flags are about the same sign
     */
    public static boolean concern(Set<RedFlag> flags, Need need) {
        DoctorQuestion question = need.doctorQuestion();
        RedFlag sameSign = question == null ? null : sameSign(question);
        return (sameSign != null && flags.contains(sameSign))
                || (need.id().equals(LOST_SKILLS) && flags.contains(RedFlag.LOST_SKILLS));
    }

    private void add(NeedFacts it) {
        Need need = it.need();
        DoctorQuestion question = need.doctorQuestion();
        Urgency urgency = question == null ? null : question.urgency();
        if (it.doctorSign() && question != null && urgency != null) {
            String sign = "doctor." + question.code();
            add(new UrgentSign(sign + ".advice", sign + ".question", need, urgency), sameSign(question));
        }
        if (it.safety() != Safety.NONE && need.is(NeedFlag.HEALTH_FIRST) && !ownSignSaysMore(need)) {
            add(new UrgentSign("urgent.healthFirstDanger", label(need), need, Urgency.DOCTOR_SOON), null);
        }
        if (need.id().equals(LOST_SKILLS)) {
            add(new UrgentSign("urgent.lostSkills", label(need), need, Urgency.DOCTOR_NOW), RedFlag.LOST_SKILLS);
        }
    }

    /** Whether its own sign says already whom to call, and when to call 911. */
    private boolean ownSignSaysMore(Need need) {
        DoctorQuestion question = need.doctorQuestion();
        return (question == DoctorQuestion.EATING_DANGER || question == DoctorQuestion.WORSE_AFTER_INJURY)
                && signs.stream().anyMatch(it -> need.equals(it.need()));
    }

    /** The same advice only once, and none for a sign that is on the card already. */
    private void add(UrgentSign sign, @Nullable RedFlag sameSign) {
        boolean there = flags.contains(sameSign)
                || signs.stream().anyMatch(it -> it.messageKey().equals(sign.messageKey()));
        if (!there) {
            signs.add(sign);
        }
    }

    private static String label(Need need) {
        return "need." + need.id() + ".label";
    }

    /** The red flag that says the same as a yes to a doctor question. */
    private static @Nullable RedFlag sameSign(DoctorQuestion question) {
        return switch (question) {
            case EATING_DANGER -> RedFlag.FEEDING_DANGER;
            case SELF_HARM -> RedFlag.SELF_HARM;
            case WORSE_AFTER_INJURY -> RedFlag.HEAD_INJURY;
            case NEW_WEAKNESS -> RedFlag.LOST_SKILLS;
            case TOILET_CHANGE -> RedFlag.TOILET_CHANGE;
            case SLEEP_BREATHING -> RedFlag.SLEEP_BREATHING;
            case VISION_CHECK,
                    HEARING_CHECK,
                    SLEEP_HOURS,
                    LEFT_ALONE,
                    EATS_OBJECTS,
                    SUDDEN_STUTTER,
                    VOICE_CHECK,
                    SILENT_EVERYWHERE,
                    EAR_SIGNS,
                    MOTOR_WEAKNESS,
                    TILT_SUDDEN,
                    EXERTION,
                    TOE_WALK,
                    BRACE_SKIN,
                    POSITION_SKIN,
                    JOINT_SIGNS,
                    SPORT_INJURY -> null;
        };
    }
}
