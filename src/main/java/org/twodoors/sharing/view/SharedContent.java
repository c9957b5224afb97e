package org.twodoors.sharing.view;

import static java.util.Objects.requireNonNullElse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.AnswersJson;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Situation;
import org.twodoors.papers.SchoolAsks;
import org.twodoors.rules.NeedClass;
import org.twodoors.rules.Strength;
import org.twodoors.rules.Subtype;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a family chose to show somebody, on the day it chose: a copy that holds that and nothing else. Codes and ids,
 * so that whoever opens it reads it in their own language, and what was typed for it.
 *
 * @param v version of this form
 * @param label what the family wrote on it; empty for nothing
 * @param day the day it was made
 * @param rulesVersion version of the rules that decided
 * @param place what "at school" means for the child: {@code school}, {@code preschool}, {@code homeschool} or {@code child-care}
 * @param daily whether daily life and health are in it
 * @param needs the chosen needs
 * @param situations what brings the family here; null where the family did not choose to say it
 * @param ageMonths how old the child is; null where the family did not choose to say it, and in what was shared before it could be
 * @param grade the child's grade or class, as typed; empty for none
 */
public record SharedContent(
        int v,
        String label,
        @Nullable LocalDate day,
        String rulesVersion,
        String place,
        boolean daily,
        List<SharedNeed> needs,
        @Nullable List<Situation> situations,
        @Nullable Integer ageMonths,
        String grade) {

    public static final int VERSION = 2;

    private static final JsonMapper JSON = AnswersJson.lenient();

    public SharedContent {
        needs = List.copyOf(needs);
        situations = situations == null ? null : List.copyOf(situations);
        grade = requireNonNullElse(grade, "");
    }

    /** Ids of the chosen needs. */
    public List<String> needIds() {
        return needs.stream().map(need -> need.said().need()).toList();
    }

    /** Tells whether the family sends what it saw. The day does not count: nobody looks at a page past midnight. */
    public String fingerprint() {
        SharedContent dayless =
                new SharedContent(v, label, null, rulesVersion, place, daily, needs, situations, ageMonths, grade);
        byte[] json = JSON.writeValueAsString(dayless).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    /**
     * One chosen need.
     *
     * @param said what the family answered, as far as it was chosen
     * @param needClass the class; without daily life and health what the school answers alone say
     * @param subtype a closer word, or null
     * @param strength how sure the class is, or null
     * @param rules ids of the rules behind it, in firing order; each has a reason
     * @param asks what the family asks the school for, codes of {@link SchoolAsks}; none in what was shared before there were any
     * @param words what the family sees of it in its own words, as typed; empty for none
     * @param since for how long it has been there; null where the family did not say
     */
    public record SharedNeed(
            NeedAnswers said,
            @Nullable NeedClass needClass,
            @Nullable Subtype subtype,
            @Nullable Strength strength,
            List<String> rules,
            List<String> asks,
            String words,
            @Nullable Since since) {

        public SharedNeed {
            rules = List.copyOf(rules);
            asks = List.copyOf(requireNonNullElse(asks, List.of()));
            words = requireNonNullElse(words, "");
        }

        @Override
        public String toString() {
            return "SharedNeed[sealed]";
        }
    }

    @Override
    public String toString() {
        return "SharedContent[sealed]";
    }
}
