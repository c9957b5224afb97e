package org.twodoors.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.twodoors.pages.PageRegistry;
import org.twodoors.pages.SiteAddress;
import org.twodoors.sealing.Sealer;
import org.twodoors.sealing.SealingConfiguration;
import org.twodoors.site.SiteConfiguration;
import org.twodoors.site.SiteProperties;

/** Languages and static files; brings security along, so that a slice test of controllers has it too. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebProperties.class)
@Import({SecurityConfiguration.class, SealingConfiguration.class, SiteConfiguration.class})
public class WebConfiguration implements WebMvcConfigurer {

    private final Languages languages;
    private final SiteAddress address;
    private final PageRegistry pages;
    private final OwnPages ownPages;
    private final SiteProperties site;

    WebConfiguration(WebProperties properties, PageRegistry pages, OwnPages ownPages, SiteProperties site) {
        this.site = site;
        this.ownPages = ownPages;
        this.languages = new Languages(properties.languages());
        this.address = new SiteAddress(properties.address());
        this.pages = pages;
    }

    /** Picks the language of each request. */
    @Bean
    Languages localeResolver() {
        return languages;
    }

    /** Where the site is found. */
    @Bean
    SiteAddress siteAddress() {
        return address;
    }

    /** Tells a page what a button just did. */
    @Bean(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
    static FlashMapManager flashMapManager(Sealer sealer) {
        return new FlashCookie(sealer);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RefusedToken(pages, ownPages));
        registry.addInterceptor(new LayoutInterceptor(languages, pages, address, site));
        // First, so that a page another interceptor leads on to is kept as secret.
        registry.addInterceptor(new PageHeadersInterceptor(languages, address.isConfigured()))
                .order(Ordered.HIGHEST_PRECEDENCE);
    }

    /** A problem is its status: its address repeats nothing of the request. */
    @Override
    public void addErrorResponseInterceptors(List<ErrorResponse.Interceptor> interceptors) {
        interceptors.add((problem, response) -> {
            problem.setInstance(null);
            problem.setType(URI.create("about:blank"));
        });
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new HashedResourceResolver())
                .addResolver(new AssetResolver());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        // Browsers ask for it unasked; the icon itself is linked by the layout.
        registry.addStatusController("/favicon.ico", HttpStatus.NO_CONTENT);
    }
}
