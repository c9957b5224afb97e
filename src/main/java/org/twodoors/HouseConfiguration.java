package org.twodoors;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.twodoors.answers.UsState;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.content.Content;
import org.twodoors.content.ContentCheck;
import org.twodoors.content.MessageFiles;
import org.twodoors.doors.DoorContent;
import org.twodoors.pathways.FindingsService;
import org.twodoors.pathways.PathwayService;
import org.twodoors.pathways.PlanChanges;
import org.twodoors.pathways.StepLinks;
import org.twodoors.plan.StepCatalog;
import org.twodoors.rules.RulesService;
import org.twodoors.site.SiteException;
import org.twodoors.site.SiteWords;
import org.twodoors.states.States;
import org.twodoors.time.SiteClock;

/** Makes beans of what the packages that know nothing of Spring have to give. */
@Configuration(proxyBeanMethods = false)
public class HouseConfiguration {

    /**
     * Keeps the data directory from others.
     *
     * @param directory where it is
     * @return what does so, once the database is there
     */
    @Bean
    static DataDirectory dataDirectory(@Value("${two-doors.data-directory:./data}") Path directory) {
        return new DataDirectory(directory);
    }

    /**
     * The catalog.
     *
     * @return the catalog
     */
    @Bean
    Catalog catalog() {
        return CatalogReader.read();
    }

    /**
     * Every word. Spring's other source asks one file after another for each; this one puts all files of a language into one table.
     *
     * @param environment knows where they are; this bean is made before its values are in reach otherwise
     * @return the words
     */
    @Bean
    static MessageSource messageSource(Environment environment) {
        SiteWords words = new SiteWords(environment, MessageFiles.FIRST_LANGUAGE);
        String state = words.site().state();
        if (state != null
                && Stream.of(UsState.values()).noneMatch(known -> known.code().equalsIgnoreCase(state))) {
            throw new SiteException(
                    "two-doors.site.state must be the postal code of a state, such as IL, but is " + state);
        }
        words.setBasenames(Stream.of(environment.getProperty("spring.messages.basename", String[].class, new String[0]))
                .map("classpath:"::concat)
                .toArray(String[]::new));
        words.setDefaultEncoding(StandardCharsets.UTF_8.name());
        words.setFallbackToSystemLocale(false);
        return words;
    }

    /**
     * The one clock of every page, paper and row.
     *
     * @param clock tells the moment; the system's when there is none
     * @param zone whose days are meant, also by the name it had when only links had days
     * @return the clock
     */
    @Bean
    SiteClock siteClock(
            ObjectProvider<Clock> clock,
            @Value("${two-doors.time-zone:${two-doors.sharing.time-zone:America/Chicago}}") ZoneId zone) {
        return new SiteClock(clock.getIfAvailable(Clock::systemUTC), zone);
    }

    /**
     * What the pages behind the plan can say.
     *
     * @param catalog knows the sources
     * @return the content
     */
    @Bean
    DoorContent doorContent(Catalog catalog) {
        return DoorContent.read(catalog);
    }

    /**
     * What the steps of a plan open.
     *
     * @return the steps
     */
    @Bean
    StepCatalog stepCatalog() {
        return StepCatalog.read();
    }

    /**
     * What differs by state.
     *
     * @return the facts
     */
    @Bean
    States states() {
        return States.read();
    }

    /**
     * The rules and pathways: their reasons, their steps, what they rest on.
     *
     * @return what they need
     */
    @Bean
    Content ruleContent() {
        return new RuleContent();
    }

    /**
     * The questions and their answers.
     *
     * @param catalog knows the needs they are about
     * @return what they need
     */
    @Bean
    Content questionContent(Catalog catalog) {
        return new QuestionContent(catalog);
    }

    /**
     * Words and sources of everything that is shown. What is missing stops the start with sentences that name it.
     *
     * @param contents what every package shows
     * @param languages every language, the first one first
     * @return the check, passed
     */
    @Bean
    ContentCheck contentCheck(List<Content> contents, @Value("${two-doors.languages}") List<Locale> languages) {
        return new ContentCheck(contents, languages).passed();
    }

    /**
     * Rules R1 to R39.
     *
     * @return the service
     */
    @Bean
    RulesService rulesService() {
        return new RulesService();
    }

    /**
     * Rules R40 to R77.
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
     * @param rules rules R1 to R39
     * @param pathways rules R40 to R77
     * @return the service
     */
    @Bean
    FindingsService findingsService(Catalog catalog, RulesService rules, PathwayService pathways) {
        return new FindingsService(catalog, rules, pathways);
    }

    /**
     * What a change of the answers changes in a plan.
     *
     * @param catalog says which needs there are
     * @param findings all the rules
     * @param steps the next steps
     * @return the service
     */
    @Bean
    PlanChanges planChanges(Catalog catalog, FindingsService findings, StepLinks steps) {
        return new PlanChanges(catalog, findings, steps);
    }
}
