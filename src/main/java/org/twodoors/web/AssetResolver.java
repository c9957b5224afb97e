package org.twodoors.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Finds the static files: a style sheet without its comments, and beside every text a compressed one for Spring's {@code
 * EncodedResourceResolver}. Spring's cache of found files keeps them, so each is made once.
 */
class AssetResolver extends PathResourceResolver {

    private static final Set<String> TEXTS = Set.of("css", "js", "svg");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        Resource file = super.getResource(path, location);
        String kind = String.valueOf(StringUtils.getFilenameExtension(path));
        if (file == null || !TEXTS.contains(kind)) {
            return file;
        }
        byte[] bytes = file.getContentAsByteArray();
        return new Text(path, kind.equals("css") ? withoutComments(bytes) : bytes, file.lastModified());
    }

    /** What only its writers read stays here: comments, and the space a line begins with. */
    private static byte[] withoutComments(byte[] sheet) {
        return new String(sheet, StandardCharsets.UTF_8)
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s*\\n\\s*", "\n")
                .getBytes(StandardCharsets.UTF_8);
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
