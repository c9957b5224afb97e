package org.twodoors.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Finds the static files: a style sheet of several parts as one, without its comments, and beside every text a compressed
 * one for Spring's {@code EncodedResourceResolver}. Spring's cache of found files keeps them, so each is made once.
 */
class AssetResolver extends PathResourceResolver {

    private static final Map<String, List<String>> SHEETS = Map.of("site.css", List.of("uswds.css", "two-doors.css"));

    private static final Set<String> TEXTS = Set.of("css", "js", "svg", "webmanifest");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        List<String> parts = SHEETS.get(path);
        if (parts != null) {
            StringBuilder sheet = new StringBuilder();
            long changed = 0;
            for (String name : parts) {
                Resource part = location.createRelative(name);
                sheet.append(withoutComments(part.getContentAsString(StandardCharsets.UTF_8)));
                changed = Math.max(changed, part.lastModified());
            }
            return new Text(path, sheet.toString().getBytes(StandardCharsets.UTF_8), changed);
        }
        Resource file = super.getResource(path, location);
        return file != null && TEXTS.contains(String.valueOf(StringUtils.getFilenameExtension(path)))
                ? new Text(path, file.getContentAsByteArray(), file.lastModified())
                : file;
    }

    /** What only its writers read stays here: comments, and the space a line begins with. */
    private static String withoutComments(String sheet) {
        return sheet.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*\\n\\s*", "\n");
    }

    /** A file of text that has a compressed one beside it. */
    private static final class Text extends ByteArrayResource {

        private final String name;
        private final long changed;

        Text(String name, byte[] bytes, long changed) {
            super(bytes, name);
            this.name = name;
            this.changed = changed;
        }

        @Override
        public long lastModified() {
            return changed;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public Resource createRelative(String other) {
            return other.equals(name + ".gz")
                    ? new Text(other, Gzip.compress(getByteArray()), changed)
                    : new ClassPathResource(other);
        }
    }
}
