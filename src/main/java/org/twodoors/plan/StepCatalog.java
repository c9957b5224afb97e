package org.twodoors.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.Cover;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.catalog.ClinicAsk;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.SchoolAsk;
import org.twodoors.content.Content;
import org.twodoors.content.ContentException;
import org.twodoors.content.StrictJson;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.Pathway;
import org.twodoors.pathways.PathwayRule;
import org.twodoors.pathways.StepLinks;
import org.twodoors.rules.FindOut;
import tools.jackson.core.type.TypeReference;

/** What each step opens, by the kind of its pathway, as data: {@code plan/steps.json}. A wrong entry never gets this far. */
public final class StepCatalog implements Content, StepLinks {

    /**
     * What the file holds.
     *
     * @param papers letters that depend on the family
     * @param steps each kind of pathway and each other step there is
     */
    record Data(List<Paper> papers, List<Row> steps) {}

    /**
     * A letter that depends on the family.
     *
     * @param name what steps call it
     * @param choices the first that fits is opened; the last fits everybody
     */
    record Paper(String name, List<Choice> choices) {}

    /**
     * A letter, and for whom it is. What is left out is true of everybody.
     *
     * @param letter id of the letter
     * @param youngerThan age in years
     * @param settings where the child learns
     * @param covers who pays
     * @param plans what the school has
     * @param said kinds of pathways that apply too
     */
    record Choice(
            String letter,
            @Nullable Integer youngerThan,
            @Nullable Set<Setting> settings,
            @Nullable Set<Cover> covers,
            @Nullable Set<SchoolPlan> plans,
            @Nullable Set<String> said) {

        boolean fits(ChildFacts child, Set<String> kinds) {
            return (youngerThan == null || child.youngerThan(youngerThan))
                    && (settings == null || settings.contains(child.setting()))
                    && (covers == null || covers.contains(child.cover()))
                    && (plans == null || plans.stream().anyMatch(child::says))
                    && (said == null || said.stream().anyMatch(kinds::contains));
        }

        StepButton button() {
            return new StepButton(Opens.PAPER, letter);
        }
    }

    /** Where a step names what is asked for. */
    enum Asks implements Coded {
        /** In its title: message {@code pathway.<kind>.title.for}. */
        TITLE,
        /** In a line of its own. */
        LINE
    }

    /** When a step is to be done. Its words are messages {@code plan.when.<code>}. */
    enum When implements Coded {
        /** Before the day ends. */
        TODAY,
        /** This week. */
        WEEK,
        /** Soon. */
        SOON,
        /** At the next visit. */
        VISIT,
        /** Before the next meeting. */
        MEETING,
        /** In a few weeks. */
        LATER,
        /** When what comes before everything else is done. */
        AFTER_DANGER;

        String messageKey() {
            return "plan.when." + code();
        }
    }

    /**
     * A step.
     *
     * @param kind kind of a pathway, or the name of a step that is none
     * @param door at which door it is
     * @param paper id of a letter, or the name of one that depends on the family; left out when it opens no letter
     * @param opens what else it opens; with neither it is not a step
     * @param when when to do it
     * @param asks whether its title names what is asked for, or a line of its own does
     * @param under the situation that speaks for this one too, where both are named
     * @param besides another letter that may be the one, as in {@code paper}; the answer opens it too
     * @param askedBefore whether the school was asked already, so that its other steps ask again
     */
    record Row(
            String kind,
            Door door,
            @Nullable String paper,
            @Nullable Opens opens,
            @Nullable When when,
            @Nullable Asks asks,
            @Nullable String under,
            @Nullable String besides,
            @Nullable Boolean askedBefore) {

        boolean isStep() {
            return paper != null || opens != null;
        }

        String whenKey() {
            return (when == null ? When.WEEK : when).messageKey();
        }
    }

    /** The letter that asks for an evaluation, by whatever name for a family. */
    private static final String EVALUATION = "ask-for-evaluation";

    private final Map<String, Paper> papers = new LinkedHashMap<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();

    StepCatalog(Data data) {
        data.papers().forEach(it -> addOnce(papers, it.name(), it));
        data.steps().forEach(it -> addOnce(rows, it.kind(), it));
        Stream.of(PathwayRule.values())
                .flatMap(rule -> rule.kinds().stream())
                .filter(kind -> !rows.containsKey(kind))
                .forEach(kind -> {
                    throw new ContentException("the steps of the plan lack the kind " + kind);
                });
        for (Paper paper : papers.values()) {
            Choice last = paper.choices().get(paper.choices().size() - 1);
            if (!last.equals(new Choice(last.letter(), null, null, null, null, null))) {
                throw new ContentException("the letter " + paper.name() + " is not there for every family");
            }
        }
        for (Row row : rows.values()) {
            if (row.opens() != null && row.paper() != null) {
                throw new ContentException("the step " + row.kind() + " opens a letter and something else");
            }
        }
    }

    /**
     * Reads the steps that are packed with the application.
     *
     * @return the checked steps
     * @throws ContentException naming the first wrong entry
     */
    public static StepCatalog read() {
        return new StepCatalog(StrictJson.read(new ClassPathResource("plan/steps.json"), new TypeReference<Data>() {}));
    }

    private static <T> void addOnce(Map<String, T> all, String id, T it) {
        if (all.put(id, it) != null) {
            throw new ContentException(id + " stands in the steps of the plan twice");
        }
    }

    /** The row of a kind. */
    Row row(String kind) {
        return Objects.requireNonNull(rows.get(kind), kind);
    }

    /**
     * The button of a step for a family.
     *
     * @param row the step
     * @param child about the child
     * @param kinds the kinds of all pathways that apply
     * @return the button, or empty for what is no step
     */
    Optional<StepButton> button(Row row, ChildFacts child, Set<String> kinds) {
        return row.paper() == null
                ? Optional.ofNullable(row.opens()).map(opens -> new StepButton(opens, ""))
                : button(row.paper(), child, kinds);
    }

    /** What opens a letter, by its id or by the name of one that depends on the family. */
    Optional<StepButton> button(String name, ChildFacts child, Set<String> kinds) {
        Paper paper = papers.get(name);
        if (paper == null) {
            return Optional.of(new StepButton(Opens.PAPER, name));
        }
        return paper.choices().stream()
                .filter(choice -> choice.fits(child, kinds))
                .findFirst()
                .map(Choice::button);
    }

    /** Whether a step asks the school for an evaluation. */
    boolean asksForEvaluation(String kind) {
        return EVALUATION.equals(row(kind).paper());
    }

    @Override
    public Optional<NextStep> link(Pathway way, Findings findings) {
        return new StepFinder(findings, this).step(way);
    }

    @Override
    public List<NextStep> next(Findings findings) {
        return NextSteps.of(findings, this).now();
    }

    /** The letters there must be, and the words of every step and button. */
    @Override
    public Map<String, List<String>> words() {
        List<String> plan = new ArrayList<>();
        Stream.of(Opens.values())
                .filter(opens -> !opens.isPaper())
                .forEach(opens -> plan.add("plan.open." + opens.code()));
        for (When when : When.values()) {
            plan.add(when.messageKey());
        }
        List<String> pathways = new ArrayList<>();
        rows.values().stream()
                .filter(row -> row.asks() == Asks.TITLE)
                .forEach(row -> pathways.add("pathway." + row.kind() + ".title.for"));
        for (SchoolAsk ask : SchoolAsk.values()) {
            pathways.addAll(List.of("schoolAsk." + ask.code() + ".name", "schoolAsk." + ask.code() + ".text"));
        }
        for (ClinicAsk ask : ClinicAsk.values()) {
            pathways.addAll(List.of("clinicAsk." + ask.code() + ".name", "clinicAsk." + ask.code() + ".text"));
        }
        for (FindOut unknown : FindOut.values()) {
            plan.add("plan.step." + unknown.messageKey());
        }
        Stream<String> alone = rows.values().stream()
                .flatMap(row -> Stream.of(Optional.ofNullable(row.paper()), Optional.ofNullable(row.besides())))
                .flatMap(Optional::stream)
                .filter(it -> !papers.containsKey(it));
        Stream<String> chosen =
                papers.values().stream().flatMap(it -> it.choices().stream()).map(Choice::letter);
        List<String> letters = Stream.concat(alone, chosen).distinct().toList();
        letters.forEach(letter -> plan.add("plan.open." + letter));
        return Map.of(
                "plan",
                plan,
                "letters",
                letters.stream().map(letter -> "letter." + letter + ".title").toList());
    }
}
