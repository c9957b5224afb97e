package org.twodoors.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twodoors.content.Content;
import org.twodoors.content.ContentException;

/** Every area, need and source that the guide knows. Immutable; a wrong entry never gets this far. */
public final class Catalog implements Content {

    private static final List<String> OF_AN_AREA = List.of("label", "hint");
    private static final List<String> OF_A_NEED =
            List.of("label", "short", "examples", "atSchool", "atHome", "schoolOt", "clinicOt", "age");
    private static final List<String> OF_A_DOCTOR_QUESTION = List.of("question", "why", "advice");

    private final List<Area> areas;
    private final Map<String, Need> needs = new LinkedHashMap<>();
    private final Map<String, Area> areaOfNeed = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();

    /**
     * Puts the catalog together and checks it.
     *
     * @param areas areas in the order they are shown
     * @param sources every source
     * @throws ContentException naming the first wrong entry: a repeated id, or an area or need without content
     */
    public Catalog(List<Area> areas, List<Source> sources) {
        this.areas = List.copyOf(areas);
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
                if (need.is(NeedFlag.OUT_OF_REACH)) {
                    keys.add("need." + need.id() + ".safe");
                }
                DoctorQuestion question = need.doctorQuestion();
                if (question != null) {
                    OF_A_DOCTOR_QUESTION.forEach(part -> keys.add("doctor." + question.code() + "." + part));
                }
            }
        }
        return Map.of("catalog", keys);
    }
}
