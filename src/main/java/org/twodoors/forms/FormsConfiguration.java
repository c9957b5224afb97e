package org.twodoors.forms;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.validation.Validator;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets every controller use the form kit: a model attribute {@code form} is checked for oddities, errors reach the page. */
@ControllerAdvice
class FormsConfiguration implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final MessageSource words;

    FormsConfiguration(MessageSource words) {
        this.words = words;
    }

    @InitBinder("form")
    void acceptWholeFormsOnly(WebDataBinder binder, WebRequest request) {
        // First of all: what comes of two answers in one field is no answer that others should judge.
        List<Validator> validators = new ArrayList<>(List.of(new WholeForm(request.getParameterMap())));
        validators.addAll(binder.getValidators());
        binder.replaceValidators(validators.toArray(Validator[]::new));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // The last to look at a request is the first to look at its page: others go by the status that errors give it.
        registry.addInterceptor(new FormErrorsInterceptor(words)).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(FormFields.class);
    }

    @Override
    public FormFields resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return FormFields.of(request.getParameterMap(), requireNonNull(page).getModel());
    }
}
