package org.twodoors.catalog;

import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.twodoors.content.ContentException;
import org.twodoors.content.StrictJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Reads the catalog from {@code catalog/needs.json}, {@code catalog/disciplines.json} and {@code catalog/sources.json}.
 * Needs name disciplines by their codes.
 */
public final class CatalogReader {

    private static final List<String> LEADS = List.of("leadSchool", "leadClinic");

    private CatalogReader() {}

    /**
     * Reads the catalog that is packed with the application.
     *
     * @return the checked catalog
     * @throws ContentException naming the file and the entry that is wrong
     */
    public static Catalog read() {
        return read(new ClassPathResource("catalog/needs.json"), new ClassPathResource("catalog/sources.json"));
    }

    static Catalog read(Resource needs, Resource sources) {
        Resource disciplines = new ClassPathResource("catalog/disciplines.json");
        JsonNode areas = StrictJson.tree(needs);
        JsonNode known = StrictJson.tree(disciplines);
        areas.forEach(area -> area.path("needs").forEach(need -> LEADS.forEach(field -> resolve(need, field, known))));
        return new Catalog(
                StrictJson.convert(needs, areas, new TypeReference<List<Area>>() {}),
                StrictJson.convert(disciplines, known, new TypeReference<List<Discipline>>() {}),
                StrictJson.read(sources, new TypeReference<List<Source>>() {}));
    }

    /** Puts each discipline in the place of its code. */
    private static void resolve(JsonNode need, String field, JsonNode known) {
        if (need.path(field) instanceof ArrayNode codes) {
            for (int i = 0; i < codes.size(); i++) {
                String code = codes.get(i).asString();
                codes.set(
                        i,
                        known.valueStream()
                                .filter(it -> it.path("code").asString().equals(code))
                                .findFirst()
                                .orElseThrow(() -> new ContentException("need "
                                        + need.path("id").asString() + " names discipline " + code + " in " + field
                                        + ", which does not exist")));
            }
        }
    }
}
