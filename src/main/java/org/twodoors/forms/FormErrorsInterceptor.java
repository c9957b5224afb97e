package org.twodoors.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ModelMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * Gives each page what is wrong with the form that was sent: a model attribute {@code errors} for the summary and
 * {@code problems} for the fields, both empty on a page without errors; and status 422, unless the page has one of its own.
 */
class FormErrorsInterceptor implements HandlerInterceptor {

    private final MessageSource words;

    FormErrorsInterceptor(MessageSource words) {
        this.words = words;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !isTemplate(page.getViewName())) {
            return;
        }
        ModelMap model = page.getModelMap();
        List<BindingResult> bound = model.values().stream()
                .filter(BindingResult.class::isInstance)
                .map(BindingResult.class::cast)
                .filter(BindingResult::hasErrors)
                .toList();
        FormErrors errors =
                bound.isEmpty() ? FormErrors.NONE : FormErrors.of(bound, words, LocaleContextHolder.getLocale());
        model.putIfAbsent("errors", errors.errors());
        model.putIfAbsent("problems", errors.problems());
        boolean hasStatus = page.getStatus() != null || response.getStatus() != HttpServletResponse.SC_OK;
        if (!errors.errors().isEmpty() && !hasStatus) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static boolean isTemplate(@Nullable String view) {
        return view != null
                && !view.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)
                && !view.startsWith(UrlBasedViewResolver.FORWARD_URL_PREFIX);
    }
}
