package org.twodoors.states;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.twodoors.answers.UsState;
import org.twodoors.catalog.Coded;
import org.twodoors.states.Fact.Missing;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Makes the facts to publish from what reviewers wrote in {@code states/reviewed.json}. */
final class ReviewedStates {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private static final Place FILE = new Place("the file");

    private final ReviewedFile file;
    private final Evidence evidence;
    private final Map<String, String> prose = new LinkedHashMap<>();
    private final States states;

    private ReviewedStates(ReviewedFile file) {
        this.file = file;
        this.evidence = new Evidence(FILE.need(file.sources(), "sources"));
        this.states = makeStates();
    }

    /** Reads the reviewers' file; throws a {@link ReviewException} that names the entry that is wrong. */
    static ReviewedStates read() {
        return read(new ClassPathResource("states/reviewed.json"));
    }

    /** What may be published. */
    States states() {
        return states;
    }

    /** What the file says, by the key of the message that says it to families. */
    Map<String, String> prose() {
        return prose;
    }

    static ReviewedStates read(Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            return new ReviewedStates(STRICT.readValue(in, ReviewedFile.class));
        } catch (IOException e) {
            throw new ReviewException("reviewed.json cannot be read", e);
        } catch (JacksonException e) {
            throw new ReviewException(
                    "reviewed.json is wrong: " + e.getOriginalMessage() + " (at " + e.getPathReference() + ")", e);
        }
    }

    private States makeStates() {
        ReviewedFile.Baseline baseline = FILE.need(file.federalBaseline(), "federal_baseline");
        LocalDate generated = FILE.need(file.generated(), "date under generated");
        StateFacts federal = federal(baseline);
        String pattern = at("state_page_pattern").text(baseline.statePagePattern(), "value");
        Map<UsState, StateFacts> facts = new EnumMap<>(UsState.class);
        FILE.need(file.states(), "states").forEach((code, raw) -> {
            UsState state = Coded.find(UsState.class, code)
                    .orElseThrow(() -> FILE.wrong("names state " + code + ", which does not exist"));
            facts.put(
                    state,
                    new ReviewedState(state, FILE.need(raw, "entry for state " + code), evidence, prose)
                            .read(federal, pattern));
        });
        for (UsState state : UsState.values()) {
            FILE.need(facts.get(state), "entry for state " + state.code());
        }
        return new States(
                generated,
                federal,
                militaryBases(baseline, federal),
                facts,
                prose.keySet().stream().map(Prose::new).toList());
    }

    private StateFacts federal(ReviewedFile.Baseline baseline) {
        return new StateFacts(
                null,
                null,
                finder(baseline),
                evidence.federal(at("evaluation_timeline"), baseline.evaluationTimeline()),
                evidence.federal(at("iep_timeline"), baseline.iepTimeline()),
                evidence.federal(at("request_response"), baseline.requestResponse()),
                evidence.federal(at("iep_team_name"), baseline.iepTeamName()),
                evidence.federal(at("prereferral_name"), baseline.prereferralName()),
                evidence.federal(at("early_intervention"), baseline.earlyIntervention()),
                evidence.federal(at("parent_centers"), baseline.parentCenters()),
                new Missing<>(Citation.GENERAL, null),
                evidence.federal(at("ot_referral"), baseline.otReferral()),
                evidence.federal(at("pt_referral"), baseline.ptReferral()),
                evidence.federal(at("slp_referral"), baseline.slpReferral()),
                evidence.federal(at("medicaid_name"), baseline.medicaidName()),
                evidence.federal(at("chip_name"), baseline.chipName()),
                evidence.federal(at("max_age"), baseline.maxAge()),
                List.of());
    }

    private Fact<EvaluationClock> militaryBases(ReviewedFile.Baseline baseline, StateFacts federal) {
        Place at = at("military_base_schools");
        return evidence.weigh(
                at,
                at.need(baseline.militaryBaseSchools(), "value"),
                federal.evaluationTimeline().instead(),
                value -> ReviewedState.evaluationClock(at, value, null, List.of()));
    }

    private String finder(ReviewedFile.Baseline baseline) {
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
