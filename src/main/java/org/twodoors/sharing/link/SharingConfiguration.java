package org.twodoors.sharing.link;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the pages of this room share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SharingProperties.class)
@EnableScheduling
class SharingConfiguration implements WebMvcConfigurer {

    /** Every page that has a token in its address, or shows one. */
    private static final String[] LINK_PAGES = {
        "/save/**",
        "/back/**",
        "/share/**",
        "/shared/**",
        "/teachers/meeting/**",
        "/meet/**",
        "/send/**",
        "/team/**",
        "/ask-school/**",
        "/ask/**",
        "/plan/before-and-after",
        "/plan/home-and-school",
        LinkTrouble.GONE,
        LinkTrouble.CLOSED,
        LinkTrouble.NOT_NOW
    };

    /** Every page whose link somebody hands on. */
    private static final String[] HANDED_ON = {"/back/**", "/shared/**", "/meet/**", "/team/**", "/ask/**"};

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LinkPagesInterceptor()).addPathPatterns(LINK_PAGES);
        registry.addInterceptor(new PreviewAgents()).addPathPatterns(HANDED_ON);
    }
}
