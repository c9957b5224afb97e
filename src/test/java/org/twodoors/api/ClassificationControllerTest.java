package org.twodoors.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.HouseConfiguration;
import org.twodoors.WorkedCase;
import org.twodoors.catalog.Catalog;
import org.twodoors.rules.RulesService;

@WebMvcTest(ClassificationController.class)
@Import({HouseConfiguration.class, RequestValidator.class, Classifier.class})
class ClassificationControllerTest {

    private static final String CHILD = "{\"ageMonths\":84,\"setting\":\"public\"}";

    private static final String NEED = "{\"need\":\"handwriting\",\"schoolEffect\":\"a-lot\",\"dailyEffect\":\"none\"}";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Catalog catalog;

    private MvcTestResult send(String body, String language) {
        return mvc.post()
                .uri("/api/v1/classifications")
                .header("Accept-Language", language)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult send(String body) {
        return send(body, "en");
    }

    private static String body(String child, String... needs) {
        return "{\"child\":" + child + ",\"needs\":[" + String.join(",", needs) + "]}";
    }

    static List<WorkedCase> cases() {
        return WorkedCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theWorkedCasesComeOutAsInTheDocument(WorkedCase worked) {
        MvcTestResult answer = send(WorkedCaseJson.of(worked));

        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        assertThat(answer).bodyJson().isLenientlyEqualTo(WorkedCaseJson.expected(worked));
        for (int i = 0; i < worked.needs().size(); i++) {
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.needs[" + i + "].rules")
                    .isEqualTo(worked.needs().get(i).rules());
            assertThat(answer)
                    .bodyJson()
                    .extractingPath("$.needs[" + i + "].subtype")
                    .isEqualTo(worked.needs().get(i).subtype());
        }
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.pathways[*].rule")
                .asArray()
                .contains(worked.pathways().toArray())
                .doesNotContainAnyElementsOf(worked.ruledOut());
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.urgent")
                .isEqualTo(worked.pathways().contains("R40"));
        assertThat(answer).bodyJson().extractingPath("$.urgency").isEqualTo(worked.urgency());
    }

    @Test
    void anAnswerHasTheNamesOfTheContractInItsOrderAndWritesNulls() {
        assertThat(send(body(CHILD, NEED)))
                .hasStatusOk()
                .bodyText()
                .startsWith("{\"rulesVersion\":\"" + RulesService.VERSION
                        + "\",\"urgent\":false,\"urgency\":null,\"needs\":[{"
                        + "\"need\":\"handwriting\",\"class\":\"educational\",\"subtype\":null,\"strength\":\"some\","
                        + "\"educational\":\"likely\",\"medical\":\"no\",\"flags\":[],"
                        + "\"rules\":[\"R13\",\"R29\",\"R33\"],\"reasons\":[\"")
                .contains(
                        "],\"findOut\":[\"",
                        "],\"hints\":[\"",
                        "],\"leads\":{\"school\":[\"ot\"],\"clinic\":[\"ot\"]}}")
                .endsWith(
                        "}}],\"pathways\":[{\"rule\":\"R48\",\"kind\":\"mtss\",\"title\":\"Ask for help in class, and in writing\","
                                + "\"asks\":[\"ot\"]}]}");
    }

    @Test
    void wordsComeInTheLanguageAskedForAndInEnglishOtherwise() {
        MvcTestResult english = send(body(CHILD, NEED), "en-US,en;q=0.9");
        MvcTestResult spanish = send(body(CHILD, NEED), "es-MX,es;q=0.9,en;q=0.5");
        MvcTestResult other = send(body(CHILD, NEED), "fi");

        assertThat(english)
                .hasHeader("Content-Language", "en")
                .bodyJson()
                .extractingPath("$.needs[0].hints[0]")
                .asString()
                .matches("If .+, .+\\.");
        assertThat(spanish)
                .hasHeader("Content-Language", "es")
                .bodyJson()
                .extractingPath("$.needs[0].hints[0]")
                .asString()
                .startsWith("Si ")
                .endsWith(".");
        assertThat(other).hasHeader("Content-Language", "en").bodyText().isEqualTo(text(english));
        assertThat(spanish).bodyJson().extractingPath("$.needs[0].rules").isEqualTo(List.of("R13", "R29", "R33"));
    }

    @Test
    void reasonsSayOnePlainLineForEachRule() {
        MvcTestResult answer = send(body(
                CHILD,
                "{\"need\":\"calming-down\",\"schoolEffect\":\"a-lot\",\"dailyEffect\":\"some\",\"tried\":\"still-hard\","
                        + "\"safety\":\"school\",\"teacher\":{\"schoolEffect\":\"none\"}}"));

        assertThat(answer)
                .bodyJson()
                .extractingPath("$.needs[0].rules")
                .isEqualTo(List.of("R1", "R2", "R8", "R28", "R32"));
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.needs[0].reasons")
                .asArray()
                .hasSize(5);
        assertThat(answer).bodyJson().extractingPath("$.needs[0].flags").isEqualTo(List.of("maybe-medical"));
    }

    @Test
    void everyFieldOfTheContractIsTaken() {
        MvcTestResult answer = send(body(
                "{\"ageMonths\":84,\"setting\":\"charter\",\"schoolPlan\":\"504\",\"diagnosis\":\"being-checked\","
                        + "\"behind\":\"not-sure\",\"cover\":\"medicaid-chip\",\"clinicTherapy\":\"past\","
                        + "\"redFlags\":[\"poison\",\"self-harm\"],\"state\":\"TX\",\"referralNeeded\":\"no\"}",
                "{\"need\":\"handwriting\",\"schoolEffect\":\"a-lot\",\"dailyEffect\":\"unknown\","
                        + "\"tried\":\"not-yet\",\"healthLink\":\"condition\",\"safety\":\"both\",\"howOften\":\"new\","
                        + "\"doctorSign\":true,\"teacher\":{\"schoolEffect\":\"some\",\"tried\":\"worked\"}}"));

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.urgent").isEqualTo(true);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.pathways[*].rule")
                .isEqualTo(List.of("R40", "R51", "R45", "R53"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'ageMonths':35,'setting':'not-in-school'} | school |",
                "{'ageMonths':35,'setting':'preschool','clinicTherapy':'yes'} | both |",
                "{'ageMonths':36,'setting':'preschool'} | school | needs[0].helpNow",
                "{'ageMonths':84,'setting':'public','schoolPlan':'testing'} | school |",
                "{'ageMonths':84,'setting':'public','schoolPlan':'504'} | school |",
                "{'ageMonths':84,'setting':'homeschool','schoolPlan':'iep'} | school |",
                "{'ageMonths':84,'setting':'public','schoolPlan':'iep-ot'} | school |",
                "{'ageMonths':84,'setting':'public','schoolPlan':'mtss'} | school | needs[0].helpNow",
                "{'ageMonths':240,'setting':'finished-school','schoolPlan':'iep'} | school | needs[0].helpNow",
                "{'ageMonths':84,'setting':'public','schoolPlan':'iep'} | both | needs[0].helpNow",
                "{'ageMonths':84,'setting':'public','clinicTherapy':'past'} | clinic | needs[0].helpNow",
                "{'ageMonths':84,'setting':'public','clinicTherapy':'yes'} | clinic |",
                "{'ageMonths':84,'setting':'public'} | none |",
                "{'ageMonths':84,'setting':'public'} | unknown |"
            })
    void helpOfNowIsTakenWhereItsBoxCanStand(String child, String helpNow, @Nullable String refused) {
        MvcTestResult answer = send(body(
                child.replace('\'', '"'),
                "{\"need\":\"sleep\",\"schoolEffect\":\"none\",\"dailyEffect\":\"none\",\"helpNow\":\"" + helpNow
                        + "\"}"));

        if (refused == null) {
            assertThat(answer).hasStatusOk();
        } else {
            assertThat(answer)
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.field")
                    .isEqualTo(refused);
        }
    }

    @Test
    void situationsAreAListOfKnownIds() {
        String need = "{\"need\":\"sleep\",\"schoolEffect\":\"none\",\"dailyEffect\":\"none\"}";
        String child = "{\"ageMonths\":84,\"setting\":\"public\",\"situations\":[%s]}";

        assertThat(send(body(child.formatted("\"school-no\",\"plan-no\""), need)))
                .hasStatusOk();
        assertThat(send(body(child.formatted(""), need))).hasStatusOk();
        assertThat(send(body(child.formatted("\"school-no\",\"lost\""), need)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("child.situations[1]");
    }

    @Test
    void answersCountAsGivenAndWhatIsLeftOutTakesItsDefault() {
        String leftOut = "{\"need\":\"sleep\",\"schoolEffect\":\"none\",\"dailyEffect\":\"none\"}";
        String given = "{\"need\":\"sleep\",\"schoolEffect\":\"none\",\"dailyEffect\":\"none\",\"tried\":null,"
                + "\"healthLink\":\"lost\",\"safety\":\"none\",\"howOften\":\"often\",\"doctorSign\":false,"
                + "\"teacher\":null}";

        assertThat(send(body(CHILD, leftOut)))
                .bodyJson()
                .extractingPath("$.needs[0].rules")
                .isEqualTo(List.of("R10", "R29", "R37"));
        assertThat(send(body(CHILD, given)))
                .bodyJson()
                .extractingPath("$.needs[0].rules")
                .isEqualTo(List.of("R10", "R20", "R35"));
    }

    @Test
    void allNeedsAtOnceAreTaken() {
        String[] all = catalog.needs().stream()
                .map(need -> NEED.replace("handwriting", need.id()))
                .toArray(String[]::new);

        assertThat(send(body(CHILD, all)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.needs")
                .asArray()
                .hasSize(catalog.needs().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                // what is sent in place of the child       | field named             | words
                "null                                       | child                   | needed",
                "[]                                         | child                   | object",
                "'x'                                    | child                   | object",
                "{}                                         | child.ageMonths         | needed",
                "{'setting':'public'}                       | child.ageMonths         | needed",
                "{'ageMonths':null,'setting':'public'}      | child.ageMonths         | needed",
                "{'ageMonths':84}                           | child.setting           | needed",
                "{'ageMonths':'84','setting':'public'}      | child.ageMonths         | whole number from 0 to 323",
                "{'ageMonths':84.5,'setting':'public'}      | child.ageMonths         | whole number from 0 to 323",
                "{'ageMonths':84.0,'setting':'public'}      | child.ageMonths         | whole number from 0 to 323",
                "{'ageMonths':-1,'setting':'public'}        | child.ageMonths         | whole number from 0 to 323",
                "{'ageMonths':324,'setting':'public'}       | child.ageMonths         | whole number from 0 to 323",
                "{'ageMonths':9999,'setting':'public'}      | child.ageMonths         | whole number from 0 to 323",
                "{'ageMonths':99999999999,'setting':'public'} | child.ageMonths       | whole number from 0 to 323",
                "{'ageMonths':true,'setting':'public'}      | child.ageMonths         | whole number from 0 to 323",
                "{'ageMonths':[84],'setting':'public'}      | child.ageMonths         | whole number from 0 to 323",
                "{'ageMonths':84,'setting':'moon'}          | child.setting           | public, charter, private",
                "{'ageMonths':84,'setting':'PUBLIC'}        | child.setting           | public, charter, private",
                "{'ageMonths':84,'setting':''}              | child.setting           | public, charter, private",
                "{'ageMonths':84,'setting':' public'}       | child.setting           | public, charter, private",
                "{'ageMonths':84,'setting':0}               | child.setting           | public, charter, private",
                "{'ageMonths':84,'setting':['public']}      | child.setting           | public, charter, private",
                "{'ageMonths':84,'setting':'public','schoolPlan':504} | child.schoolPlan | 504, iep, iep-ot",
                "{'ageMonths':84,'setting':'public','schoolPlan':'section-504'} | child.schoolPlan | 504, iep",
                "{'ageMonths':84,'setting':'public','state':'tx'} | child.state      | TX",
                "{'ageMonths':84,'setting':'public','redFlags':'poison'} | child.redFlags | list",
                "{'ageMonths':84,'setting':'public','redFlags':['fever']} | child.redFlags[0] | poison",
                "{'ageMonths':84,'setting':'public','redFlags':['poison',null]} | child.redFlags[1] | poison",
                "{'ageMonths':84,'setting':'public','name':'Lena'} | child.name      | no field of this name",
                "{'ageMonths':84,'setting':'public','schoolTherapies':['slp']} | child.schoolTherapies | 504, iep or iep-ot",
                "{'ageMonths':84,'setting':'public','schoolPlan':'mtss','schoolTherapies':['unknown']} | child.schoolTherapies | 504, iep",
                "{'ageMonths':84,'setting':'public','schoolPlan':'iep','schoolTherapies':['slp','slp']} | child.schoolTherapies | once",
                "{'ageMonths':84,'setting':'public','schoolPlan':'iep','schoolTherapies':['slp','unknown']} | child.schoolTherapies | alone",
                "{'ageMonths':84,'setting':'public','schoolPlan':'iep','schoolTherapies':['aud']} | child.schoolTherapies[0] | slp, pt, ot",
                "{'ageMonths':84,'setting':'public','schoolPlan':'iep','schoolTherapies':'slp'} | child.schoolTherapies | list",
                "{'ageMonths':84,'setting':'public','clinicTherapy':'no','clinicTherapies':['ot']} | child.clinicTherapies | yes",
                "{'ageMonths':84,'setting':'public','clinicTherapy':'past','clinicTherapies':['ot']} | child.clinicTherapies | yes",
                "{'ageMonths':84,'setting':'public','clinicTherapies':['unknown','pt']} | child.clinicTherapies | alone",
                "{'ageMonths':84,'setting':'public','homeLanguages':'spanish'} | child.homeLanguages | english, other",
                "{'ageMonths':84,'setting':'public','ageMonths':85} | child.ageMonths | twice"
            })
    void aWrongChildIsRefusedByItsField(String child, String field, String words) {
        refused(send(body(child.replace('\'', '"'), NEED)), field, words);
    }

    /** Callers of before get what they got: an IEP with OT, and a clinic that says nothing more. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'schoolPlan':'iep-ot' | 'schoolPlan':'iep','schoolTherapies':['ot']",
                "'schoolPlan':'iep-ot','schoolTherapies':['slp'] | 'schoolPlan':'iep','schoolTherapies':['ot','slp']",
                "'schoolPlan':'iep' | 'schoolPlan':'iep','schoolTherapies':[]",
                "'clinicTherapy':'yes' | 'clinicTherapy':'yes','clinicTherapies':['ot']",
                "'clinicTherapy':'yes','clinicTherapies':[] | 'clinicTherapies':['ot']",
                "'homeLanguages':null | 'homeLanguages':'not-sure'"
            })
    void whatOlderCallersSayIsReadInTheWordsOfToday(String older, String today) throws Exception {
        List<String> answers = new ArrayList<>();
        for (String said : List.of(older, today)) {
            String child = "{'ageMonths':84,'setting':'public'," + said + "}";
            MvcTestResult answer = send(
                    body(
                            child.replace('\'', '"'),
                            "{\"need\":\"dressing\",\"schoolEffect\":\"a-lot\",\"dailyEffect\":\"a-lot\",\"tried\":\"still-hard\"}"));
            assertThat(answer).hasStatusOk();
            answers.add(answer.getResponse().getContentAsString());
        }
        assertThat(answers.get(0)).isEqualTo(answers.get(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                // what is sent in place of the second need | field named                 | words
                "null                                       | needs[1]                    | needed",
                "7                                          | needs[1]                    | object",
                "{}                                         | needs[1].need               | needed",
                "{'need':null}                              | needs[1].need               | needed",
                "{'need':'juggling','schoolEffect':'none','dailyEffect':'none'} | needs[1].need | GET /api/v1/needs",
                "{'need':'Sleep','schoolEffect':'none','dailyEffect':'none'} | needs[1].need | GET /api/v1/needs",
                "{'need':'handwriting','schoolEffect':'none','dailyEffect':'none'} | needs[1].need | twice",
                "{'need':5,'schoolEffect':'none','dailyEffect':'none'} | needs[1].need      | GET /api/v1/needs",
                "{'need':'sleep','dailyEffect':'none'}      | needs[1].schoolEffect       | needed",
                "{'need':'sleep','schoolEffect':'none'}     | needs[1].dailyEffect        | needed",
                "{'need':'sleep','schoolEffect':'lots','dailyEffect':'none'} | needs[1].schoolEffect | not-in-school",
                "{'need':'sleep','schoolEffect':2,'dailyEffect':'none'} | needs[1].schoolEffect | none, some, a-lot",
                "{'need':'sleep','schoolEffect':'none','dailyEffect':'not-in-school'} | needs[1].dailyEffect | unknown",
                "{'need':'sleep','schoolEffect':'none','dailyEffect':'none','tried':'not-asked'} | needs[1].tried |"
                        + " worked, still-hard, not-yet, unknown.",
                "{'need':'sleep','schoolEffect':'none','dailyEffect':'none','tried':'x'} | needs[1].tried |"
                        + " worked, still-hard, not-yet, unknown.",
                "{'need':'sleep','schoolEffect':'none','dailyEffect':'none','healthLink':'x'} | needs[1].healthLink |"
                        + " lost",
                "{'need':'sleep','schoolEffect':'none','dailyEffect':'none','safety':false} | needs[1].safety | home",
                "{'need':'sleep','schoolEffect':'none','dailyEffect':'none','howOften':'x'} | needs[1].howOften | new",
                "{'need':'sleep','schoolEffect':'none','dailyEffect':'none','doctorSign':'true'} |"
                        + " needs[1].doctorSign | true or false",
                "{'need':'sleep','schoolEffect':'none','dailyEffect':'none','doctorSign':1} |"
                        + " needs[1].doctorSign | true or false",
                "{'need':'sleep','schoolEffect':'none','dailyEffect':'none','helpNow':'x'} | needs[1].helpNow |"
                        + " none, school, clinic, both, unknown.",
                "{'need':'sleep','schoolEffect':'none','dailyEffect':'none','helpNow':'school'} | needs[1].helpNow |"
                        + " The school cannot be said",
                "{'need':'sleep','schoolEffect':'none','dailyEffect':'none','helpNow':'both'} | needs[1].helpNow |"
                        + " The school cannot be said",
                "{'need':'sleep','schoolEffect':'none','dailyEffect':'none','helpNow':'clinic'} | needs[1].helpNow |"
                        + " The clinic cannot be said",
                "{'need':'dressing','schoolEffect':'none','dailyEffect':'none','doctorSign':true} |"
                        + " needs[1].doctorSign | no doctor question",
                "{'need':'sleep','schoolEffect':'none','dailyEffect':'none','teacher':'x'} | needs[1].teacher | object",
                "{'need':'sleep','schoolEffect':'none','dailyEffect':'none','teacher':{}} |"
                        + " needs[1].teacher.schoolEffect | needed",
                "{'need':'sleep','schoolEffect':'none','dailyEffect':'none','teacher':{'schoolEffect':'not-in-school'}}"
                        + " | needs[1].teacher.schoolEffect | one of these: none, some, a-lot, unknown.",
                "{'need':'sleep','schoolEffect':'none','dailyEffect':'none','teacher':"
                        + "{'schoolEffect':'some','tried':'not-asked'}} | needs[1].teacher.tried | worked",
                "{'need':'sleep','schoolEffect':'none','dailyEffect':'none','teacher':{'dailyEffect':'some'}} |"
                        + " needs[1].teacher.dailyEffect | no field of this name",
                "{'need':'sleep','schoolEffect':'none','dailyEffect':'none','note':'x'} | needs[1].note | no field",
                "{'need':'sleep','schoolEffect':'none','schoolEffect':'none'} | needs[1].schoolEffect | twice",
                "{'note':'x','need':'sleep','schoolEffect':'lots'} | needs[1].schoolEffect | not-in-school",
                "{'need':'sleep','note':[}                  | needs[1].note               | well-formed",
                "{'need':'sleep','need':'dressing'}         | needs[1].need               | twice"
            })
    void aWrongNeedIsRefusedByItsField(String need, String field, String words) {
        refused(send(body(CHILD, NEED, need.replace('\'', '"'))), field, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                // whole body                    | field named | words
                "null                            |             | one JSON object",
                "[]                              |             | one JSON object",
                "7                               |             | one JSON object",
                "'text'                          |             | one JSON object",
                "{}                              | child       | needed",
                "{'child':CHILD}                 | needs       | needed",
                "{'child':CHILD,'needs':null}    | needs       | needed",
                "{'child':CHILD,'needs':{}}      | needs       | list",
                "{'child':CHILD,'needs':[]}      | needs       | from 1 to ALL",
                "{'child':CHILD,'needs':[NEED],'more':1} | more | no field of this name",
                "{'child':CHILD,'needs':[NEED],'needs':[NEED]} | needs | twice",
                "{'child':CHILD,'needs':[NEED]} {} |           | one JSON object",
                "{'child':CHILD,'needs':[NEED]} x |            | well-formed",
                "{'child':CHILD,'needs':[NEED]   | needs       | well-formed",
                "{'child':CHILD,'needs':[NEED,]} | needs[1]    | well-formed",
                "{'child':CHILD,needs:[NEED]}    | child       | well-formed",
                "{'child':{'ageMonths':084,'setting':'public'},'needs':[NEED]} | child.ageMonths | well-formed",
                "{'child':NaN}                   | child       | well-formed",
                "not JSON                        |             | well-formed",
                "{                               |             | well-formed"
            })
    void aWrongBodyIsRefused(String body, String field, String words) {
        String all = String.valueOf(catalog.needs().size());
        refused(
                send(body.replace('\'', '"').replace("CHILD", CHILD).replace("NEED", NEED)),
                field,
                words.replace("ALL", all));
    }

    @Test
    void anEmptyBodyIsRefused() {
        refused(send(""), null, "empty");
    }

    @Test
    void tooManyNeedsAreRefusedBeforeAnyIsLookedAt() {
        String[] many = IntStream.rangeClosed(0, catalog.needs().size())
                .mapToObj(i -> "{}")
                .toArray(String[]::new);

        refused(send(body(CHILD, many)), "needs", "from 1 to " + catalog.needs().size());
    }

    @Test
    void aDeepBodyIsRefused() {
        refused(send("{\"child\":" + "[".repeat(5_000)), "child", "object");
        refused(send("[".repeat(5_000)), null, "one JSON object");
    }

    @Test
    void aLongOrOddNameIsNotRepeated() {
        refused(send("{\"" + "a".repeat(41) + "\":1}"), "?", "no field of this name");
        refused(send("{\"<script>\":1}"), "?", "no field of this name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret-value", "8412345", "12345.678"})
    void noRefusalRepeatsWhatWasSent(String value) {
        List<String> places = new ArrayList<>(List.of("ageMonths", "setting", "redFlags", "state"));
        for (String place : places) {
            for (String sent : List.of(value, "\"" + value + "\"")) {
                MvcTestResult answer = send(body(
                        "{\"ageMonths\":84,\"setting\":\"public\",\"" + place + "x\":1,\"" + place + "\":" + sent + "}",
                        NEED));
                assertThat(answer).hasStatus(400).bodyText().doesNotContain(value);
            }
        }
    }

    @Test
    void refusalsSpeakTheLanguageAskedFor() {
        MvcTestResult answer = send("{}", "es");

        assertThat(answer)
                .hasStatus(400)
                .hasHeader("Content-Language", "es")
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("Este campo es necesario.");
    }

    private static void refused(MvcTestResult answer, String field, String words) {
        assertThat(answer).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$")
                .asMap()
                .extracting(Map::keySet)
                .isEqualTo(List.of("type", "title", "status", "detail", "field").stream()
                        .collect(Collectors.toSet()));
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(400);
        assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo(field);
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains(words);
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
