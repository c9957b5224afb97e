package org.twodoors.sharing.savedplan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.RedFlag;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.Need;

/**
 * What was answered to one question, in words.
 *
 * @param words the parts of the answer; one, unless several could be chosen
 */
record Said(List<Word> words) {

    /**
     * Part of an answer.
     *
     * @param key message key
     * @param values arguments of the message
     */
    record Word(String key, List<Object> values) {

        static Word of(String key, Object... values) {
            return new Word(key, List.of(values));
        }
    }

    Said {
        words = List.copyOf(words);
    }

    /**
     * What was answered about the child.
     *
     * @param child about the child
     * @return by message key of the question; nothing for a question without an answer
     */
    static Map<String, Said> about(ChildAnswers child) {
        Map<String, Said> said = new LinkedHashMap<>();
        Integer months = child.ageMonths();
        if (months != null) {
            said.put("check.age", new Said(List.of(age(months))));
        }
        put(said, "check.setting", "q.setting.", child.setting());
        put(said, "check.state", "state.", child.state());
        Set<RedFlag> flags = child.redFlags();
        if (flags != null) {
            said.put("check.redFlags", new Said(flags(flags)));
        }
        put(said, "check.schoolPlan", "q.schoolPlan.", child.schoolPlan());
        put(said, "check.behind", "q.behind.", child.behind());
        put(said, "check.diagnosis", "q.diagnosis.", child.diagnosis());
        put(said, "check.clinicTherapy", "q.clinicTherapy.", child.clinicTherapy());
        put(said, "check.cover", "q.cover.", child.cover());
        put(said, "check.referralNeeded", "q.referralNeeded.", child.asked().referralNeeded());
        return said;
    }

    /**
     * What was answered about a need.
     *
     * @param need the need
     * @param answered about the need
     * @param child about the child
     * @return by message key of the question; nothing for a question without an answer
     */
    static Map<String, Said> about(Need need, NeedAnswers answered, ChildAnswers child) {
        NeedAnswers asked = answered.asked(need, child);
        Map<String, Said> said = new LinkedHashMap<>();
        put(said, "need.place." + child.schoolPlace(), "q.schoolEffect.", asked.schoolEffect());
        put(said, "need.place.home", "q.dailyEffect.", asked.dailyEffect());
        put(said, "check.tried", "q.tried.", asked.tried());
        put(said, "check.healthLink", "q.healthLink.", asked.healthLink());
        put(said, "check.safety", "q.safety.", asked.safety());
        put(said, "check.howOften", "q.howOften.", asked.howOften());
        Boolean sign = asked.doctorSign();
        if (sign != null) {
            said.put("check.doctorSign", of(sign ? "q.doctorSign.yes" : "q.doctorSign.no"));
        }
        return said;
    }

    private static Said of(String key) {
        return new Said(List.of(Word.of(key)));
    }

    private static Word age(int months) {
        if (months < 12) {
            return Word.of("q.age.value.months", months);
        }
        return months % 12 == 0
                ? Word.of("q.age.value.years", months / 12)
                : Word.of("q.age.value.both", months / 12, months % 12);
    }

    private static List<Word> flags(Set<RedFlag> flags) {
        List<Word> words = new ArrayList<>();
        flags.stream().sorted().forEach(flag -> words.add(Word.of("redFlag." + flag.code() + ".label")));
        return words.isEmpty() ? List.of(Word.of("q.redFlags.none")) : words;
    }

    private static void put(Map<String, Said> said, String question, String prefix, @Nullable Coded answer) {
        if (answer != null) {
            said.put(question, of(prefix + answer.code()));
        }
    }

    @Override
    public String toString() {
        return "Said[sealed]";
    }
}
