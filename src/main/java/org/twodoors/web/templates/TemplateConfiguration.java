package org.twodoors.web.templates;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.view.ContentNegotiatingViewResolver;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Sets up the templates. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    /** Parts of pages and expressions there are, with room for twice as many; the engine's own limits are 200 and 500. */
    private static final int MOST_PARTS = 1_000;

    private static final int MOST_EXPRESSIONS = 5_000;

    TemplateConfiguration(
            SpringTemplateEngine engine,
            ObjectProvider<ThymeleafViewResolver> views,
            ObjectProvider<ContentNegotiatingViewResolver> others) {
        views.ifAvailable(resolver -> resolver.setViewClass(PageView.class));
        // Every page there is has one form; nothing need be asked for each request which one is wanted.
        others.ifAvailable(resolver -> resolver.setOrder(Ordered.LOWEST_PRECEDENCE));
        StandardCacheManager parsed = new StandardCacheManager();
        parsed.setTemplateCacheMaxSize(MOST_PARTS);
        parsed.setExpressionCacheMaxSize(MOST_EXPRESSIONS);
        engine.setCacheManager(parsed);
    }
}
