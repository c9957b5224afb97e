package org.twodoors.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request whose parameters are called by names alone. In {@code areas[0]} or {@code areas.size} a binder sees the way to
 * a part of a field, and fails where there is no such part; {@code areas_0_} is a field that the form does not have, and
 * the page says so. The fields of the pages that ask who works on each need, {@code helpNow.dressing}, and which of two close needs
 * fits, {@code close.aac.first-words}, are called so from outside and are read by no binder: they keep their names.
 */
class PlainParameterNames extends HttpServletRequestWrapper {

    private static final Pattern WAY = Pattern.compile("[\\[\\].]");

    private static final Pattern OF_A_NEED = Pattern.compile("helpNow\\.[a-z0-9-]+|close\\.[a-z0-9-]+\\.[a-z0-9-]+");

    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    private PlainParameterNames(HttpServletRequest request) {
        super(request);
        request.getParameterMap()
                .forEach((name, values) -> parameters.merge(plain(name), values, PlainParameterNames::joined));
    }

    /** Wraps a request whose parameters can be read, unless all their names are plain. */
    static HttpServletRequest of(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream()
                        .anyMatch(name -> !plain(name).equals(name))
                ? new PlainParameterNames(request)
                : request;
    }

    private static String plain(String name) {
        return OF_A_NEED.matcher(name).matches() ? name : WAY.matcher(name).replaceAll("_");
    }

    private static String[] joined(String[] some, String[] more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
