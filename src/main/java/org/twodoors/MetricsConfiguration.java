package org.twodoors;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.twodoors.draft.DraftCookie;

/**
 * With the profile {@code metrics}: what is counted of our own, and on the port of the site the two states a proxy asks for, at the
 * addresses they have without it. Everything else of the actuator is on a port of its own then.
 */
@Configuration(proxyBeanMethods = false)
@Profile("metrics")
class MetricsConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<MeterRegistry> meters;
    private final ObjectProvider<DraftCookie> drafts;

    MetricsConfiguration(ObjectProvider<MeterRegistry> meters, ObjectProvider<DraftCookie> drafts) {
        this.meters = meters;
        this.drafts = drafts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Counts(meters.getObject(), drafts.getObject()));
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        Stream.of("liveness /livez", "readiness /readyz")
                .map(state -> state.split(" "))
                .forEach(state -> registry.addViewController("/actuator/health/" + state[0])
                        .setViewName("forward:" + state[1]));
    }
}
