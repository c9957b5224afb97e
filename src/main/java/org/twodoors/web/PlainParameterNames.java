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
 * the page says so.
 */
class PlainParameterNames extends HttpServletRequestWrapper {

    private static final Pattern WAY = Pattern.compile("[\\[\\].]");

    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    private PlainParameterNames(HttpServletRequest request) {
        super(request);
        request.getParameterMap()
                .forEach((name, values) ->
                        parameters.merge(WAY.matcher(name).replaceAll("_"), values, PlainParameterNames::joined));
    }

    /** Wraps a request whose parameters can be read, unless all their names are plain. */
    static HttpServletRequest of(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream()
                        .anyMatch(name -> WAY.matcher(name).find())
                ? new PlainParameterNames(request)
                : request;
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
