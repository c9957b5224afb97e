package org.twodoors.web;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Languages and static files; brings security along, so that a slice test of controllers has it too. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebProperties.class)
@Import(SecurityConfiguration.class)
public class WebConfiguration implements WebMvcConfigurer {

    private final Languages languages;
    private final @Nullable URI address;

    WebConfiguration(WebProperties properties) {
        this.languages = new Languages(properties.languages());
        this.address = properties.address();
    }

    /**
     * Picks the language of each request.
     *
     * @return the languages
     */
    @Bean
    Languages localeResolver() {
        return languages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RefusedToken());
        registry.addInterceptor(new LanguageInterceptor(languages));
        registry.addInterceptor(new StablePageInterceptor(languages, address != null))
                .addPathPatterns(OpenPages.STABLE);
        registry.addInterceptor(new PreviewInterceptor(languages, address))
                .addPathPatterns(OpenPages.START)
                .addPathPatterns(OpenPages.STABLE)
                .addPathPatterns(OpenPages.ABOUT_PAGES);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new HashedResourceResolver());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        // Browsers ask for it unasked; the icon itself is linked by the layout.
        registry.addStatusController("/favicon.ico", HttpStatus.NO_CONTENT);
    }
}
