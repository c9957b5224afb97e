package org.twodoors.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Situation;
import org.twodoors.catalog.ClinicAsk;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.SchoolAsk;
import org.twodoors.content.Content;
import org.twodoors.content.ContentException;
import org.twodoors.content.StrictJson;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.LineRule;
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
     * @param questions what families in the same place ask besides, the weightiest first
     */
    record Data(List<Paper> papers, List<Row> steps, List<Asked> questions) {}

    /**
     * A question that parents ask, with its answer as on the page of questions.
     *
     * @param question its id there
     * @param paper id of a letter that helps with it; left out where none does
     * @param of of which families; who named no situation is taken for just starting. A question may stand twice, the second time later and
     *     for more families
     */
    record Asked(String question, @Nullable String paper, Condition of) {

        @Override
        public int hashCode() {
            return question.hashCode();
        }
    }

    /**
     * A letter that depends on the family.
     *
     * @param name what steps call it
     * @param choices the first that fits is opened; the last fits everybody
     */
    record Paper(String name, List<Choice> choices) {}

    /**
     * A letter, and for whom it is.
     *
     * @param letter id of the letter
     * @param of of which families; left out for everybody
     */
    record Choice(String letter, @Nullable Condition of) {

        StepButton button() {
            return new StepButton(Opens.PAPER, letter);
        }
    }

    /**
     * Words of a step for some families, in the place of those of its kind.
     *
     * @param title message key of what to do
     * @param text message key of how
     * @param of of which families; left out for everybody
     * @param letter where the step opens this letter; left out for any
     */
    record Words(
            String title,
            String text,
            @Nullable Condition of,
            @Nullable String letter) {

        boolean fit(Findings findings, Set<String> kinds, StepButton button) {
            return (letter == null || letter.equals(button.letter())) && holds(of, findings, kinds);
        }
    }

    /**
     * Which families are meant. What is left out is true of everybody.
     *
     * @param youngerThan age in years
     * @param fromMonths age in months
     * @param settings where the child learns
     * @param covers who pays
     * @param plans what the school has
     * @param therapyInPlan whether the school plan is known to hold a therapy
     * @param clinic whether there is clinic therapy
     * @param said kinds of pathways that apply too
     * @param needs ids of needs, one of which is on the list
     * @param lines rows of the therapies (R82 to R97), one of which applies
     * @param grave whether there is an emergency or a crisis to get through
     */
    record Condition(
            @Nullable Integer youngerThan,
            @Nullable Integer fromMonths,
            @Nullable Set<Setting> settings,
            @Nullable Set<Cover> covers,
            @Nullable Set<SchoolPlan> plans,
            @Nullable Boolean therapyInPlan,
            @Nullable Set<ClinicTherapy> clinic,
            @Nullable Set<String> said,
            @Nullable Set<String> needs,
            @Nullable Set<LineRule> lines,
            @Nullable Boolean grave) {

        boolean holds(Findings findings, Set<String> kinds) {
            ChildFacts child = findings.child();
            return (youngerThan == null || child.youngerThan(youngerThan))
                    && (fromMonths == null || child.ageMonths() >= fromMonths)
                    && (settings == null || settings.contains(child.setting()))
                    && (covers == null || covers.contains(child.cover()))
                    && (plans == null || any(plans, child::says))
                    && (therapyInPlan == null
                            || therapyInPlan != child.schoolTherapies().isEmpty())
                    && (clinic == null || any(clinic, child::says))
                    && (said == null || any(said, kinds::contains))
                    && (needs == null
                            || any(
                                    findings.needs(),
                                    it -> needs.contains(it.need().id())))
                    && (lines == null || any(lines, findings.pathways().lines()::contains))
                    && (grave == null || grave == findings.pathways().grave());
        }
    }

    /** Asked some hundreds of times for a plan, so without a stream. */
    private static <T> boolean any(Collection<T> all, Predicate<T> is) {
        for (T one : all) {
            if (is.test(one)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(@Nullable Condition of, Findings findings, Set<String> kinds) {
        return of == null || of.holds(findings, kinds);
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
     * @param inPlan what a plan holds already, so that its name in a title is {@code schoolAsk.<ask>.name.in-plan}
     * @param words words for some families; the first that fit are said
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
            @Nullable Boolean askedBefore,
            @Nullable Set<SchoolAsk> inPlan,
            @Nullable List<Words> words) {

        boolean isStep() {
            return paper != null || opens != null;
        }

        /** Whether it asks the school for an evaluation. */
        boolean asksForEvaluation() {
            return EVALUATION.equals(paper);
        }

        /** What an ask is called in the title. */
        String nameKey(String ask) {
            boolean held = inPlan != null && inPlan.stream().anyMatch(it -> ask.equals("schoolAsk." + it.code()));
            return ask + ".name" + (held ? ".in-plan" : "");
        }

        /** The words of some families, or empty where those of its kind are said. */
        Optional<Words> words(Findings findings, Set<String> kinds, StepButton button) {
            return words == null
                    ? Optional.empty()
                    : words.stream()
                            .filter(it -> it.fit(findings, kinds, button))
                            .findFirst();
        }

        String whenKey() {
            return (when == null ? When.WEEK : when).messageKey();
        }
    }

    /** The letter that asks for an evaluation, by whatever name for a family. */
    private static final String EVALUATION = "ask-for-evaluation";

    /** How many questions are shown. */
    private static final int QUESTIONS = 8;

    private final Map<String, Paper> papers = new LinkedHashMap<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<Asked> questions;

    StepCatalog(Data data) {
        this.questions = List.copyOf(data.questions());
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
            if (last.of() != null) {
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
     * @param findings what the rules found
     * @param kinds the kinds of all pathways that apply
     * @return the button, or empty for what is no step
     */
    Optional<StepButton> button(Row row, Findings findings, Set<String> kinds) {
        return row.paper() == null
                ? Optional.ofNullable(row.opens()).map(opens -> new StepButton(opens, ""))
                : button(row.paper(), findings, kinds);
    }

    /** What opens a letter, by its id or by the name of one that depends on the family. */
    Optional<StepButton> button(String name, Findings findings, Set<String> kinds) {
        Paper paper = papers.get(name);
        if (paper == null) {
            return Optional.of(new StepButton(Opens.PAPER, name));
        }
        return paper.choices().stream()
                .filter(choice -> holds(choice.of(), findings, kinds))
                .findFirst()
                .map(Choice::button);
    }

    /** What families in the same place ask besides: a few. */
    List<Asked> questions(Findings findings) {
        Set<String> kinds =
                findings.pathways().pathways().stream().map(Pathway::kind).collect(Collectors.toSet());
        if (!findings.pathways().anySituation()) {
            kinds.add(Situation.JUST_STARTING.code());
        }
        Set<String> asked = new HashSet<>();
        return questions.stream()
                .filter(it -> it.of().holds(findings, kinds) && asked.add(it.question()))
                .limit(QUESTIONS)
                .toList();
    }

    @Override
    public Optional<NextStep> link(Pathway way, Findings findings) {
        return new StepFinder(findings, this).step(way);
    }

    @Override
    public List<NextStep> next(Findings findings) {
        return NextSteps.of(new StepFinder(findings, this)).now();
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
        rows.values().stream()
                .flatMap(row -> Stream.ofNullable(row.words()))
                .flatMap(List::stream)
                .flatMap(words -> Stream.of(words.title(), words.text()))
                .distinct()
                .forEach(key -> (key.startsWith("plan.") ? plan : pathways).add(key));
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
        questions.forEach(it -> Stream.ofNullable(it.paper()).forEach(letter -> plan.add("plan.open." + letter)));
        List<String> learn = questions.stream()
                .flatMap(it -> Stream.of(".ask", ".answer").map(part -> "question." + it.question() + part))
                .toList();
        return Map.of(
                "learn",
                learn,
                "plan",
                plan,
                "letters",
                letters.stream().map(letter -> "letter." + letter + ".title").toList());
    }
}
