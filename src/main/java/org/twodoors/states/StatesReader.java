package org.twodoors.states;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.twodoors.answers.UsState;
import org.twodoors.catalog.Coded;
import org.twodoors.states.Fact.Known;
import org.twodoors.states.Fact.Missing;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads the facts from {@code states/states.json}. */
public final class StatesReader {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private static final Place FILE = new Place("the file");

    private final StatesFile file;
    private final Evidence evidence;
    private final List<Prose> prose = new ArrayList<>();

    private StatesReader(StatesFile file) {
        this.file = file;
        this.evidence = new Evidence(FILE.need(file.sources(), "sources"));
    }

    /**
     * Reads the facts that are packed with the application.
     *
     * @return the checked facts
     * @throws StatesException naming the entry that is wrong
     */
    public static States read() {
        return read(new ClassPathResource("states/states.json"));
    }

    static States read(Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            return new StatesReader(STRICT.readValue(in, StatesFile.class)).states();
        } catch (IOException e) {
            throw new StatesException("states.json cannot be read", e);
        } catch (JacksonException e) {
            throw new StatesException(
                    "states.json is wrong: " + e.getOriginalMessage() + " (at " + e.getPathReference() + ")", e);
        }
    }

    private States states() {
        StatesFile.Baseline baseline = FILE.need(file.federalBaseline(), "federal_baseline");
        LocalDate generated = FILE.need(file.generated(), "date under generated");
        StateFacts federal = federal(baseline);
        String pattern = at("state_page_pattern").text(baseline.statePagePattern(), "value");
        Map<UsState, StateFacts> facts = new EnumMap<>(UsState.class);
        FILE.need(file.states(), "states").forEach((code, raw) -> {
            UsState state = Coded.find(UsState.class, code)
                    .orElseThrow(() -> FILE.wrong("names state " + code + ", which does not exist"));
            facts.put(
                    state,
                    new StateReader(state, FILE.need(raw, "entry for state " + code), evidence, prose::add)
                            .read(federal, pattern));
        });
        for (UsState state : UsState.values()) {
            FILE.need(facts.get(state), "entry for state " + state.code());
        }
        return new States(facts, federal, militaryBases(baseline, federal), generated, prose);
    }

    private StateFacts federal(StatesFile.Baseline baseline) {
        return new StateFacts(
                null,
                null,
                finder(baseline),
                evidence.federal(at("evaluation_timeline"), baseline.evaluationTimeline()),
                evidence.federal(at("request_response"), baseline.requestResponse()),
                evidence.federal(at("iep_team_name"), baseline.iepTeamName()),
                evidence.federal(at("prereferral_name"), baseline.prereferralName()),
                evidence.federal(at("early_intervention"), baseline.earlyIntervention()),
                evidence.federal(at("parent_centers"), baseline.parentCenters()),
                new Missing<>(Citation.GENERAL, null),
                evidence.federal(at("ot_referral"), baseline.otReferral()),
                evidence.federal(at("medicaid_name"), baseline.medicaidName()),
                evidence.federal(at("chip_name"), baseline.chipName()),
                evidence.federal(at("max_age"), baseline.maxAge()));
    }

    private Known<EvaluationClock> militaryBases(StatesFile.Baseline baseline, StateFacts federal) {
        Place at = at("military_base_schools");
        Fact<EvaluationClock> fact = evidence.weigh(
                at,
                baseline.militaryBaseSchools(),
                federal.evaluationTimeline().instead(),
                value -> EvaluationClock.read(at, value, null, List.of()));
        if (fact instanceof Known<EvaluationClock> known) {
            return known;
        }
        throw at.wrong("has no value");
    }

    private String finder(StatesFile.Baseline baseline) {
        Place at = at("parent_centers");
        return at.need(
                        evidence.website(
                                at, at.need(baseline.parentCenters(), "entry").finder()),
                        "finder")
                .address();
    }

    private static Place at(String field) {
        return new Place("federal_baseline." + field);
    }
}
