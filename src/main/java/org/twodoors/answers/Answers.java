package org.twodoors.answers;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;

/**
 * Everything the family said so far. A change is a new object. What was said about a need is kept when the need is
 * unticked, so that ticking it again loses nothing; only {@link #chosen} needs count.
 *
 * @param child about the child
 * @param areas ids of the ticked areas
 * @param chosen ids of the ticked needs
 * @param needs what was said about needs
 */
public record Answers(ChildAnswers child, Set<String> areas, Set<String> chosen, List<NeedAnswers> needs) {

    /** Nothing said yet. */
    public static final Answers NONE = new Answers(ChildAnswers.NONE, Set.of(), Set.of(), List.of());

    /** Copies the collections. */
    public Answers {
        areas = Set.copyOf(areas);
        chosen = Set.copyOf(chosen);
        needs = List.copyOf(needs);
    }

    /** Whether nothing was said at all: true before the first answer. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * The same answers with other answers about the child. Help of now that can no longer be true is dropped.
     *
     * @param changed about the child
     * @return new answers
     */
    public Answers withChild(ChildAnswers changed) {
        return new Answers(
                changed,
                areas,
                chosen,
                needs.stream().map(need -> need.withHelpNowOf(changed)).toList());
    }

    /**
     * The same answers with other areas ticked. Needs of areas that are no longer ticked are unticked.
     *
     * @param ticked areas
     * @return new answers
     */
    public Answers withAreas(Collection<Area> ticked) {
        Set<String> ids = new LinkedHashSet<>();
        Set<String> kept = new LinkedHashSet<>();
        for (Area area : ticked) {
            ids.add(area.id());
            area.needs().stream().map(Need::id).filter(chosen::contains).forEach(kept::add);
        }
        return new Answers(child, ids, kept, needs);
    }

    /**
     * The same answers with other needs ticked.
     *
     * @param ticked needs
     * @return new answers
     */
    public Answers withChosen(Collection<Need> ticked) {
        Set<String> ids = new LinkedHashSet<>();
        ticked.forEach(need -> ids.add(need.id()));
        return new Answers(child, areas, ids, needs);
    }

    /**
     * The same answers with other answers about one need, which is ticked from now on.
     *
     * @param changed about the need
     * @return new answers
     */
    public Answers withNeed(NeedAnswers changed) {
        Map<String, NeedAnswers> byId = new LinkedHashMap<>();
        needs.forEach(need -> byId.put(need.need(), need));
        byId.put(changed.need(), changed);
        Set<String> ticked = new LinkedHashSet<>(chosen);
        ticked.add(changed.need());
        return new Answers(child, areas, ticked, List.copyOf(byId.values()));
    }

    /**
     * The same answers with what teachers said, in place of whatever teachers said before. The family's own answers and
     * ticks stay as they are.
     *
     * @param said what teachers said, by need; what is not among the needs of these answers is left out
     * @return new answers
     */
    public Answers withTeachers(Map<String, TeacherAnswers> said) {
        Map<String, NeedAnswers> byId = new LinkedHashMap<>();
        needs.forEach(need -> byId.put(need.need(), need.with(Question.TEACHER, said.get(need.need()))));
        chosen.stream()
                .filter(said::containsKey)
                .sorted()
                .forEach(id -> byId.computeIfAbsent(
                        id, missing -> NeedAnswers.none(missing).with(Question.TEACHER, said.get(missing))));
        return new Answers(child, areas, chosen, List.copyOf(byId.values()));
    }

    /** Whether what a teacher said counts for any ticked need (rule R1): false while the family's own answers count alone. */
    public boolean countsTeachers() {
        return needs.stream().anyMatch(need -> need.teacher() != null && chosen.contains(need.need()));
    }

    /**
     * Whether a chosen need is about talking and understanding, so that the languages of the home count (rule R89).
     *
     * @param catalog the catalog
     * @return true for any
     */
    public boolean isAboutTalking(Catalog catalog) {
        return chosenNeeds(catalog).stream().anyMatch(Need::isAboutTalking);
    }

    /**
     * Whether the doctor question of a need is asked on its page: hearing is asked once for each child, with the first chosen need that
     * asks about it (rule R88).
     *
     * @param need a chosen need
     * @param catalog the catalog
     * @return false where another need asks the same; true where the need has no question, too
     */
    public boolean asksDoctorQuestion(Need need, Catalog catalog) {
        return need.doctorQuestion() != DoctorQuestion.HEARING_CHECK
                || hearing(catalog).findFirst().filter(need::equals).isPresent();
    }

    /**
     * The same answers with what was said about hearing with every chosen need that asks about it.
     *
     * @param catalog the catalog
     * @return new answers
     */
    public Answers withHearingOnce(Catalog catalog) {
        List<NeedAnswers> asked = hearing(catalog).map(need -> need(need.id())).toList();
        Object said = asked.stream()
                .map(need -> need.answer(Question.DOCTOR_SIGN))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Answers once = this;
        for (NeedAnswers need : asked) {
            if (said != null && !said.equals(need.answer(Question.DOCTOR_SIGN))) {
                once = once.withNeed(need.with(Question.DOCTOR_SIGN, said));
            }
        }
        return once;
    }

    private Stream<Need> hearing(Catalog catalog) {
        return chosenNeeds(catalog).stream().filter(need -> need.doctorQuestion() == DoctorQuestion.HEARING_CHECK);
    }

    /**
     * What was said about a need.
     *
     * @param id the need
     * @return the answers, all empty when there are none
     */
    public NeedAnswers need(String id) {
        return needs.stream().filter(need -> need.need().equals(id)).findFirst().orElseGet(() -> NeedAnswers.none(id));
    }

    /**
     * The ticked needs in catalog order.
     *
     * @param catalog the catalog
     * @return needs
     */
    public List<Need> chosenNeeds(Catalog catalog) {
        return catalog.needs().stream()
                .filter(need -> chosen.contains(need.id()))
                .toList();
    }

    /**
     * The same answers without ids and therapies that the catalog does not hold, as an old draft may have. They are dropped, not
     * guessed.
     *
     * @param catalog the catalog
     * @return those answers
     */
    public Answers knownTo(Catalog catalog) {
        boolean allKnown = areas.stream().allMatch(id -> catalog.area(id).isPresent())
                && chosen.stream().allMatch(id -> catalog.need(id).isPresent())
                && needs.stream().allMatch(need -> catalog.need(need.need()).isPresent());
        ChildAnswers known = child.knownTo(catalog);
        return allKnown && known.equals(child) ? this : droppingUnknown(known, catalog);
    }

    private Answers droppingUnknown(ChildAnswers known, Catalog catalog) {
        return new Answers(
                known,
                new LinkedHashSet<>(areas.stream()
                        .filter(id -> catalog.area(id).isPresent())
                        .toList()),
                new LinkedHashSet<>(chosen.stream()
                        .filter(id -> catalog.need(id).isPresent())
                        .toList()),
                needs.stream()
                        .filter(need -> catalog.need(need.need()).isPresent())
                        .toList());
    }

    /**
     * What the rules read about each ticked need: only what was asked, defaults filled in.
     *
     * @param catalog the catalog
     * @return facts in catalog order
     */
    public List<NeedFacts> needFacts(Catalog catalog) {
        return chosenNeeds(catalog).stream()
                .map(need -> need(need.id()).asked(need, child).facts(need))
                .toList();
    }

    @Override
    public String toString() {
        return "Answers[sealed]";
    }
}
