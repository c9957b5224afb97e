package org.twodoors.catalog;

import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.twodoors.content.ContentException;
import org.twodoors.content.StrictJson;
import tools.jackson.core.type.TypeReference;

/** Reads the catalog from {@code catalog/needs.json} and {@code catalog/sources.json}. */
public final class CatalogReader {

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
        return new Catalog(
                StrictJson.read(needs, new TypeReference<List<Area>>() {}),
                StrictJson.read(sources, new TypeReference<List<Source>>() {}));
    }
}
