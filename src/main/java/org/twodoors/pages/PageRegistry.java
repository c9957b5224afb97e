package org.twodoors.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.server.PathContainer;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * What all pages say of themselves, read once from their controllers: for what must know it before the handler of a request
 * is found, or without one.
 */
public final class PageRegistry {

    private static final Set<String> OPENING = Set.of("GET", "HEAD", "POST");

    private final Supplier<Facts> facts;

    /** Takes the mapping of the controllers, which is read when somebody first asks. */
    public PageRegistry(ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.facts = SingletonSupplier.of(() -> Facts.of(mapping.getObject().getHandlerMethods()));
    }

    /** What the addresses of links begin with, such as {@code /back/}. */
    public Set<String> linkPrefixes() {
        return facts.get().links();
    }

    /** Whether a path, as it was sent or decoded, begins like a {@linkplain LinkPage link}, readable or not. */
    public boolean isLink(@Nullable String path) {
        return path != null && facts.get().links().stream().anyMatch(decoded(path)::startsWith);
    }

    /** Whether somebody opens a link, readable or not, or sends a form of its page; no page takes another method. */
    public boolean isLinkOpened(HttpServletRequest request) {
        return OPENING.contains(request.getMethod()) && isLink(request.getRequestURI());
    }

    /** Whether a form that is sent to a path, as controllers see it, {@linkplain TakesBack deletes}. */
    public boolean takesBack(String path) {
        PathContainer sent = PathContainer.parsePath(path);
        return facts.get().deleting().stream().anyMatch(form -> form.matches(sent));
    }

    /** The path that {@linkplain ShowFormAgain shows again} what was sent to a path; empty when none does. */
    public Optional<String> formAgain(String path) {
        PathContainer sent = PathContainer.parsePath(path);
        return facts.get().forms().entrySet().stream()
                .filter(form -> form.getKey().matches(sent))
                .findFirst()
                .map(form -> UriComponentsBuilder.fromPath(form.getValue())
                        .buildAndExpand(Optional.ofNullable(form.getKey().matchAndExtract(sent))
                                .orElseThrow()
                                .getUriVariables())
                        .encode()
                        .toUriString());
    }

    /**
     * The page to look at what a form was sent to: the one that {@linkplain ShowFormAgain shows it}, else the same path, else the
     * nearest above it.
     *
     * @param path as controllers see it
     * @return a path that takes GET
     */
    public String shows(String path) {
        return Stream.concat(formAgain(path).stream(), Stream.iterate(path, at -> !at.isEmpty(), PageRegistry::above))
                .filter(this::isPage)
                .findFirst()
                .orElse("/");
    }

    private boolean isPage(String path) {
        PathContainer asked = PathContainer.parsePath(path);
        return facts.get().pages().stream().anyMatch(page -> page.matches(asked));
    }

    private static String above(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The paths of all {@linkplain OpenPage open pages}, in the order of the alphabet. */
    public List<String> openPages() {
        return facts.get().open().entrySet().stream()
                .flatMap(page -> page.getKey().contains("{") ? addresses(page.getValue()) : Stream.of(page.getKey()))
                // A controller with two such addresses names the pages of both each time.
                .distinct()
                .sorted()
                .toList();
    }

    /** What the foot of every page leads to, in this order. */
    public List<FooterLink> footer() {
        return List.copyOf(facts.get().footer().values());
    }

    /**
     * The first parts, such as {@code /plan}, of pages that search engines need not look for: neither open nor, by
     * themselves, kept from them.
     */
    public Set<String> closedParts() {
        return facts.get().closed();
    }

    private static Stream<String> addresses(HandlerMethod handler) {
        return handler.createWithResolvedBean().getBean() instanceof VariablePages pages
                ? pages.addresses()
                : Stream.empty();
    }

    /** As a controller would see it, however it was written; what cannot be decoded stays as it is. */
    private static String decoded(String path) {
        try {
            return UriUtils.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    /**
     * A link in the foot of every page.
     *
     * @param address the path it leads to
     * @param words the message key of its name
     */
    public record FooterLink(String address, String words) {}

    /** What is known; forms by the patterns of their addresses, the narrowest first; which paths take GET; the footer by places. */
    private record Facts(
            Set<String> links,
            Set<PathPattern> deleting,
            Map<PathPattern, String> forms,
            Set<PathPattern> pages,
            Map<String, HandlerMethod> open,
            Map<Integer, FooterLink> footer,
            Set<String> closed) {

        static Facts of(Map<RequestMappingInfo, HandlerMethod> handlers) {
            Facts facts = new Facts(
                    new TreeSet<>(),
                    new TreeSet<>(),
                    new TreeMap<>(),
                    new TreeSet<>(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new TreeSet<>());
            handlers.forEach((info, handler) -> Stream.ofNullable(info.getPathPatternsCondition())
                    .flatMap(paths -> paths.getPatterns().stream())
                    .forEach(path -> facts.add(path, info, handler)));
            return facts;
        }

        private void add(PathPattern path, RequestMappingInfo info, HandlerMethod handler) {
            if (Pages.find(handler, LinkPage.class).isPresent()) {
                links.add(literalStart(path));
            }
            if (takes(RequestMethod.POST, info)) {
                Pages.find(handler, TakesBack.class).ifPresent(any -> deleting.add(path));
                Pages.find(handler, ShowFormAgain.class).ifPresent(again -> forms.put(path, again.value()));
            }
            if (takes(RequestMethod.GET, info) && !ErrorController.class.isAssignableFrom(handler.getBeanType())) {
                pages.add(path);
                addShown(path.getPatternString(), handler);
            }
        }

        private void addShown(String path, HandlerMethod handler) {
            Pages.find(handler, InFooter.class).ifPresent(link -> {
                if (footer.put(link.place(), new FooterLink(path, link.value())) != null) {
                    throw new IllegalStateException("two pages have place " + link.place() + " in the footer");
                }
            });
            if (Pages.find(handler, OpenPage.class).isPresent()) {
                open.put(path, handler);
            } else if (Pages.find(handler, SecretPage.class).isEmpty() && !isFile(path)) {
                closed.add(path.replaceFirst("(?<=.)/.*", ""));
            }
        }

        /** Such as the sitemap itself, which is read by the programs it is for. */
        private static boolean isFile(String path) {
            return path.matches(".*\\.[a-z]+");
        }

        private static boolean takes(RequestMethod method, RequestMappingInfo info) {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            return methods.isEmpty() || methods.contains(method);
        }

        private static String literalStart(PathPattern path) {
            return path.getPatternString().replaceFirst("[{*].*", "");
        }
    }
}
