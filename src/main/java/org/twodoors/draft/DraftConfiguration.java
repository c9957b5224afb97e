package org.twodoors.draft;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.twodoors.catalog.Catalog;
import org.twodoors.pages.PageRegistry;
import org.twodoors.sealing.Sealer;
import org.twodoors.sealing.SealingConfiguration;

/** Hands the draft to controllers and pages. Works in a slice test of controllers too, given a catalog. */
@Configuration(proxyBeanMethods = false)
@Import(SealingConfiguration.class)
public class DraftConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<DraftCookie> cookie;
    private final ObjectProvider<DraftInterceptor> interceptor;
    private final ObjectProvider<PageRegistry> pages;

    DraftConfiguration(
            ObjectProvider<DraftCookie> cookie,
            ObjectProvider<DraftInterceptor> interceptor,
            ObjectProvider<PageRegistry> pages) {
        this.cookie = cookie;
        this.interceptor = interceptor;
        this.pages = pages;
    }

    @Bean
    static DraftForms draftForms() {
        return new DraftForms();
    }

    @Bean
    static DraftCookie draftCookie(Sealer sealer, Catalog catalog, ObjectProvider<Clock> clock) {
        return new DraftCookie(sealer, catalog, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    static HeldForm heldForm(Sealer sealer) {
        return new HeldForm(sealer);
    }

    @Bean
    static MeetingBar meetingBar(ObjectProvider<MeetingLookup> meetings) {
        return new MeetingBar(meetings);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new DraftArgumentResolver(cookie.getObject()));
    }

    /** Lets a controller method take the {@link DraftSession} as a parameter. */
    private record DraftArgumentResolver(DraftCookie cookie) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == DraftSession.class;
        }

        @Override
        public DraftSession resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return cookie.read(requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(interceptor.getObject());
        // Among the last to look at a request, so the first to look at its page, which others take as it is then.
        registry.addInterceptor(new OtherDraftInterceptor(cookie.getObject(), pages.getObject()))
                .order(Ordered.LOWEST_PRECEDENCE - 1);
    }
}
