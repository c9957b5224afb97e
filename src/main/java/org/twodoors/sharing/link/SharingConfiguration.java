package org.twodoors.sharing.link;

import org.springframework.boot.jpa.autoconfigure.EntityManagerFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the pages of all kinds of links share. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SharingConfiguration implements WebMvcConfigurer {

    /**
     * What Hibernate makes of the tables takes a quarter of a start; it is made beside the pages. The start waits for it before the
     * first request is answered, and fails with it.
     */
    @Bean
    static EntityManagerFactoryBuilderCustomizer tablesBesidePages() {
        return builder -> builder.setBootstrapExecutor(new SimpleAsyncTaskExecutor("tables-"));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LinkPreviewInterceptor());
    }
}
