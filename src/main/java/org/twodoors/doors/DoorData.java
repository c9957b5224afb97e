package org.twodoors.doors;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.Cover;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Situation;
import org.twodoors.catalog.Coded;
import org.twodoors.pathways.PathwayRule;

/**
 * What stands in {@code doors/doors.json}: structure and sources, no words.
 *
 * @param routes the steps of each kind of pathway
 * @param notes kinds of pathways that have no steps but a card on some page
 * @param elsewhere kinds of pathways that have neither here; the urgent one has a card of its own
 * @param remarks single thoughts of a page
 * @param groups which lists stand together on which page
 * @param lists lists of advice
 * @param clocks the time limits that steps and advice may name
 */
record DoorData(
        List<Route> routes,
        List<Note> notes,
        List<String> elsewhere,
        List<Remark> remarks,
        List<Group> groups,
        List<AdviceList> lists,
        List<Limit> clocks) {

    DoorData {
        routes = copy("routes", routes);
        notes = copy("notes", notes);
        elsewhere = copy("elsewhere", elsewhere);
        remarks = copy("remarks", remarks);
        groups = copy("groups", groups);
        lists = copy("lists", lists);
        clocks = copy("clocks", clocks);
    }

    /**
     * A route through a door. Words: {@code route.<kind>.summary}.
     *
     * @param kind the kind of pathway
     * @param rule the rule that calls for it
     * @param door the page it stands on
     * @param lists whether the lists of that page are about families on this route
     * @param sources what its summary rests on
     * @param steps in their order
     */
    record Route(String kind, PathwayRule rule, DoorPage door, boolean lists, List<String> sources, List<Step> steps) {
        Route {
            requireNonNull(kind, "a route has no kind");
            requireNonNull(rule, () -> "route " + kind + " has no rule");
            requireNonNull(door, () -> "route " + kind + " has no door");
            sources = copy("sources of route " + kind, sources);
            steps = copy("steps of route " + kind, steps);
        }

        /** What its messages begin with, for example {@code route.iep}. */
        public String key() {
            return "route." + kind;
        }

        /** The same route with the steps that are for this child. */
        Route with(ChildFacts child) {
            return new Route(
                    kind,
                    rule,
                    door,
                    lists,
                    sources,
                    steps.stream().filter(step -> step.isFor(child)).toList());
        }
    }

    /**
     * One step of a route. Words: {@code <route>.step.<id>.title}, {@code .text}, {@code .who} and, with a clock that says
     * the same to everybody, {@code .clock}.
     *
     * @param id its name within the route
     * @param clock the time limit it has, or null
     * @param states what of the family's own state belongs to it; may be left out
     * @param button whether the button of the pathway does this step; left out where it does not
     * @param ages for whom it is, or null when it is for every age
     * @param plans the school plans it is for; left out when it is for every family
     * @param sources what it rests on
     */
    record Step(
            String id,
            @Nullable String clock,
            List<StateNote> states,
            @Nullable Boolean button,
            @Nullable Ages ages,
            List<SchoolPlan> plans,
            List<String> sources) {
        Step {
            requireNonNull(id, "a step has no id");
            states = states == null ? List.of() : List.copyOf(states);
            plans = plans == null ? List.of() : List.copyOf(plans);
            sources = copy("sources of step " + id, sources);
        }

        boolean isFor(ChildFacts child) {
            return Ages.fit(ages, child) && (plans.isEmpty() || plans.stream().anyMatch(child::says));
        }
    }

    /**
     * For which ages something is: what a child is too old or too young for is not shown.
     *
     * @param from in whole years, or null
     * @param below in whole years, or null
     */
    record Ages(@Nullable Integer from, @Nullable Integer below) {

        static boolean fit(@Nullable Ages ages, ChildFacts child) {
            return ages == null
                    || ((ages.from == null || !child.youngerThan(ages.from))
                            && (ages.below == null || child.youngerThan(ages.below)));
        }
    }

    /**
     * A pathway that is a card on a page, with the words it has on the plan.
     *
     * @param kind the kind of pathway
     * @param rule the rule that calls for it
     * @param door the page it stands on
     */
    record Note(String kind, PathwayRule rule, DoorPage door) {
        Note {
            requireNonNull(kind, "a note has no kind");
            requireNonNull(rule, () -> "note " + kind + " has no rule");
            requireNonNull(door, () -> "note " + kind + " has no door");
        }
    }

    /**
     * A thought of a page. Words: {@code remark.<id>.title}, {@code .text} and perhaps {@code .say}.
     *
     * @param id its name
     * @param state what of the family's own state belongs to it, or null
     * @param sources what it rests on
     */
    record Remark(String id, @Nullable StateNote state, List<String> sources) {
        Remark {
            requireNonNull(id, "a remark has no id");
            sources = copy("sources of remark " + id, sources);
        }
    }

    /** When a group is shown. */
    enum Show implements Coded {
        /** With a route that the lists of the page are about. */
        WITH_ROUTES,
        /** When the page has nothing else to say. */
        INSTEAD,
        /** In any case. */
        ALWAYS
    }

    /**
     * What stands under one heading. Words: {@code doors.group.<id>}, or those of its only list; what has no lists is about
     * the family's own state, whose name is its heading.
     *
     * @param id its name
     * @param door the page it stands on
     * @param show when
     * @param lists ids of lists, in their order
     * @param state what of the family's own state belongs to them; may be left out
     */
    record Group(String id, DoorPage door, Show show, List<String> lists, List<StateNote> state) {
        Group {
            requireNonNull(id, "a group has no id");
            requireNonNull(door, () -> "group " + id + " has no door");
            requireNonNull(show, () -> "group " + id + " does not say when it is shown");
            lists = copy("lists of group " + id, lists);
            state = state == null ? List.of() : List.copyOf(state);
        }

        /** Message key of its heading where it has one of its own, else null. */
        @Nullable
        String ownTitleKey() {
            return lists.size() > 1 || (door == DoorPage.IF_THEY_SAY_NO && !lists.isEmpty())
                    ? "doors.group." + id
                    : null;
        }
    }

    /**
     * A list of advice. Words: {@code list.<id>.title} and {@code list.<id>.<item>}.
     *
     * @param id its name
     * @param cover the answer about health cover it is for, or null when it is for everybody
     * @param ages for whom it is, or null when it is for every age
     * @param items in their order
     */
    record AdviceList(
            String id, @Nullable Cover cover, @Nullable Ages ages, List<Item> items) {
        AdviceList {
            requireNonNull(id, "a list has no id");
            items = copy("items of list " + id, items);
        }

        boolean isFor(ChildFacts child) {
            return (cover == null || child.says(cover)) && Ages.fit(ages, child);
        }

        /** The same list with the items that are for this family. What is for a 504 plan alone is its way on, not what is for others too. */
        AdviceList with(ChildFacts child) {
            List<Item> mine = items.stream().filter(item -> item.isFor(child)).toList();
            Set<Situation> taken = mine.stream()
                    .filter(item -> item.plans().size() == 1)
                    .flatMap(item -> item.situations().stream())
                    .collect(Collectors.toUnmodifiableSet());
            return new AdviceList(
                    id,
                    cover,
                    ages,
                    mine.stream()
                            .map(item -> item.plans().size() == 1 ? item : item.without(taken))
                            .toList());
        }

        /** What its messages begin with, for example {@code list.school.must}. */
        public String key() {
            return "list." + id;
        }
    }

    /**
     * One piece of advice.
     *
     * @param id its name within the list
     * @param sources what it rests on
     * @param clocks the time limits it names; may be left out
     * @param covers the answers about health cover it is for; left out when it is for everybody
     * @param situations the situations it is the way on from; may be left out
     * @param ages for whom it is, or null when it is for every age
     * @param plans the school plans it is for; left out when it is for every family
     */
    record Item(
            String id,
            List<String> sources,
            List<String> clocks,
            List<Cover> covers,
            List<Situation> situations,
            @Nullable Ages ages,
            List<SchoolPlan> plans) {
        Item {
            requireNonNull(id, "an item has no id");
            sources = copy("sources of item " + id, sources);
            clocks = clocks == null ? List.of() : List.copyOf(clocks);
            covers = covers == null ? List.of() : List.copyOf(covers);
            situations = situations == null ? List.of() : List.copyOf(situations);
            plans = plans == null ? List.of() : List.copyOf(plans);
        }

        boolean isFor(ChildFacts child) {
            return (covers.isEmpty() || covers.contains(child.cover()))
                    && Ages.fit(ages, child)
                    && (plans.isEmpty() || plans.stream().anyMatch(child::says));
        }

        /** The same item without the situations that another one is the way on from. */
        Item without(Set<Situation> taken) {
            List<Situation> left =
                    situations.stream().filter(it -> !taken.contains(it)).toList();
            return new Item(id, sources, clocks, covers, left, ages, plans);
        }
    }

    /** By what the words of a time limit differ. */
    enum Differs implements Coded {
        /** By where the state's time for the IEP stands; the words are those of the states. */
        IEP,
        /** By health cover: {@code clock.<id>.<cover>.short} and {@code .note}. */
        COVER
    }

    /**
     * A time limit. Words: {@code clock.<id>.short} and {@code clock.<id>.note}.
     *
     * @param id its name
     * @param daysFromConsent how many days on the calendar after the signed consent, or null when it is not counted that
     *     way
     * @param differs by what its words differ, or null when they do not
     * @param sources what it rests on
     */
    record Limit(
            String id,
            @Nullable Integer daysFromConsent,
            @Nullable Differs differs,
            List<String> sources) {
        Limit {
            requireNonNull(id, "a clock has no id");
            sources = copy("sources of clock " + id, sources);
        }

        /** Whether each step says in its own words how long it takes: only where nothing else says it. */
        boolean inTheWordsOfItsStep() {
            return daysFromConsent == null && differs == null;
        }

        /** What its messages begin with for a family with this health cover, for example {@code clock.yearly}. */
        String key(Cover cover) {
            return "clock." + id + (differs == Differs.COVER ? "." + cover.code() : "");
        }
    }

    private static <T> List<T> copy(String what, List<T> list) {
        return List.copyOf(requireNonNull(list, () -> "the " + what + " are missing"));
    }
}
