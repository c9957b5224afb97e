package org.twodoors.web;

import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.twodoors.pages.PageRegistry;

/** What all controllers say of their pages, without starting any of them. */
final class Registered {

    static final PageRegistry PAGES = read();

    private Registered() {}

    private static PageRegistry read() {
        GenericApplicationContext context = new GenericApplicationContext();
        new AnnotatedBeanDefinitionReader(context);
        ClassPathBeanDefinitionScanner controllers = new ClassPathBeanDefinitionScanner(context, false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        controllers.getBeanDefinitionDefaults().setLazyInit(true);
        controllers.scan("org.twodoors");
        context.registerBean(RequestMappingHandlerMapping.class);
        context.refresh();
        return new PageRegistry(context.getBeanProvider(RequestMappingHandlerMapping.class));
    }
}
