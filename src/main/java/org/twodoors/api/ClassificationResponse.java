package org.twodoors.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Urgency;
import org.twodoors.rules.Flag;
import org.twodoors.rules.Level;
import org.twodoors.rules.NeedClass;
import org.twodoors.rules.Strength;
import org.twodoors.rules.Subtype;

/** What a program gets. Fields are written in the order they stand here. */
record ClassificationResponse(
        @Schema(description = "Version of the rules that answered.")
        String rulesVersion,

        @Schema(description = "Does something come before everything else? If so, rule R40 is among the pathways.")
        boolean urgent,

        @Schema(nullable = true, description = "How soon the weightiest sign needs somebody. Null when there is none.")
        @Nullable
        Urgency urgency,

        @Schema(description = "One result for each need, in the order sent.")
        List<NeedResult> needs,

        @Schema(description = "Steps for the child, in the order they are shown.")
        List<Pathway> pathways) {

    /** The result of one need. */
    record NeedResult(
            @Schema(description = "Id of the need.") String need,

            @Schema(description = "Who should look at it. Guidance, never a decision.") @JsonProperty("class")
            NeedClass needClass,

            @Schema(
                    nullable = true,
                    description = "A closer word: none-now means that nothing gets in the way right now.")
            @Nullable
            Subtype subtype,

            @Schema(nullable = true, description = "How sure the class is. Null when it is not clear.") @Nullable
            Strength strength,

            @Schema(description = "How strongly the answers point to the school.")
            Level educational,

            @Schema(description = "How strongly the answers point to a doctor or clinic.")
            Level medical,

            @Schema(description = "The other door may open too, once more is known.")
            List<Flag> flags,

            @Schema(description = "Every rule that fired, in order.")
            List<String> rules,

            @Schema(description = "One plain line for each rule in the list of rules.")
            List<String> reasons,

            @Schema(description = "Steps that find out what is not known.")
            List<String> findOut,

            @Schema(description = "What would change the class, at most three.")
            List<String> hints,

            @Schema(description = "Who looks at it, whatever the class.")
            Leads leads) {

        @Override
        public String toString() {
            return "NeedResult[sealed]";
        }
    }

    /** Who looks at a need, by the codes of the disciplines; the first one leads. */
    record Leads(
            @Schema(description = "At school.") List<String> school,
            @Schema(description = "At a clinic.") List<String> clinic) {}

    /** A step for the child. */
    record Pathway(
            @Schema(description = "The rule that calls for the step.")
            String rule,

            @Schema(description = "What sort of step it is.")
            String kind,

            @Schema(description = "Its title.") String title,

            @Schema(
                    description =
                            "What the school is asked for, by the codes of the disciplines: on R42 to R48 and R60, without"
                                    + " what is in the plan on R43 to R45; empty on every other step.")
            List<String> asks) {

        @Override
        public String toString() {
            return "Pathway[sealed]";
        }
    }

    @Override
    public String toString() {
        return "ClassificationResponse[sealed]";
    }
}
