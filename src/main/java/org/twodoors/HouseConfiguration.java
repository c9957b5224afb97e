package org.twodoors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.CatalogWords;
import org.twodoors.doors.DoorContent;
import org.twodoors.doors.DoorWords;
import org.twodoors.pathways.FindingsService;
import org.twodoors.pathways.PathwayRule;
import org.twodoors.pathways.PathwayService;
import org.twodoors.rules.ClassRule;
import org.twodoors.rules.EducationalRule;
import org.twodoors.rules.MedicalRule;
import org.twodoors.rules.PreparationRule;
import org.twodoors.rules.Rule;
import org.twodoors.rules.RulesService;
import org.twodoors.states.States;
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
        rules().forEach(rule -> catalog.sources("rule " + rule.id(), rule.sources()));
        Stream.of(PathwayRule.values()).forEach(rule -> catalog.sources("rule " + rule.id(), rule.sources()));
        return catalog;
    }

    /**
     * What the pages behind the plan can say. A wrong entry or a missing message stops the start, too.
     *
     * @param catalog knows the sources
     * @param languages every language
     * @return the checked content
     */
    @Bean
    DoorContent doorContent(Catalog catalog, @Value("${two-doors.languages}") List<Locale> languages) {
        DoorContent content = DoorContent.read(catalog);
        bundles("doors", languages).forEach(bundle -> DoorWords.check(content, bundle));
        return content;
    }

    /**
     * What differs by state. A wrong entry or a missing message stops the start with a sentence that names it.
     *
     * @param languages every language
     * @return the checked facts
     */
    @Bean
    States states(@Value("${two-doors.languages}") List<Locale> languages) {
        States states = States.read();
        bundles("states", languages).forEach(bundle -> StatesWords.check(states, bundle));
        return states;
    }

    private static List<Resource> bundles(String name, List<Locale> languages) {
        List<Resource> bundles = new ArrayList<>();
        for (int at = 0; at < languages.size(); at++) {
            String ending = at == 0 ? "" : "_" + languages.get(at);
            bundles.add(new ClassPathResource("messages/" + name + ending + ".properties"));
        }
        return bundles;
    }

    private static Stream<Rule> rules() {
        return Stream.<Rule[]>of(
                        PreparationRule.values(), EducationalRule.values(), MedicalRule.values(), ClassRule.values())
                .flatMap(Stream::of);
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

    /**
     * All the rules, one after another.
     *
     * @param catalog says which needs there are
     * @param rules rules R1 to R37
     * @param pathways rules R40 to R59
     * @return the service
     */
    @Bean
    FindingsService findingsService(Catalog catalog, RulesService rules, PathwayService pathways) {
        return new FindingsService(catalog, rules, pathways);
    }
}
