package org.twodoors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.core.io.ClassPathResource;

/** Files that lie over those of the application, so that a test can add a need or a language without changing any. */
public final class Overlay extends URLClassLoader {

    private final Path folder;

    private Overlay(Path folder) throws MalformedURLException {
        super(new URL[] {folder.toUri().toURL()}, Overlay.class.getClassLoader());
        this.folder = folder;
    }

    /** An overlay with nothing in it. */
    public static Overlay over(Path emptyFolder) {
        try {
            Files.createDirectories(emptyFolder);
            return new Overlay(emptyFolder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lays a file over the one of that name, or beside the others. */
    public Overlay with(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Replaces a text in a file; it must be there. */
    public Overlay replacing(String name, String text, String other) {
        String file = text(name);
        if (!file.contains(text)) {
            throw new IllegalArgumentException(name + " does not hold " + text);
        }
        return with(name, file.replace(text, other));
    }

    /** What a file holds, as it lies now. */
    public String text(String name) {
        try {
            return new ClassPathResource(name, this).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does something with these files in place. */
    public <T> T use(Callable<T> task) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(this);
        try {
            return task.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own == null ? super.getResource(name) : own;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> all = new ArrayList<>(Collections.list(findResources(name)));
        all.addAll(Collections.list(getParent().getResources(name)));
        return Collections.enumeration(all);
    }
}
