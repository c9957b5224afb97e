package org.twodoors.doors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.Cover;
import org.twodoors.catalog.Catalog;
import org.twodoors.content.Content;
import org.twodoors.content.ContentException;
import org.twodoors.content.StrictJson;
import org.twodoors.doors.DoorData.AdviceList;
import org.twodoors.doors.DoorData.Group;
import org.twodoors.doors.DoorData.Limit;
import org.twodoors.doors.DoorData.Note;
import org.twodoors.doors.DoorData.Remark;
import org.twodoors.doors.DoorData.Route;
import org.twodoors.doors.DoorData.Show;
import org.twodoors.doors.DoorData.Step;
import org.twodoors.pathways.Pathway;
import org.twodoors.pathways.StepLink;
import tools.jackson.core.type.TypeReference;

/** Everything the pages behind the plan can say, by key. Immutable and checked; a wrong entry never gets this far. */
public final class DoorContent implements Content {

    private final Catalog catalog;
    private final DoorData data;
    private final Map<String, Route> routes = new LinkedHashMap<>();
    private final Map<String, Note> notes = new LinkedHashMap<>();
    private final Map<String, Remark> remarks = new LinkedHashMap<>();
    private final Map<String, AdviceList> lists = new LinkedHashMap<>();
    private final Map<String, Limit> clocks = new LinkedHashMap<>();

    DoorContent(Catalog catalog, DoorData data) {
        this.catalog = catalog;
        this.data = data;
        data.routes().forEach(it -> addOnce(routes, it.kind(), it, "route"));
        data.notes().forEach(it -> addOnce(notes, it.kind(), it, "note"));
        data.remarks().forEach(it -> addOnce(remarks, it.id(), it, "remark"));
        data.lists().forEach(it -> addOnce(lists, it.id(), it, "list"));
        data.clocks().forEach(it -> addOnce(clocks, it.id(), it, "clock"));
        DoorCheck.check(data);
    }

    /**
     * Reads the content that is packed with the application.
     *
     * @param catalog knows the sources
     * @return the checked content
     * @throws ContentException naming the first wrong entry: an unknown rule, kind, clock or list, something
     *     that stands there twice, or a kind of pathway that leads nowhere
     */
    public static DoorContent read(Catalog catalog) {
        return new DoorContent(
                catalog, StrictJson.read(new ClassPathResource("doors/doors.json"), new TypeReference<DoorData>() {}));
    }

    private static <T> void addOnce(Map<String, T> all, String id, T it, String what) {
        if (all.put(id, it) != null) {
            throw new ContentException(what + " " + id + " stands in the doors twice");
        }
    }

    /**
     * Where all steps of a pathway are.
     *
     * @param pathway a pathway that applies
     * @return for example {@code /plan/school#iep}, or empty for one that has no page behind the plan
     */
    public Optional<String> address(Pathway pathway) {
        return page(pathway.kind()).map(page -> page.path() + "#" + pathway.kind());
    }

    /** The routes on a page among the pathways that apply, in the order of the rules. */
    List<RouteCard> routes(
            DoorPage page, List<Pathway> applying, ChildFacts child, Function<String, @Nullable StepLink> link) {
        return applying.stream()
                .map(pathway -> routes.get(pathway.kind()))
                .filter(route -> route != null && route.door() == page)
                .map(route -> new RouteCard(
                        route.with(child),
                        clocks(route, child.cover()),
                        link.apply(route.kind()),
                        catalog.sources(keys(route))))
                .toList();
    }

    private Map<String, RouteCard.StepClock> clocks(Route route, Cover cover) {
        Map<String, RouteCard.StepClock> found = new LinkedHashMap<>();
        for (Step step : route.steps()) {
            if (step.clock() != null) {
                Limit limit = known(clocks, step.clock());
                found.put(
                        limit.id(),
                        new RouteCard.StepClock(limit.key(cover), limit.inTheWordsOfItsStep(), limit.differs()));
            }
        }
        return found;
    }

    /** The cards on a page among the pathways that apply, in the order of the rules. */
    List<NoteCard> notes(DoorPage page, List<Pathway> applying, Function<String, @Nullable StepLink> link) {
        return applying.stream()
                .map(pathway -> notes.get(pathway.kind()))
                .filter(note -> note != null && note.door() == page)
                .map(note -> new NoteCard(
                        note,
                        link.apply(note.kind()),
                        catalog.sources(note.rule().sources())))
                .toList();
    }

    /** The pathways that lead to a page among those that apply, in the order of the rules. */
    List<Pathway> ways(DoorPage page, List<Pathway> applying) {
        return applying.stream()
                .filter(pathway -> page(pathway.kind()).filter(page::equals).isPresent())
                .toList();
    }

    private Optional<DoorPage> page(String kind) {
        Route route = routes.get(kind);
        Note note = notes.get(kind);
        return Optional.ofNullable(route != null ? route.door() : note != null ? note.door() : null);
    }

    /** The lists of a page that are for this family; some stand there only when nothing else does. */
    List<GroupCard> groups(DoorPage page, List<RouteCard> shown, boolean nothingElse, ChildFacts child) {
        boolean about = shown.stream().anyMatch(it -> it.route().lists());
        return data.groups().stream()
                .filter(group -> group.door() == page && isShown(group.show(), about, nothingElse))
                .map(group -> card(group, child))
                .toList();
    }

    private static boolean isShown(Show show, boolean aboutThisFamily, boolean nothingElse) {
        return switch (show) {
            case ALWAYS -> true;
            case WITH_ROUTES -> aboutThisFamily;
            case INSTEAD -> nothingElse;
        };
    }

    private GroupCard card(Group group, ChildFacts child) {
        List<AdviceList> mine = group.lists().stream()
                .map(id -> known(lists, id))
                .filter(list -> list.isFor(child))
                .map(list -> list.with(child))
                .toList();
        List<String> keys = mine.stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> Stream.concat(item.sources().stream(), sourcesOf(item.clocks())))
                .toList();
        List<StateNote> state =
                group.state().stream().filter(note -> note.isFor(child.cover())).toList();
        String ownTitle = group.ownTitleKey();
        String titleKey =
                ownTitle != null || mine.isEmpty() ? ownTitle : mine.get(0).key() + ".title";
        return new GroupCard(group.id(), titleKey, mine, state, catalog.sources(keys));
    }

    /** A thought of a page. */
    RemarkCard remark(String id) {
        Remark remark = known(remarks, id);
        return new RemarkCard(id, remark.state(), catalog.sources(remark.sources()));
    }

    /** How many days on the calendar a clock counts from the signed consent, or null when it is not counted that way. */
    @Nullable
    Integer daysFromConsent(@Nullable String clock) {
        return clock == null ? null : known(clocks, clock).daysFromConsent();
    }

    DoorData data() {
        return data;
    }

    @Override
    public Map<String, List<String>> claims() {
        Map<String, List<String>> claims = new LinkedHashMap<>();
        for (Route route : data.routes()) {
            claims.put("route " + route.kind(), route.sources());
            route.steps()
                    .forEach(step -> claims.put("step " + step.id() + " of route " + route.kind(), step.sources()));
        }
        for (AdviceList list : data.lists()) {
            list.items().forEach(item -> claims.put("item " + item.id() + " of list " + list.id(), item.sources()));
        }
        data.remarks().forEach(it -> claims.put("remark " + it.id(), it.sources()));
        data.clocks().forEach(it -> claims.put("clock " + it.id(), it.sources()));
        return claims;
    }

    @Override
    public Map<String, List<String>> words() {
        List<String> keys = new ArrayList<>();
        for (Route route : data.routes()) {
            keys.add(route.key() + ".summary");
            route.steps().forEach(step -> add(keys, route.key() + ".step." + step.id(), ".title", ".text", ".who"));
            // The words of the other clocks are those of the states or of the health cover.
            route.steps().stream()
                    .filter(step ->
                            step.clock() != null && known(clocks, step.clock()).inTheWordsOfItsStep())
                    .forEach(step -> keys.add(route.key() + ".step." + step.id() + ".clock"));
        }
        for (AdviceList list : data.lists()) {
            keys.add(list.key() + ".title");
            // After a no, each item has a name and words to use.
            String[] parts = isAfterANo(list) ? new String[] {"", ".title", ".say"} : new String[] {""};
            list.items().forEach(item -> add(keys, list.key() + "." + item.id(), parts));
        }
        data.remarks().forEach(it -> add(keys, "remark." + it.id(), ".title", ".text"));
        data.groups().stream().map(Group::ownTitleKey).filter(Objects::nonNull).forEach(keys::add);
        data.clocks()
                .forEach(it -> Stream.of(Cover.values())
                        .map(it::key)
                        .distinct()
                        .forEach(key -> add(keys, key, ".short", ".note")));
        return Map.of("doors", keys);
    }

    private boolean isAfterANo(AdviceList list) {
        return data.groups().stream()
                .filter(group -> group.door() == DoorPage.IF_THEY_SAY_NO)
                .anyMatch(group -> group.lists().contains(list.id()));
    }

    private static void add(List<String> keys, String key, String... parts) {
        for (String part : parts) {
            keys.add(key + part);
        }
    }

    private static <T> T known(Map<String, T> all, String id) {
        T found = all.get(id);
        if (found == null) {
            throw new ContentException("nothing in the doors is called " + id);
        }
        return found;
    }

    private List<String> keys(Route route) {
        List<String> keys = new ArrayList<>(route.sources());
        for (Step step : route.steps()) {
            keys.addAll(step.sources());
            sourcesOf(step.clock() == null ? List.of() : List.of(step.clock())).forEach(keys::add);
        }
        return keys;
    }

    private Stream<String> sourcesOf(List<String> ids) {
        return ids.stream().flatMap(id -> known(clocks, id).sources().stream());
    }
}
