package org.twodoors.api;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.MethodMetadata;

/**
 * Leaves the library that draws the description for programs, and what it brings along, until somebody asks for it: few do, a
 * start takes a good part longer with it, and no family meets it. That it can be drawn, {@code ApiIT} says at every build.
 */
@Configuration(proxyBeanMethods = false)
class DescriptionConfiguration {

    private static final String LIBRARY = "org.springdoc.";

    /** The library's own controller, which everybody who asks comes to. */
    private static final String CONTROLLER = "openApiResource";

    @Bean
    static BeanFactoryPostProcessor describedOnDemand() {
        return beans -> {
            List<String> names = Stream.of(beans.getBeanDefinitionNames())
                    .filter(name -> isOfLibrary(beans.getBeanDefinition(name)))
                    .toList();
            if (!names.contains(CONTROLLER)) {
                return;
            }
            // What the library wants to have at the start comes before its controller now.
            beans.getBeanDefinition(CONTROLLER)
                    .setDependsOn(names.stream()
                            .filter(name -> !name.equals(CONTROLLER))
                            .filter(name -> !beans.getBeanDefinition(name).isLazyInit())
                            .toArray(String[]::new));
            names.forEach(name -> beans.getBeanDefinition(name).setLazyInit(true));
        };
    }

    private static boolean isOfLibrary(BeanDefinition definition) {
        MethodMetadata method =
                definition instanceof AnnotatedBeanDefinition annotated ? annotated.getFactoryMethodMetadata() : null;
        return method != null && method.getDeclaringClassName().startsWith(LIBRARY);
    }
}
