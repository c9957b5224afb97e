package org.twodoors;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogException;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.CatalogWords;
import org.twodoors.pathways.PathwayRule;
import org.twodoors.pathways.PathwayService;
import org.twodoors.rules.ClassRule;
import org.twodoors.rules.EducationalRule;
import org.twodoors.rules.MedicalRule;
import org.twodoors.rules.PreparationRule;
import org.twodoors.rules.Rule;
import org.twodoors.rules.RulesService;
import org.twodoors.states.States;
import org.twodoors.states.StatesReader;
import org.twodoors.states.StatesWords;

/** Hands the rooms that know nothing of the framework to those that do. */
@Configuration(proxyBeanMethods = false)
public class HouseConfiguration {

    /**
     * The catalogue. A wrong entry, a missing source or a missing message stops the start with a sentence that names it.
     *
     * @param languages every language; the words of the first one are in the file without an ending
     * @return the checked catalogue
     */
    @Bean
    Catalog catalog(@Value("${two-doors.languages}") List<Locale> languages) {
        Catalog catalog = CatalogReader.read();
        bundles("catalog", languages).forEach(bundle -> CatalogWords.check(catalog, bundle));
        rules().forEach(rule -> requireSources(catalog, rule.id(), rule.sources()));
        Stream.of(PathwayRule.values()).forEach(rule -> requireSources(catalog, rule.id(), rule.sources()));
        return catalog;
    }

    /**
     * What differs by state. A wrong entry or a missing message stops the start with a sentence that names it.
     *
     * @param languages every language; the words of the first one are in the file without an ending
     * @return the checked facts
     */
    @Bean
    States states(@Value("${two-doors.languages}") List<Locale> languages) {
        States states = StatesReader.read();
        bundles("states", languages).forEach(bundle -> StatesWords.check(states, bundle));
        return states;
    }

    private static Stream<Resource> bundles(String name, List<Locale> languages) {
        return IntStream.range(0, languages.size())
                .mapToObj(at -> at == 0 ? "" : "_" + languages.get(at))
                .map(ending -> new ClassPathResource("messages/" + name + ending + ".properties"));
    }

    private static Stream<Rule> rules() {
        return Stream.<Rule[]>of(
                        PreparationRule.values(), EducationalRule.values(), MedicalRule.values(), ClassRule.values())
                .flatMap(Stream::of);
    }

    private static void requireSources(Catalog catalog, String rule, List<String> keys) {
        for (String key : keys) {
            if (catalog.source(key).isEmpty()) {
                throw new CatalogException("rule " + rule + " names source " + key + ", which does not exist");
            }
        }
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
