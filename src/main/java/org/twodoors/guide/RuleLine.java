package org.twodoors.guide;

import java.util.List;
import org.twodoors.answers.Question;
import org.twodoors.pathways.LineRule;
import org.twodoors.pathways.PathwayRule;
import org.twodoors.rules.Rule;

/**
 * A rule as a line that people can read.
 *
 * @param id for example {@code R12}
 * @param reasonKey message with its plain reason
 * @param looksAt the answers it looks at, by the name of their field; empty for rules that look at results
 * @param sources keys of what it rests on
 */
record RuleLine(String id, String reasonKey, List<String> looksAt, List<String> sources) {

    static RuleLine of(Rule rule) {
        return new RuleLine(
                rule.id(),
                rule.messageKey(),
                rule.questions().stream().map(Question::code).toList(),
                rule.sources());
    }

    static RuleLine of(LineRule rule) {
        return new RuleLine(rule.id(), rule.messageKey(), List.of(), rule.sources());
    }

    static RuleLine of(PathwayRule rule) {
        return new RuleLine(rule.id(), rule.messageKey(), List.of(), rule.sources());
    }
}
