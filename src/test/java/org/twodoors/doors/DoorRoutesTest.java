package org.twodoors.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.ChildFacts;
import org.twodoors.doors.DoorData.Differs;
import org.twodoors.doors.DoorData.Limit;
import org.twodoors.doors.DoorData.Route;
import org.twodoors.doors.DoorData.Step;
import org.twodoors.pathways.Pathway;

/** Every worked case finds its routes, steps, clocks and sources on the pages of the doors, and no others. */
class DoorRoutesTest extends DoorSlice {

    @ParameterizedTest
    @MethodSource("cases")
    void everyPageShowsExactlyTheRoutesThatFiredAndNoStepOfAnother(WorkedCase worked) {
        Answers answers = answers(worked);
        List<Pathway> fired = fired(answers);
        for (Locale language : LANGUAGES) {
            for (DoorPage page : DoorPage.values()) {
                String html = page(page, answers, language);
                List<Pathway> here = fired.stream()
                        .filter(it -> ROUTES.get(page).contains(it.rule().id()))
                        .toList();
                assertThat(routesOn(html))
                        .as("%s %s", page, language)
                        .isEqualTo(here.stream().map(Pathway::kind).toList());
                if (page != DoorPage.IF_THEY_SAY_NO) {
                    assertThat(stepsOn(html))
                            .as("%s %s", page, language)
                            .isEqualTo(stepsOf(here, answers.child(), language));
                }
                // Not only what our rules say, but what the worked case says.
                assertThat(here.stream().map(it -> it.rule().id()))
                        .as("%s", page)
                        .containsExactlyInAnyOrderElementsOf(pathways(worked).stream()
                                .filter(ROUTES.get(page)::contains)
                                .toList());
                assertThat(cardsOn(html)).as("%s %s", page, language).isEqualTo(cardsOf(worked, page));
            }
        }
    }

    @Test
    void theWorkedCasesGoThroughAlmostEveryRoute() {
        Set<String> kinds = new LinkedHashSet<>();
        cases().forEach(it -> fired(answers(it)).forEach(way -> kinds.add(way.kind())));

        // The pathway tests go through these two: early intervention was asked before, and testing goes on meanwhile.
        assertThat(content.data().routes().stream().map(Route::kind).filter(kind -> !kinds.contains(kind)))
                .containsExactly("early-intervention-again", "in-plan-testing");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aClockStandsBesideItsStepAndAsksToConfirm(WorkedCase worked) {
        Answers answers = answers(worked);
        String html = page(DoorPage.SCHOOL, answers, Locale.ENGLISH)
                + page(DoorPage.CLINIC, answers, Locale.ENGLISH)
                + page(DoorPage.FIND_OUT, answers, Locale.ENGLISH);
        List<String> expected = new ArrayList<>();
        for (Pathway way : fired(answers)) {
            route(way)
                    .filter(it -> it.door() != DoorPage.TOGETHER)
                    .ifPresent(route -> steps(route, answers.child()).stream()
                            .filter(step -> step.clock() != null)
                            .forEach(step -> expected.add(badge(step, answers.child()))));
        }
        assertThat(found(html, "clock-badge\">.*?<span>(.*?)</span>")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found(html, "step-side__note\">(.*?)</p>"))
                .hasSameSizeAs(expected)
                .allSatisfy(note -> assertThat(note).containsIgnoringCase("ask"));
    }

    private String badge(Step step, ChildAnswers child) {
        Limit limit = content.data().clocks().stream()
                .filter(it -> it.id().equals(step.clock()))
                .findFirst()
                .orElseThrow();
        return limit.differs() == Differs.IEP
                ? words("doors.state.iep.federal", Locale.ENGLISH)
                : words(limit.key(new ChildFacts(child.answers()).cover()) + ".short", Locale.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyRouteAndListShowsWhatItRestsOn(WorkedCase worked) {
        Answers answers = answers(worked);
        for (DoorPage page : DoorPage.values()) {
            String html = page(page, answers, Locale.ENGLISH);
            for (Pathway way : fired(answers)) {
                route(way).filter(it -> it.door() == page).ifPresent(route -> {
                    String section = section(html, route.kind());
                    Stream.concat(
                                    route.sources().stream(),
                                    route.steps().stream().map(Step::sources).flatMap(List::stream))
                            .forEach(key -> assertThat(section).contains(citation(key)));
                });
            }
            assertThat(found(html, "class=\"source-list\"[^>]*>(.*?)</ul>"))
                    .as(page.code())
                    .isNotEmpty()
                    .allSatisfy(list -> assertThat(list).contains("<li>"));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noPageClosesADoorAndHeadingsComeInOrder(WorkedCase worked) {
        Answers answers = answers(worked);
        for (Locale language : LANGUAGES) {
            for (DoorPage page : DoorPage.values()) {
                String html = page(page, answers, language);
                // What a word of the glossary means is another page's text; that page is asked on its own.
                assertThat(withoutTerms(html).replaceAll(" href=\"[^\"]*\"", ""))
                        .doesNotContainPattern(
                                "(?i)medical only|not a school need|not a medical need|\\b(in)?eligib|\\bqualif"
                                        + "|needs therapy|\\bentitled|\\belegib|\\bcalific(?!aci)|necesita terapia|\\?\\?");
                headingsComeInOrder(html);
                assertThat(html).contains("href=\"/plan\"", words("doors.back", language));
            }
        }
    }
}
