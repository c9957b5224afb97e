package org.twodoors.catalog;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every area, need and source that the guide knows. Immutable; a wrong entry never gets this far. */
public final class Catalog {

    private final List<Area> areas;
    private final Map<String, Need> needs = new LinkedHashMap<>();
    private final Map<String, Area> areaOfNeed = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();

    /**
     * Puts the catalogue together and checks it.
     *
     * @param areas areas in the order they are shown
     * @param sources every source
     * @throws CatalogException naming the first wrong entry: a repeated id, an area or need without content, or a
     *     source key that does not exist
     */
    public Catalog(List<Area> areas, List<Source> sources) {
        this.areas = List.copyOf(areas);
        for (Source source : sources) {
            if (this.sources.put(source.key(), source) != null) {
                throw new CatalogException("source " + source.key() + " stands in the catalogue twice");
            }
        }
        Set<String> areaIds = new HashSet<>();
        for (Area area : areas) {
            if (!areaIds.add(area.id())) {
                throw new CatalogException("area " + area.id() + " stands in the catalogue twice");
            }
            if (area.needs().isEmpty()) {
                throw new CatalogException("area " + area.id() + " has no needs");
            }
            area.needs().forEach(need -> add(area, need));
        }
    }

    private void add(Area area, Need need) {
        if (needs.put(need.id(), need) != null) {
            throw new CatalogException("need " + need.id() + " stands in the catalogue twice");
        }
        areaOfNeed.put(need.id(), area);
        if (need.occupations().isEmpty()) {
            throw new CatalogException("need " + need.id() + " names no occupation");
        }
        if (need.sources().isEmpty()) {
            throw new CatalogException("need " + need.id() + " names no source");
        }
        for (String key : need.sources()) {
            if (!sources.containsKey(key)) {
                throw new CatalogException("need " + need.id() + " names source " + key + ", which does not exist");
            }
        }
    }

    /**
     * All areas.
     *
     * @return in the order they are shown
     */
    public List<Area> areas() {
        return areas;
    }

    /**
     * All needs.
     *
     * @return in catalogue order
     */
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
     * @param need a need of this catalogue
     * @return its area
     */
    public Area areaOf(Need need) {
        Area area = areaOfNeed.get(need.id());
        if (area == null) {
            throw new CatalogException("need " + need.id() + " is in no area");
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
     * @param keys keys of this catalogue
     * @return each source once, in the order of the keys
     * @throws CatalogException naming the first key that does not exist
     */
    public List<Source> sources(Collection<String> keys) {
        return keys.stream()
                .distinct()
                .map(key -> source(key).orElseThrow(() -> new CatalogException("source " + key + " does not exist")))
                .toList();
    }

    /**
     * The sources that something rests on.
     *
     * @param what what rests on them, for the message, such as {@code rule R46}
     * @param keys their keys
     * @return the sources in the order of the keys, each once
     * @throws CatalogException when there is no key, or no source of a key
     */
    public List<Source> sources(String what, List<String> keys) {
        if (keys.isEmpty()) {
            throw new CatalogException(what + " names no source");
        }
        return keys.stream()
                .distinct()
                .map(key -> source(key)
                        .orElseThrow(
                                () -> new CatalogException(what + " names source " + key + ", which does not exist")))
                .toList();
    }
}
