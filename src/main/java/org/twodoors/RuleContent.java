package org.twodoors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twodoors.catalog.ClinicAsk;
import org.twodoors.catalog.SchoolAsk;
import org.twodoors.content.Content;
import org.twodoors.pathways.LineRule;
import org.twodoors.pathways.NamedTherapies;
import org.twodoors.pathways.PathwayRule;
import org.twodoors.pathways.SituationWords;
import org.twodoors.rules.Rule;

/** What the rules and pathways say and rest on. */
class RuleContent implements Content {

    private static final List<String> OF_A_PATHWAY = List.of("title", "what", "who", "first", "say");

    private static final List<String> OF_AN_ASK = List.of("name", "text");

    @Override
    public Map<String, List<String>> words() {
        List<String> ofPathways = new ArrayList<>();
        for (PathwayRule rule : PathwayRule.values()) {
            ofPathways.add(rule.messageKey());
            if (rule.situation() == null) {
                rule.kinds()
                        .forEach(kind -> OF_A_PATHWAY.forEach(part -> ofPathways.add("pathway." + kind + "." + part)));
            }
        }
        for (LineRule rule : LineRule.values()) {
            ofPathways.addAll(List.of(rule.messageKey(), rule.lineKey()));
        }
        Stream.of(SchoolAsk.values())
                .forEach(ask -> OF_AN_ASK.forEach(part -> ofPathways.add("schoolAsk." + ask.code() + "." + part)));
        ofPathways.addAll(List.of(
                "schoolAsk.safety-plan.text.behavior",
                "schoolAsk.safety-plan.text.crisis",
                "schoolAsk.therapy.name.in-plan",
                "schoolAsk.therapy.text.in-plan",
                "pathway.your-clinic.title.stops",
                "pathway.your-clinic.first.stops",
                "pathway.clinic-doctor.title.grave",
                "pathway.clinic-doctor.first.grave"));
        Stream.of(ClinicAsk.values())
                .forEach(ask -> OF_AN_ASK.forEach(part -> ofPathways.add("clinicAsk." + ask.code() + "." + part)));
        return Map.of(
                "rules", Rule.all().stream().map(Rule::messageKey).toList(),
                "pathways", ofPathways,
                "situations", SituationWords.keys(),
                "disciplines", NamedTherapies.keys());
    }

    @Override
    public Map<String, List<String>> claims() {
        Map<String, List<String>> claims = new LinkedHashMap<>();
        Rule.all().forEach(rule -> claims.put("rule " + rule.id(), rule.sources()));
        Stream.of(PathwayRule.values()).forEach(rule -> claims.put("rule " + rule.id(), rule.sources()));
        Stream.of(LineRule.values()).forEach(rule -> claims.put("rule " + rule.id(), rule.sources()));
        return claims;
    }
}
