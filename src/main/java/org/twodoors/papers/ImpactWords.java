package org.twodoors.papers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;

/**
 * One need in school words and in clinic words, chosen by the answers. Everything is a message key: sentences of the
 * bundle {@code impact}, which names the sources they rest on. What was not answered has no sentence.
 *
 * @param school how it shows at school, or null when no effect was given there
 * @param daily how it shows at home and around town, or null when no effect was given there
 * @param schoolEffect how much it gets in the way at school, who says so, or that this is not known; null when there is nothing
 * @param dailyEffect how much it gets in the way in daily life, or null when there is nothing
 * @param safety who could get hurt where, or null
 * @param tried what the school has tried, or null
 * @param health the link with health, or null
 * @param often how often, or null; {@code .short} is the same in a few words
 */
public record ImpactWords(
        @Nullable String school,
        @Nullable String daily,
        @Nullable String schoolEffect,
        @Nullable String dailyEffect,
        @Nullable Safety safety,
        @Nullable String tried,
        @Nullable String health,
        @Nullable String often) {

    private static final String EFFECT = "impact.effect.";
    private static final String OFTEN = "impact.often.";

    /**
     * Chooses the words for a need. Where the family saw no effect at school but the teacher did, the teacher's answer
     * counts.
     *
     * @param need the need
     * @param said what was said about it, without answers on a skipped branch
     * @return the words
     */
    public static ImpactWords of(Need need, NeedAnswers said) {
        return new ImpactWords(
                school(need, said),
                said.someEffectInDailyLife() && said.dailyEffect() != null
                        ? words(need, "clinic", said.dailyEffect() == DailyEffect.A_LOT)
                        : null,
                schoolEffect(said),
                said.someEffectInDailyLife() && said.dailyEffect() != null
                        ? EFFECT + said.dailyEffect().code()
                        : null,
                said.safety() == Safety.NONE ? null : said.safety(),
                sentence("impact.tried.", said.tried()),
                health(need, said.answer(Question.HEALTH_LINK, HealthLink.class)),
                sentence(OFTEN, said.answer(Question.HOW_OFTEN, Coded.class)));
    }

    /** "Other", and "I don't know" about the child, say nothing that a door could act on. */
    private static @Nullable String sentence(String prefix, @Nullable Coded answer) {
        boolean unknown = answer != null && answer.name().equals("UNKNOWN") && answer != Tried.UNKNOWN;
        return answer == null || answer == HealthLink.OTHER || unknown ? null : prefix + answer.code();
    }

    /** "They used to be able to, or it began after an injury" is one answer: which of the two it is, only the need tells. */
    private static @Nullable String health(Need need, @Nullable HealthLink link) {
        String sentence = sentence("impact.health.", link);
        return link == HealthLink.LOST && need.is(NeedFlag.SKILLS_BACK) ? sentence + "." + need.id() : sentence;
    }

    private static @Nullable String schoolEffect(NeedAnswers said) {
        TeacherAnswers teacher = said.teacher();
        if (said.someEffectAtSchool() && said.schoolEffect() != null) {
            return EFFECT + said.schoolEffect().code();
        }
        if (teacher != null
                && (teacher.schoolEffect() == SchoolEffect.SOME || teacher.schoolEffect() == SchoolEffect.A_LOT)) {
            return EFFECT + "teacher." + teacher.schoolEffect().code();
        }
        return said.says(SchoolEffect.UNKNOWN) ? EFFECT + "unknown" : null;
    }

    private static @Nullable String school(Need need, NeedAnswers said) {
        TeacherAnswers teacher = said.teacher();
        SchoolEffect effect =
                said.someEffectAtSchool() || teacher == null ? said.schoolEffect() : teacher.schoolEffect();
        return effect == SchoolEffect.SOME || effect == SchoolEffect.A_LOT
                ? words(need, "school", effect == SchoolEffect.A_LOT)
                : null;
    }

    private static String words(Need need, String door, boolean aLot) {
        return "impact." + need.id() + "." + door + (aLot ? ".a-lot" : ".some");
    }

    /**
     * Every message there must be.
     *
     * @param needs every need
     * @return message keys
     */
    static List<String> keys(Collection<Need> needs) {
        List<String> keys = new ArrayList<>();
        for (Need need : needs) {
            Stream.of("school", "clinic")
                    .flatMap(door -> Stream.of(words(need, door, false), words(need, door, true)))
                    .forEach(keys::add);
        }
        keys.addAll(sentences(OFTEN, Question.HOW_OFTEN));
        keys.addAll(sentences("impact.tried.", Question.TRIED));
        keys.addAll(sentences("impact.health.", Question.HEALTH_LINK));
        sentences(OFTEN, Question.HOW_OFTEN).forEach(it -> keys.add(it + ".short"));
        needs.stream()
                .filter(need -> need.is(NeedFlag.SKILLS_BACK))
                .forEach(need -> keys.add("impact.health.lost." + need.id()));
        Stream.of("some", "a-lot", "teacher.some", "teacher.a-lot", "unknown").forEach(it -> keys.add(EFFECT + it));
        keys.addAll(List.of("impact.safety.school", "impact.safety.home"));
        return keys;
    }

    private static List<String> sentences(String prefix, Question question) {
        return question.choices().stream()
                .flatMap(answer -> Stream.ofNullable(sentence(prefix, answer)))
                .toList();
    }

    /**
     * What to say at the school door: what the family ticked that it sees there; where it ticked nothing, how much it gets in the way.
     *
     * @param seen message keys of what was ticked of the need at school
     * @return message keys in the order they are said; empty when nothing was said about school
     */
    public List<String> inSchoolWords(List<String> seen) {
        boolean unsafe = safety == Safety.SCHOOL || safety == Safety.BOTH;
        return sentences(
                school == null ? List.of() : seen,
                school == null ? null : schoolEffect,
                unsafe ? "impact.safety.school" : null,
                often,
                tried);
    }

    /**
     * What to say at the clinic door: what the family ticked that it sees in daily life; where it ticked nothing, how much it gets in
     * the way.
     *
     * @param seen message keys of what was ticked of the need in daily life
     * @return message keys in the order they are said; empty when nothing was said about daily life
     */
    public List<String> inClinicWords(List<String> seen) {
        boolean unsafe = safety == Safety.HOME || safety == Safety.BOTH;
        return sentences(
                dailyEffect == null ? List.of() : seen,
                dailyEffect,
                unsafe ? "impact.safety.home" : null,
                often,
                health);
    }

    /** What was answered about school, for a letter: no example that nobody ticked. Message keys. */
    List<String> schoolAnswers() {
        boolean unsafe = safety == Safety.SCHOOL || safety == Safety.BOTH;
        return sentences(List.of(), schoolEffect, unsafe ? "impact.safety.school" : null, null, null);
    }

    /** What was answered about daily life, for a letter. Message keys. */
    List<String> dailyAnswers() {
        boolean unsafe = safety == Safety.HOME || safety == Safety.BOTH;
        return sentences(List.of(), dailyEffect, unsafe ? "impact.safety.home" : null, null, null);
    }

    /** Sentences that fit what was answered, as examples to tick. Message keys. */
    List<String> examples() {
        return Stream.of(school, daily).flatMap(Stream::ofNullable).toList();
    }

    /** Safety stands by itself: it counts even where no effect was given. The rest only follows something. */
    private static List<String> sentences(
            List<String> seen,
            @Nullable String effect,
            @Nullable String unsafe,
            @Nullable String often,
            @Nullable String last) {
        List<String> sentences = new ArrayList<>(seen);
        if (seen.isEmpty()) {
            add(sentences, effect);
        }
        add(sentences, unsafe);
        if (!sentences.isEmpty()) {
            add(sentences, often);
            add(sentences, last);
        }
        return List.copyOf(sentences);
    }

    private static void add(List<String> sentences, @Nullable String sentence) {
        if (sentence != null) {
            sentences.add(sentence);
        }
    }

    @Override
    public String toString() {
        return "ImpactWords[sealed]";
    }
}
