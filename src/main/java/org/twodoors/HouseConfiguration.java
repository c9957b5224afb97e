package org.twodoors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.pathways.PathwayService;
import org.twodoors.rules.RulesService;

/** Hands the rooms that know nothing of the framework to those that do. */
@Configuration(proxyBeanMethods = false)
public class HouseConfiguration {

    /**
     * The catalogue; a wrong entry stops the start.
     *
     * @return the checked catalogue
     */
    @Bean
    Catalog catalog() {
        return CatalogReader.read();
    }

    /**
     * Rules R1 to R37.
     *
     * @return the service
     */
    @Bean
    RulesService rulesService() {
        return new RulesService();
    }

    /**
     * Rules R40 to R59.
     *
     * @return the service
     */
    @Bean
    PathwayService pathwayService() {
        return new PathwayService();
    }
}
