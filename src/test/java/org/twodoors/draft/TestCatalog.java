package org.twodoors.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Source;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The real needs; their sources are made up, because no test here looks at them. */
public final class TestCatalog {

    private TestCatalog() {}

    /** The catalogue with all 46 needs. */
    public static Catalog read() {
        try (InputStream in = TestCatalog.class.getResourceAsStream("/catalog/needs.json")) {
            List<Area> areas = JsonMapper.shared().readValue(in, new TypeReference<List<Area>>() {});
            TreeSet<String> keys = new TreeSet<>();
            areas.forEach(area -> area.needs().forEach(need -> keys.addAll(need.sources())));
            return new Catalog(
                    areas,
                    keys.stream()
                            .map(key -> new Source(key, key, key, null, Source.Mark.K, "law", List.of()))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
