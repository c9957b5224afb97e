package org.twodoors.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.rules.Flag;
import org.twodoors.rules.Level;
import org.twodoors.rules.NeedClass;
import org.twodoors.rules.Strength;
import org.twodoors.rules.Subtype;

/**
 * What a program gets.
 *
 * @param rulesVersion the version of the rules that answered
 * @param urgent whether something comes before everything else (R40)
 * @param needs one result for each need, in the order sent
 * @param pathways steps for the child, in the order they are shown
 */
@JsonPropertyOrder({"rulesVersion", "urgent", "needs", "pathways"})
record ClassificationResponse(String rulesVersion, boolean urgent, List<NeedBody> needs, List<PathwayBody> pathways) {

    /**
     * The result of one need.
     *
     * @param need its id
     * @param needClass who should look at it
     * @param subtype a closer word, or null
     * @param strength how sure the class is, or null
     * @param educational how strongly the answers point to the school
     * @param medical how strongly the answers point to a doctor or clinic
     * @param flags whether the other door may open too
     * @param rules ids of every rule that fired, in order
     * @param reasons one plain line for each deciding rule
     * @param findOut steps that find out what is not known
     * @param hints what would change the class
     */
    @JsonPropertyOrder({
        "need",
        "class",
        "subtype",
        "strength",
        "educational",
        "medical",
        "flags",
        "rules",
        "reasons",
        "findOut",
        "hints"
    })
    record NeedBody(
            String need,
            @JsonProperty("class") NeedClass needClass,
            @Nullable Subtype subtype,
            @Nullable Strength strength,
            Level educational,
            Level medical,
            List<Flag> flags,
            List<String> rules,
            List<String> reasons,
            List<String> findOut,
            List<String> hints) {

        @Override
        public String toString() {
            return "NeedBody[sealed]";
        }
    }

    /**
     * A step for the child.
     *
     * @param rule the row that calls for it
     * @param kind which words it has
     * @param title its title
     */
    @JsonPropertyOrder({"rule", "kind", "title"})
    record PathwayBody(String rule, String kind, String title) {

        @Override
        public String toString() {
            return "PathwayBody[sealed]";
        }
    }

    @Override
    public String toString() {
        return "ClassificationResponse[sealed]";
    }
}
