package org.twodoors.pages;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.SmartView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** What interceptors ask of a page. */
public final class Pages {

    /** As many as there are handlers and things to ask; every request asks for some. */
    private static final Map<Asked, Optional<? extends Annotation>> FOUND = new ConcurrentHashMap<>();

    private Pages() {}

    private record Asked(Method handler, Class<?> controller, Class<? extends Annotation> type) {}

    /** What a page says of itself: the annotation of the request's handler, otherwise of its controller. */
    public static <A extends Annotation> Optional<A> find(Object handler, Class<A> type) {
        if (!(handler instanceof HandlerMethod method)) {
            return Optional.empty();
        }
        return FOUND.computeIfAbsent(
                        new Asked(method.getMethod(), method.getBeanType(), type), asked -> look(method, type))
                .map(type::cast);
    }

    private static <A extends Annotation> Optional<A> look(HandlerMethod method, Class<A> type) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type))
                .or(() -> Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type)));
    }

    /** Whether there is something to see: not for a redirect, nor for a body that is written already. */
    public static boolean isShown(@Nullable ModelAndView page) {
        return page != null && page.hasView() && !isRedirect(page);
    }

    private static boolean isRedirect(ModelAndView page) {
        return (page.getView() instanceof SmartView view && view.isRedirectView())
                || (page.getViewName() != null
                        && page.getViewName().startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX));
    }
}
