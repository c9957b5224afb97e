package org.twodoors.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.Setting;
import org.twodoors.api.Field.Body;
import org.twodoors.api.Field.Kind;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;

/** The documented fields are the real ones: same names, same order, same values, same defaults. */
class FieldsTest {

    private static final Catalog CATALOG = CatalogReader.read();

    private final Fields fields = new Fields(CATALOG);

    @Test
    void theFieldsOfARequestAreThoseThatAreRead() {
        assertThat(paths(Body.REQUEST)).isEqualTo(components("", ClassificationRequest.class));
    }

    @Test
    void theFieldsOfAnAnswerAreThoseThatAreSent() {
        assertThat(paths(Body.RESPONSE)).isEqualTo(components("", ClassificationResponse.class));
        assertThat(paths(Body.NEEDS)).isEqualTo(components("", NeedsResponse.class));
        assertThat(paths(Body.PROBLEM)).isEqualTo(components("", Problem.class));
    }

    @Test
    void valuesAreTheCodesOfTheEnums() {
        assertThat(field("child.setting").values())
                .containsExactly(
                        "public", "charter", "private", "homeschool", "preschool", "not-in-school", "finished-school");
        assertThat(field("child.schoolPlan").values())
                .containsExactly("none", "mtss", "testing", "504", "iep", "iep-ot", "not-sure");
        assertThat(field("child.redFlags").values()).hasSize(10).contains("poison");
        assertThat(field("child.state").values()).hasSize(56).contains("TX");
        assertThat(field("needs[].need").values()).hasSize(46).contains("handwriting");
        assertThat(field("needs[].tried").values()).containsExactly("worked", "still-hard", "not-yet", "unknown");
        assertThat(field("needs[].schoolEffect").values())
                .containsExactly("none", "some", "a-lot", "unknown", "not-in-school");
        assertThat(field("needs[].teacher.schoolEffect").values()).containsExactly("none", "some", "a-lot", "unknown");
    }

    @Test
    void onlyTheFieldsThatMustBeSentAreRequired() {
        assertThat(fields.of(Body.REQUEST).stream().filter(Field::required).map(Field::path))
                .containsExactly(
                        "child",
                        "child.ageMonths",
                        "child.setting",
                        "needs",
                        "needs[].need",
                        "needs[].schoolEffect",
                        "needs[].dailyEffect",
                        "needs[].teacher.schoolEffect");
    }

    @Test
    void defaultsAreThoseOfTheRules() {
        ChildFacts child = new ChildAnswers(84, Setting.PUBLIC, null, null, null, null, null, null, null, null).facts();
        NeedFacts need = NeedAnswers.none("sleep").facts(CATALOG.need("sleep").orElseThrow());

        assertThat(field("child.schoolPlan").byDefault()).isEqualTo(child.plan().code());
        assertThat(field("child.diagnosis").byDefault())
                .isEqualTo(child.diagnosis().code());
        assertThat(field("child.behind").byDefault()).isEqualTo(child.behind().code());
        assertThat(field("child.cover").byDefault()).isEqualTo(child.cover().code());
        assertThat(field("child.clinicTherapy").byDefault())
                .isEqualTo(child.clinicTherapy().code());
        assertThat(field("child.redFlags").byDefault())
                .isEqualTo(child.redFlags().toString());
        assertThat(field("child.referralNeeded").byDefault())
                .isEqualTo(child.referral().code());
        assertThat(field("needs[].healthLink").byDefault())
                .isEqualTo(need.health().code());
        assertThat(field("needs[].safety").byDefault()).isEqualTo(need.safety().code());
        assertThat(field("needs[].howOften").byDefault()).isEqualTo(need.often().code());
        assertThat(field("needs[].doctorSign").byDefault()).isEqualTo(String.valueOf(need.doctorSign()));
    }

    @Test
    void rulesAndPathwaysAreAllNamed() {
        Map<String, Field> response =
                fields.of(Body.RESPONSE).stream().collect(Collectors.toMap(Field::path, Function.identity()));

        assertThat(response.get("needs[].rules").values())
                .hasSize(37)
                .startsWith("R1")
                .endsWith("R37");
        assertThat(response.get("pathways[].rule").values())
                .hasSize(20)
                .startsWith("R40")
                .endsWith("R59");
        assertThat(response.get("pathways[].kind").values()).hasSize(22).contains("iep", "504", "mtss");
    }

    @ParameterizedTest
    @EnumSource(Body.class)
    void everyFieldAndKindHasItsWordsInBothLanguages(Body body) throws IOException {
        for (String file : List.of("api.properties", "api_es.properties")) {
            Properties words = words(file);
            for (Field field : fields.of(body)) {
                assertThat(words.getProperty(field.messageKey()))
                        .as(field.messageKey())
                        .isNotBlank();
                assertThat(words.getProperty(field.kindKey()))
                        .as(field.kindKey())
                        .isNotBlank();
            }
            for (Kind kind : Kind.values()) {
                assertThat(words.getProperty(kind.messageKey())).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Refusal.Reason.class)
    void everyRefusalHasItsWordsInBothLanguages(Refusal.Reason reason) throws IOException {
        for (String file : List.of("api.properties", "api_es.properties")) {
            assertThat(words(file).getProperty(reason.key())).isNotBlank();
        }
    }

    private Field field(String path) {
        return fields.of(Body.REQUEST).stream()
                .filter(it -> it.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private List<String> paths(Body body) {
        return fields.of(body).stream().map(Field::path).toList();
    }

    private static List<String> components(String prefix, Class<?> type) {
        List<String> paths = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName().equals("needClass") ? "class" : component.getName();
            Class<?> inner = component.getType();
            Type element = component.getGenericType();
            boolean list = Collection.class.isAssignableFrom(inner);
            if (list) {
                inner = (Class<?>) ((ParameterizedType) element).getActualTypeArguments()[0];
            }
            paths.add(prefix + name);
            if (inner.isRecord()) {
                paths.addAll(components(prefix + name + (list ? "[]." : "."), inner));
            }
        }
        return paths;
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", file))) {
            words.load(reader);
        }
        return words;
    }
}
