package org.twodoors.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Need;

/**
 * What the rules say about one need.
 *
 * @param need the need
 * @param needClass who should look at it
 * @param subtype a closer word, or null
 * @param strength how sure the class is, or null when it is not clear
 * @param educational how strongly the answers point to the school
 * @param medical how strongly the answers point to a doctor or clinic
 * @param flags whether the other door may open too; none or one
 * @param rules every rule that fired, in firing order: preparation, educational, medical, class
 * @param reasons the rules whose one plain line is shown, in firing order
 * @param findOut steps that find out what is not known
 * @param hints what would change the class, at most three; must not be changed later, and may be found only when looked at
 * @param noneNow which words to show when nothing gets in the way right now, otherwise null
 */
public record NeedResult(
        Need need,
        NeedClass needClass,
        @Nullable Subtype subtype,
        @Nullable Strength strength,
        Level educational,
        Level medical,
        Set<Flag> flags,
        List<Rule> rules,
        List<Rule> reasons,
        List<FindOut> findOut,
        List<Hint> hints,
        @Nullable NoneNow noneNow) {

    /** Copies the collections but the hints. */
    public NeedResult {
        flags = Set.copyOf(flags);
        rules = List.copyOf(rules);
        reasons = List.copyOf(reasons);
        findOut = List.copyOf(findOut);
    }

    /** Message prefix of the class, for example {@code class.both} or {@code class.none-now}. */
    public String classKey() {
        return "class." + needClass.code(subtype);
    }

    @Override
    public String toString() {
        return "NeedResult[sealed]";
    }
}
