package org.twodoors.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twodoors.content.Content;
import org.twodoors.content.ContentException;

/** Every area, need, discipline and source that the guide knows. Immutable; a wrong entry never gets this far. */
public final class Catalog implements Content {

    private static final List<String> OF_AN_AREA = List.of("label", "hint");
    private static final List<String> OF_A_NEED =
            List.of("label", "short", "examples", "atSchool", "atHome", "schoolTherapist", "clinicTherapist", "age");
    private static final List<String> OF_A_DISCIPLINE = List.of("person", "school", "clinic");
    private static final List<String> OF_WHAT_IS_ASKED = List.of("therapy", "defined", "short");
    private static final List<String> OF_A_DOCTOR_QUESTION = List.of("question", "why", "advice");

    private final List<Area> areas;
    private final Map<String, Need> needs = new LinkedHashMap<>();
    private final Map<String, Area> areaOfNeed = new LinkedHashMap<>();
    private final Map<String, Discipline> disciplines = new LinkedHashMap<>();
    private final List<Therapy> therapies;
    private final Map<String, Source> sources = new LinkedHashMap<>();

    /**
     * Puts the catalog together and checks it.
     *
     * @param areas areas in the order they are shown
     * @param disciplines everybody who can look at a need, the therapies in the order of their boxes
     * @param sources every source
     * @throws ContentException naming the first wrong entry: a repeated id, a discipline called unknown, an area or need
     *     without content, or a need that is close to one that does not say so
     */
    public Catalog(List<Area> areas, List<Discipline> disciplines, List<Source> sources) {
        this.areas = List.copyOf(areas);
        for (Discipline discipline : disciplines) {
            if (this.disciplines.put(discipline.code(), discipline) != null) {
                throw new ContentException("discipline " + discipline.code() + " stands in the catalog twice");
            }
            if (discipline.code().equals(Therapy.UNKNOWN.code())) {
                throw new ContentException(
                        "no discipline can be called unknown: that is what families tick who are not sure");
            }
        }
        this.therapies = Stream.concat(
                        disciplines.stream().filter(Discipline::therapy).map(it -> new Therapy(it.code())),
                        Stream.of(Therapy.UNKNOWN))
                .toList();
        for (Source source : sources) {
            if (this.sources.put(source.key(), source) != null) {
                throw new ContentException("source " + source.key() + " stands in the catalog twice");
            }
        }
        Set<String> areaIds = new HashSet<>();
        for (Area area : areas) {
            if (!areaIds.add(area.id())) {
                throw new ContentException("area " + area.id() + " stands in the catalog twice");
            }
            if (area.needs().isEmpty()) {
                throw new ContentException("area " + area.id() + " has no needs");
            }
            area.needs().forEach(need -> add(area, need));
        }
        needs.values().forEach(this::checkOverlaps);
    }

    private void checkOverlaps(Need need) {
        for (String id : need.overlaps()) {
            Need other = needs.get(id);
            if (other == null) {
                throw new ContentException("need " + need.id() + " overlaps " + id + ", which does not exist");
            }
            if (id.equals(need.id()) || !other.overlaps().contains(need.id())) {
                throw new ContentException("need " + need.id() + " overlaps " + id + ", which does not say so too");
            }
        }
    }

    private void add(Area area, Need need) {
        if (needs.put(need.id(), need) != null) {
            throw new ContentException("need " + need.id() + " stands in the catalog twice");
        }
        areaOfNeed.put(need.id(), area);
        if (need.occupations().isEmpty()) {
            throw new ContentException("need " + need.id() + " names no occupation");
        }
    }

    /** All areas: in the order they are shown. */
    public List<Area> areas() {
        return areas;
    }

    /** All needs: in catalog order. */
    public Collection<Need> needs() {
        return needs.values();
    }

    /**
     * Finds a need.
     *
     * @param id its id
     * @return the need, or empty when there is none of that id
     */
    public Optional<Need> need(String id) {
        return Optional.ofNullable(needs.get(id));
    }

    /**
     * The area a need belongs to.
     *
     * @param need a need of this catalog
     * @return its area
     */
    public Area areaOf(Need need) {
        Area area = areaOfNeed.get(need.id());
        if (area == null) {
            throw new ContentException("need " + need.id() + " is in no area");
        }
        return area;
    }

    /**
     * Finds an area.
     *
     * @param id its id
     * @return the area, or empty when there is none of that id
     */
    public Optional<Area> area(String id) {
        return areas.stream().filter(area -> area.id().equals(id)).findFirst();
    }

    /** Everybody who can look at a need: in the order of the data, which is that of the boxes to tick. */
    public Collection<Discipline> disciplines() {
        return disciplines.values();
    }

    /** What a family can tick of a school plan or a clinic: every therapy, then {@link Therapy#UNKNOWN}. */
    public List<Therapy> therapies() {
        return therapies;
    }

    /** The therapies among the disciplines: what a plan can hold and what the pages compare. */
    public List<Discipline> therapyDisciplines() {
        return disciplines.values().stream().filter(Discipline::therapy).toList();
    }

    /**
     * Finds a discipline.
     *
     * @param code its code
     * @return the discipline, or empty when there is none of that code
     */
    public Optional<Discipline> discipline(String code) {
        return Optional.ofNullable(disciplines.get(code));
    }

    /**
     * Finds a source.
     *
     * @param key its key
     * @return the source, or empty when there is none of that key
     */
    public Optional<Source> source(String key) {
        return Optional.ofNullable(sources.get(key));
    }

    /**
     * The sources behind some keys.
     *
     * @param keys keys of this catalog
     * @return each source once, in the order of the keys
     * @throws ContentException naming the first key that does not exist
     */
    public List<Source> sources(Collection<String> keys) {
        return keys.stream()
                .distinct()
                .map(key -> source(key).orElseThrow(() -> new ContentException("source " + key + " does not exist")))
                .toList();
    }

    /**
     * What a rule or a letter rests on, for some needs. What is about one therapy alone gives way where that therapy has no part in any
     * of them and there is something else too; nothing loses its only source.
     *
     * @param keys keys of the sources
     * @param needs the needs it is told of
     * @return those that are shown with it; all of them where there is no need
     */
    public List<String> sourcesFor(Collection<String> keys, Collection<Need> needs) {
        List<String> fit = sources(keys).stream()
                .filter(source -> source.therapy() == null
                        || needs.isEmpty()
                        || discipline(source.therapy())
                                .filter(it -> needs.stream().anyMatch(need -> need.ledBy(it)))
                                .isPresent())
                .map(Source::key)
                .toList();
        return fit.isEmpty() ? List.copyOf(keys) : fit;
    }

    @Override
    public Set<String> sources() {
        return sources.keySet();
    }

    @Override
    public Map<String, List<String>> claims() {
        Map<String, List<String>> claims = new LinkedHashMap<>();
        needs().forEach(need -> claims.put("need " + need.id(), need.sources()));
        return claims;
    }

    @Override
    public Map<String, List<String>> words() {
        List<String> keys = new ArrayList<>();
        for (Area area : areas) {
            OF_AN_AREA.forEach(part -> keys.add("area." + area.id() + "." + part));
            for (Need need : area.needs()) {
                OF_A_NEED.forEach(part -> keys.add("need." + need.id() + "." + part));
                if (need.has(NeedNote.PAYER)) {
                    keys.add("need." + need.id() + ".payer");
                }
                if (need.is(NeedFlag.OUT_OF_REACH)) {
                    keys.add("need." + need.id() + ".safe");
                }
                DoctorQuestion question = need.doctorQuestion();
                if (question != null) {
                    OF_A_DOCTOR_QUESTION.forEach(part -> keys.add("doctor." + question.code() + "." + part));
                }
            }
        }
        return Map.of(
                "catalog",
                keys,
                "disciplines",
                disciplines.values().stream()
                        .filter(it -> it.role() != Discipline.Role.NOBODY)
                        .flatMap(it -> Stream.concat(
                                        OF_A_DISCIPLINE.stream(),
                                        it.asked() ? OF_WHAT_IS_ASKED.stream() : Stream.empty())
                                .map(it::key))
                        .toList());
    }
}
