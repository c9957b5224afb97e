package org.twodoors.papers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.Need;

/**
 * One need in school words and in clinic words, chosen by the answers. Everything is a message key: sentences of the
 * bundle {@code impact}, which names the sources they rest on. What was not answered has no sentence.
 *
 * @param school how it shows at school, or null when no effect was given there
 * @param daily how it shows at home and around town, or null when no effect was given there
 * @param safety who could get hurt where, or null
 * @param tried what the school has tried, or null
 * @param health the link with health, or null
 * @param often how often, or null
 */
public record ImpactWords(
        @Nullable String school,
        @Nullable String daily,
        @Nullable Safety safety,
        @Nullable String tried,
        @Nullable String health,
        @Nullable String often) {

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
                said.safety() == Safety.NONE ? null : said.safety(),
                tried(said.tried()),
                said.healthLink() == null || said.healthLink() == HealthLink.OTHER
                        ? null
                        : "impact.health." + said.healthLink().code(),
                said.howOften() == null || said.howOften() == HowOften.UNKNOWN
                        ? null
                        : "impact.often." + said.howOften().code());
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
        add(keys, "often", Stream.of(HowOften.values()).filter(it -> it != HowOften.UNKNOWN));
        add(keys, "tried", Stream.of(Tried.values()).filter(it -> it != Tried.NOT_ASKED));
        add(keys, "health", Stream.of(HealthLink.values()).filter(it -> it != HealthLink.OTHER));
        add(keys, "safety", Stream.of(Safety.values()).filter(it -> it != Safety.NONE));
        return keys;
    }

    private static void add(List<String> keys, String group, Stream<? extends Coded> answers) {
        answers.forEach(answer -> keys.add("impact." + group + "." + answer.code()));
    }

    private static @Nullable String tried(@Nullable Tried tried) {
        return tried == null || tried == Tried.NOT_ASKED ? null : "impact.tried." + tried.code();
    }

    /**
     * What to say at the school door.
     *
     * @return message keys in the order they are said; empty when nothing was said about school
     */
    public List<String> inSchoolWords() {
        boolean unsafe = safety == Safety.SCHOOL || safety == Safety.BOTH;
        return sentences(school, unsafe, often, tried);
    }

    /**
     * What to say at the clinic door.
     *
     * @return message keys in the order they are said; empty when nothing was said about daily life
     */
    public List<String> inClinicWords() {
        boolean unsafe = safety == Safety.HOME || safety == Safety.BOTH;
        return sentences(daily, unsafe, often, health);
    }

    /**
     * What the family sees, for both doors at once, without what was tried.
     *
     * @return message keys in the order they are said; empty when nothing was said
     */
    public List<String> together() {
        List<String> sentences = new ArrayList<>();
        if (school != null && daily != null) {
            sentences.add(school);
        }
        sentences.addAll(sentences(daily == null ? school : daily, safety != null, often, health));
        return List.copyOf(sentences);
    }

    /** Safety stands by itself: it counts even where no effect was given. The rest only follows something. */
    private List<String> sentences(
            @Nullable String effect, boolean unsafe, @Nullable String often, @Nullable String last) {
        List<String> sentences = new ArrayList<>();
        if (effect != null) {
            sentences.add(effect);
        }
        if (unsafe && safety != null) {
            sentences.add("impact.safety." + safety.code());
        }
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
