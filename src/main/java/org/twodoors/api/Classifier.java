package org.twodoors.api;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.NeedFacts;
import org.twodoors.catalog.Catalog;
import org.twodoors.pathways.NamedTherapies;
import org.twodoors.pathways.Pathway;
import org.twodoors.pathways.PathwayService;
import org.twodoors.pathways.Pathways;
import org.twodoors.rules.Classification;
import org.twodoors.rules.FindOut;
import org.twodoors.rules.Hint;
import org.twodoors.rules.NeedResult;
import org.twodoors.rules.Rule;
import org.twodoors.rules.RulesService;

/** Runs the rules and puts what they say into words. */
@Component
class Classifier {

    private final Catalog catalog;
    private final RulesService rules;
    private final PathwayService pathways;
    private final MessageSource messages;

    Classifier(Catalog catalog, RulesService rules, PathwayService pathways, MessageSource messages) {
        this.catalog = catalog;
        this.rules = rules;
        this.pathways = pathways;
        this.messages = messages;
    }

    /**
     * Classifies.
     *
     * @param request what a program sent, checked
     * @param language of the words
     * @return what it gets
     */
    ClassificationResponse classify(ClassificationRequest request, Locale language) {
        ChildFacts child = request.child().facts();
        List<NeedFacts> needs = request.needs().stream()
                .map(answers -> answers.facts(catalog.need(answers.need()).orElseThrow()))
                .toList();
        Classification classification = rules.classify(child, needs);
        Pathways steps = pathways.pathways(child, needs, classification);
        NamedTherapies therapies = NamedTherapies.of(classification, steps);
        return new ClassificationResponse(
                classification.rulesVersion(),
                steps.urgent(),
                steps.urgency(),
                classification.needs().stream()
                        .map(need -> inWords(need, language))
                        .toList(),
                steps.pathways().stream()
                        .map(step -> inWords(step, therapies, language))
                        .toList());
    }

    private ClassificationResponse.NeedResult inWords(NeedResult need, Locale language) {
        return new ClassificationResponse.NeedResult(
                need.need().id(),
                need.needClass(),
                need.subtype(),
                need.strength(),
                need.educational(),
                need.medical(),
                List.copyOf(need.flags()),
                need.rules().stream().map(Rule::id).toList(),
                words(need.reasons().stream().map(Rule::messageKey).toList(), language),
                words(need.findOut().stream().map(FindOut::messageKey).toList(), language),
                need.hints().stream().map(hint -> words(hint, language)).toList(),
                new ClassificationResponse.Leads(
                        need.need().leadSchool().codes(),
                        need.need().leadClinic().codes()));
    }

    private ClassificationResponse.Pathway inWords(Pathway step, NamedTherapies therapies, Locale language) {
        return new ClassificationResponse.Pathway(
                step.rule().id(),
                step.kind(),
                therapies.fill(
                        messages.getMessage(step.titleKey(), null, language),
                        (key, arguments) -> messages.getMessage(key, arguments, language)),
                step.asks());
    }

    private String words(Hint hint, Locale language) {
        return messages.getMessage(
                "api.hint",
                new Object[] {
                    messages.getMessage(hint.ifKey(), null, language),
                    messages.getMessage(hint.thenKey(), null, language)
                },
                language);
    }

    private List<String> words(List<String> keys, Locale language) {
        return keys.stream()
                .map(key -> messages.getMessage(key, null, language))
                .toList();
    }
}
