package org.twodoors.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.content.ContentException;
import org.twodoors.content.StrictJson;
import org.twodoors.pathways.Pathway;
import org.twodoors.pathways.PathwayRule;
import tools.jackson.core.type.TypeReference;

class DoorContentTest {

    private static final Catalog CATALOG = CatalogReader.read();

    private final DoorContent content = DoorContent.read(CATALOG);
    private final String json = text(new ClassPathResource("doors/doors.json"));

    @Test
    void everyPathwayButTheUrgentOneHasAPageBehindThePlan() {
        List<String> without = new ArrayList<>();
        for (PathwayRule rule : PathwayRule.values()) {
            for (String kind : rule.kinds()) {
                if (content.address(new Pathway(rule, kind)).isEmpty()) {
                    without.add(kind);
                }
            }
        }
        assertThat(without)
                .as("the urgent one and what answers a situation stand on the plan")
                .containsExactlyElementsOf(Stream.of(PathwayRule.values())
                        .filter(rule -> rule == PathwayRule.R40 || rule.situation() != null)
                        .flatMap(rule -> rule.kinds().stream())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "R46, iep, /plan/school#iep",
        "R41, early-intervention, /plan/school#early-intervention",
        "R52, clinic-direct, /plan/clinic#clinic-direct",
        "R53, together, /plan/together#together",
        "R54, find-out, /plan/find-out#find-out",
        "R55, all-fine, /plan/all-fine#all-fine",
        "R56, maybe-both, /plan/find-out#maybe-both",
        "R58, clinic-only, /plan/school#clinic-only",
        "R59, school-only, /plan/clinic#school-only"
    })
    void aPathwayLeadsToItsPage(PathwayRule rule, String kind, String address) {
        assertThat(content.address(new Pathway(rule, kind))).contains(address);
    }

    @Test
    void everyPieceOfAdviceNamesASource() {
        DoorData data = content.data();
        List<List<String>> sources = new ArrayList<>();
        data.routes().forEach(route -> {
            sources.add(route.sources());
            route.steps().forEach(step -> sources.add(step.sources()));
        });
        data.lists().forEach(list -> list.items().forEach(item -> sources.add(item.sources())));
        data.clocks().forEach(clock -> sources.add(clock.sources()));
        data.remarks().forEach(remark -> sources.add(remark.sources()));

        assertThat(sources).hasSizeGreaterThan(240).allSatisfy(keys -> {
            assertThat(keys).isNotEmpty();
            assertThat(keys).allSatisfy(key -> assertThat(CATALOG.source(key)).isPresent());
        });
    }

    @Test
    void onlyDaysOnTheCalendarFromTheConsentBecomeADate() {
        assertThat(content.daysFromConsent("sixty-days-from-consent")).isEqualTo(60);
        assertThat(content.data().clocks().stream().filter(it -> it.daysFromConsent() != null))
                .hasSize(1);
        assertThat(content.daysFromConsent(null)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id": "wait", "sources": ["S17"]}       | {"id": "grades", "sources": ["S17"]}       | list school.cannot names grades twice
            "clock": "third-birthday"                | "clock": "tomorrow"                        | names clock tomorrow, which does not exist
            "kind": "mtss", "rule": "R48"            | "kind": "mtss", "rule": "R99"              | R99
            "kind": "mtss", "rule": "R48"            | "kind": "mtss", "rule": "R46"              | route mtss names rule R46, which has no such kind
            "kind": "mtss", "rule": "R48"            | "kind": "mtsss", "rule": "R48"             | route mtsss names rule R48, which has no such kind
            "kind": "start-help", "rule": "R57"      | "kind": "start-help", "rule": "R58"        | note start-help names rule R58, which has no such kind
            "elsewhere": ["urgent",                  | "elsewhere": [                             | pathway urgent has no route in the doors
            "elsewhere": ["urgent",                  | "elsewhere": ["urgent", "iep",             | the doors names iep twice
            "elsewhere": ["urgent",                  | "elsewhere": ["urgent", "flying",          | pathway flying, which no rule has
            "lists": ["no.school", "no.early"]       | "lists": ["no.skool", "no.early"]          | group no-school names list no.skool, which does not exist
            "lists": ["no.school", "no.early"]       | "lists": ["no.early"]                      | list no.school is on no page
            "cover": "other"                         | "cover": "none"                            | no list is for health cover other
            "door": "together", "lists": true        | "door": "cellar", "lists": true            | cellar
            {"id": "not-public",                     | {"id": "none-school",                      | remark none-school stands in the doors twice
            "daysFromConsent": 60                    | "daysFromConsent": "soon"                  | soon
            """)
    void whatIsWrongIsNamed(String right, String wrong, String said) {
        assertWrong(right, wrong, said);
    }

    @Test
    void noMessageOfARouteOrAListIsLeftOver() {
        List<String> known = content.words().get("doors");
        List<String> left = Arrays.stream(text(bundle("doors")).split("\n"))
                .filter(line -> line.matches("(route|list|clock|remark)\\..*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .filter(key -> !known.contains(key))
                .filter(key -> !key.matches("remark\\..*\\.say"))
                .toList();
        assertThat(left).isEmpty();
    }

    private void assertWrong(String right, String wrong, String said) {
        assertThat(json).contains(right);
        String broken = json.replaceFirst(
                java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong));

        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() ->
                        new DoorContent(CATALOG, StrictJson.read(resource(broken), new TypeReference<DoorData>() {})))
                .withMessageContaining(said);
    }

    private static Resource bundle(String name) {
        return new ClassPathResource("messages/" + name + ".properties");
    }

    private static Resource resource(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
