package org.twodoors.doors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Thresholds;
import org.twodoors.content.MessageFiles;
import org.twodoors.pathways.Findings;
import org.twodoors.rules.Level;

/**
 * The words that answer a situation: messages {@code situation.<id>.said}, {@code .answer}, {@code .first} and {@code .when}, or a
 * second text of these where the family's age, plan, cover or answers ask for one.
 */
public final class SituationWords {

    private static final Set<String> KEYS =
            Set.copyOf(MessageFiles.read("messages/situations", Locale.ENGLISH).stringPropertyNames());

    private final List<String> variants;

    private SituationWords(List<String> variants) {
        this.variants = List.copyOf(variants);
    }

    /**
     * The words for a family.
     *
     * @param findings what the rules found for it
     * @return the words
     */
    public static SituationWords of(Findings findings) {
        ChildFacts child = findings.child();
        List<String> variants = new ArrayList<>();
        if (child.youngerThan(Thresholds.SCHOOL_SERVICES_AGE)) {
            variants.add(".early");
        }
        if (findings.classification().needs().stream().allMatch(need -> need.educational() == Level.NO)) {
            variants.add(".little-at-school");
        }
        if (child.says(SchoolPlan.SECTION_504)) {
            variants.add(".504");
        }
        variants.add("." + child.cover().code());
        return new SituationWords(variants);
    }

    /**
     * The message of one part.
     *
     * @param kind id of the situation
     * @param part {@code said}, {@code answer}, {@code first} or {@code when}
     * @return its key
     */
    public String key(String kind, String part) {
        String plain = "situation." + kind + "." + part;
        return variants.stream()
                .map(variant -> plain + variant)
                .filter(KEYS::contains)
                .findFirst()
                .orElse(plain);
    }
}
