package org.twodoors.questionnaire;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.twodoors.answers.Thresholds;
import org.twodoors.catalog.Catalog;
import org.twodoors.draft.DraftCookie;
import org.twodoors.forms.AgeReader;
import org.twodoors.forms.FormFields;
import org.twodoors.pathways.PlanChanges;

/** Lets the methods of the question pages take a {@link QuestionPage}. */
@Component
class QuestionPageResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Catalog catalog;
    private final DraftCookie drafts;
    private final MessageSource words;
    private final AgeReader ages;
    private final PlanChanges changes;

    QuestionPageResolver(
            Catalog catalog,
            DraftCookie drafts,
            MessageSource words,
            PlanChanges changes,
            @Value("${two-doors.languages}") List<Locale> languages) {
        this.catalog = catalog;
        this.drafts = drafts;
        this.words = words;
        this.changes = changes;
        this.ages = new AgeReader(words, languages, Thresholds.OLDEST_AGE);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(QuestionPage.class);
    }

    @Override
    public QuestionPage resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse response = requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        ModelMap model = requireNonNull(page).getModel();
        FormFields sent = FormFields.of(request.getParameterMap(), model);
        String path = request.getRequestURI().substring(request.getContextPath().length());
        PlanBefore before = new PlanBefore(changes, request, response);
        return new QuestionPage(catalog, words, ages, drafts.read(request), model, sent, path, response, before);
    }
}
