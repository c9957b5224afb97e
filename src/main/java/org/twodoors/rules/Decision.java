package org.twodoors.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.NeedFacts;

/**
 * One run of the tables over one need, without the words and hints that come after.
 *
 * @param input the answers the tables looked at
 * @param preparation the preparation rules that fired
 * @param educationalRule decided the school level
 * @param educational school level
 * @param medicalRule decided the clinic level
 * @param medical clinic level
 * @param classRule decided the class
 */
record Decision(
        RuleInput input,
        List<PreparationRule> preparation,
        EducationalRule educationalRule,
        Level educational,
        MedicalRule medicalRule,
        Level medical,
        ClassRule classRule) {

    /** Runs R1–R5, R6–R19 with R38, R20–R30 with R39 and R31–R37, in this order. */
    static Decision decide(ChildFacts child, NeedFacts facts) {
        List<PreparationRule> fired = new ArrayList<>();
        RuleInput input = PreparationRule.prepare(RuleInput.asGiven(child, facts), fired);
        EducationalRule educationalRule = EducationalRule.first(input);
        Level educational = educationalRule.row().outcome(input);
        MedicalRule medicalRule = MedicalRule.first(input);
        Level medical = medicalRule.row().outcome(input);
        return new Decision(
                input,
                Collections.unmodifiableList(fired),
                educationalRule,
                educational,
                medicalRule,
                medical,
                ClassRule.first(educational, medical));
    }

    NeedClass needClass() {
        return classRule.outcome().needClass();
    }

    @Nullable
    Subtype subtype() {
        return classRule.outcome().subtype();
    }

    boolean sameClassAs(Decision other) {
        return needClass() == other.needClass() && subtype() == other.subtype();
    }

    /** Every rule that fired, in firing order. */
    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(preparation);
        rules.add(educationalRule);
        rules.add(medicalRule);
        rules.add(classRule);
        return Collections.unmodifiableList(rules);
    }

    /** "Strong signs" when every positive level is yes, "some signs" when one is only likely. */
    @Nullable
    Strength strength() {
        if (needClass() == NeedClass.NOT_CLEAR) {
            return null;
        }
        return educational == Level.LIKELY || medical == Level.LIKELY ? Strength.SOME : Strength.STRONG;
    }

    /** What to say when nothing shows right now (R37): class help comes before now and then. */
    @Nullable
    NoneNow noneNow() {
        if (classRule != ClassRule.R37) {
            return null;
        }
        if (educationalRule == EducationalRule.R17) {
            return NoneNow.CLASS_HELP_WORKS;
        }
        return preparation.contains(PreparationRule.R4) ? NoneNow.KEEP_AN_EYE : NoneNow.DEFAULT;
    }

    @Override
    public String toString() {
        return "Decision[sealed]";
    }
}
