package org.twodoors.draft;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.twodoors.catalog.Catalog;
import org.twodoors.sealing.Sealer;
import org.twodoors.sealing.SealingConfiguration;

/** Hands the draft to controllers and pages. Works in a slice test of controllers too, given a catalogue. */
@Configuration(proxyBeanMethods = false)
@Import(SealingConfiguration.class)
public class DraftConfiguration implements WebMvcConfigurer {

    /** The same for everybody, so that a copy may be kept: the draft is not looked at, not even whether there is one. */
    private static final String[] PAGES_WITHOUT_DRAFT = {
        "/learn/**", "/teachers", "/privacy", "/accessibility", "/about"
    };

    /** Somebody else answers here, perhaps on the family's own device: nothing shows whether there is a draft. */
    private static final String[] PAGES_OF_OTHERS = {"/ask/**"};

    private final ObjectProvider<DraftCookie> cookie;

    DraftConfiguration(ObjectProvider<DraftCookie> cookie) {
        this.cookie = cookie;
    }

    /**
     * The draft cookie.
     *
     * @param sealer seals it
     * @param catalog says which needs there are
     * @param clock the clock of the application, if it has one of its own
     * @return the cookie
     */
    @Bean
    static DraftCookie draftCookie(Sealer sealer, Catalog catalog, ObjectProvider<Clock> clock) {
        return new DraftCookie(sealer, catalog, clock.getIfAvailable(Clock::systemUTC));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new DraftArgumentResolver(cookie.getObject()));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new DraftInterceptor(cookie.getObject()))
                .excludePathPatterns(PAGES_WITHOUT_DRAFT)
                .excludePathPatterns(PAGES_OF_OTHERS);
    }
}
