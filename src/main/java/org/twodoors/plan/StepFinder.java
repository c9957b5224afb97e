package org.twodoors.plan;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twodoors.answers.Situation;
import org.twodoors.catalog.ClinicAsk;
import org.twodoors.catalog.SchoolAsk;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.Pathway;
import org.twodoors.pathways.SituationWords;

/** Finds the step of a pathway, of a situation, or of neither, for one family. */
final class StepFinder {

    /** How many things that are asked for a title names. */
    private static final int IN_A_TITLE = 2;

    /** What is asked for when nothing else is: no line has to say it. */
    private static final String THERAPY = "therapy";

    /** What may be asked for besides, while the family has an emergency or a crisis to get through. */
    private static final Set<String> SAFE = Stream.concat(
                    Stream.of(SchoolAsk.SAFETY_PLAN, SchoolAsk.COUNSELOR).map(ask -> "schoolAsk." + ask.code()),
                    Stream.of("clinicAsk." + ClinicAsk.MENTAL_HEALTH.code()))
            .collect(Collectors.toUnmodifiableSet());

    private final Findings findings;
    private final StepCatalog catalog;
    private final Set<String> kinds;
    private final Map<Pathway, Optional<NextStep>> found = new HashMap<>();
    private final Map<Situation, SituationWords> words = new EnumMap<>(Situation.class);

    StepFinder(Findings findings, StepCatalog catalog) {
        this.findings = findings;
        this.catalog = catalog;
        this.kinds = findings.pathways().pathways().stream().map(Pathway::kind).collect(Collectors.toUnmodifiableSet());
    }

    /** What the steps are found for. */
    Findings findings() {
        return findings;
    }

    /** What a kind of pathway or another step opens. */
    StepCatalog.Row row(String kind) {
        return catalog.row(kind);
    }

    /** The words that answer a situation. */
    SituationWords words(Situation situation) {
        return words.computeIfAbsent(situation, it -> SituationWords.of(it, findings));
    }

    /** The button of a kind, or empty for what is no step. */
    Optional<StepButton> button(String kind) {
        return catalog.button(catalog.row(kind), findings, kinds);
    }

    /** What opens the other letter that a kind may lead to, or empty where there is none. */
    Optional<StepButton> besides(String kind) {
        return Optional.ofNullable(catalog.row(kind).besides()).flatMap(name -> catalog.button(name, findings, kinds));
    }

    /** The step of a pathway. Its title names what is asked for. */
    Optional<NextStep> step(Pathway way) {
        return found.computeIfAbsent(way, this::make);
    }

    private Optional<NextStep> make(Pathway way) {
        StepCatalog.Row row = catalog.row(way.kind());
        Situation situation = way.rule().situation();
        return button(way.kind()).map(button -> {
            if (situation == null) {
                return asking(row, way.messagePrefix(), button);
            }
            return NextStep.of(words(situation).first(), null, words(situation).when(), row.door(), button);
        });
    }

    /** A step that is no pathway, with a text of its own. */
    Optional<NextStep> step(String name) {
        return step(name, "plan.step." + name + ".text");
    }

    /** A step that is no pathway. */
    Optional<NextStep> step(String name, String textKey) {
        StepCatalog.Row row = catalog.row(name);
        return button(name).map(button -> NextStep.of("plan.step." + name, textKey, row.whenKey(), row.door(), button));
    }

    private NextStep asking(StepCatalog.Row row, String key, StepButton button) {
        List<String> asks = row.asks() == null ? List.of() : asks(row.door());
        boolean inTitle = row.asks() == StepCatalog.Asks.TITLE && !asks.isEmpty();
        List<String> also = asks.stream()
                .skip(inTitle ? IN_A_TITLE : 0)
                .filter(ask -> !ask.endsWith("." + THERAPY))
                .filter(ask -> !findings.pathways().grave() || SAFE.contains(ask))
                .map(StepFinder::name)
                .toList();
        Optional<StepCatalog.Words> own = row.words(findings, kinds, button);
        if (own.isPresent()) {
            return new NextStep(
                    own.get().title(),
                    List.of(),
                    own.get().text(),
                    inTitle ? List.of() : also,
                    row.whenKey(),
                    row.door(),
                    button);
        }
        boolean special = inTitle && !asks.get(0).endsWith("." + THERAPY);
        return new NextStep(
                key + (inTitle ? ".title.for" : ".title"),
                inTitle ? asks.stream().limit(IN_A_TITLE).map(row::nameKey).toList() : List.of(),
                special ? text(asks.get(0)) : key + ".first",
                also,
                row.whenKey(),
                row.door(),
                button);
    }

    /** Message prefixes of what is asked for at a door, safety first. */
    private List<String> asks(Door door) {
        Stream<String> asks = switch (door) {
            case SCHOOL -> findings.pathways().schoolAsks().stream().map(ask -> "schoolAsk." + ask.code());
            case CLINIC -> findings.pathways().clinicAsks().stream().map(ask -> "clinicAsk." + ask.code());
            case BOTH, UNCLEAR -> Stream.empty();
        };
        return asks.toList();
    }

    private String text(String ask) {
        return findings.pathways().textKey(ask);
    }

    private static String name(String ask) {
        return ask + ".name";
    }
}
