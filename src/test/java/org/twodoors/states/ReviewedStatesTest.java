package org.twodoors.states;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A wrong entry stops the start with a sentence that names it. */
class ReviewedStatesTest {

    /** Where, what is put there instead (as JSON; "gone" takes it away), and the sentence. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/states/TX/evaluation_timeline|status|\"SURE\"|TX.evaluation_timeline has the status SURE",
                "/states/TX/evaluation_timeline|source|\"tx_none\"|TX.evaluation_timeline names source tx_none, which does not exist",
                "/states/TX/evaluation_timeline|also|[\"tx_none\"]|TX.evaluation_timeline names source tx_none",
                "/states/TX/evaluation_timeline|source|null|TX.evaluation_timeline has no source, yet it is VERIFIED",
                "/states/TX/evaluation_timeline|confidence|\"high\"|TX.evaluation_timeline is VERIFIED and has a confidence too",
                "/states/TX/evaluation_timeline|citation|gone|TX.evaluation_timeline has no citation",
                "/states/TX/evaluation_timeline|value|null|TX.evaluation_timeline has no value",
                "/states/TX/evaluation_timeline|detail|\"A change is not confirmed.\"|TX.evaluation_timeline has a detail that is not confirmed",
                "/states/TX/evaluation_timeline/value|days|0|TX.evaluation_timeline has 0 days",
                "/states/TX/evaluation_timeline/value|days|450|TX.evaluation_timeline has 450 days",
                "/states/TX/evaluation_timeline/value|days|\"45\"|reviewed.json is wrong",
                "/states/TX/evaluation_timeline/value|unit|\"weeks\"|TX.evaluation_timeline has the unit weeks, which we do not know",
                "/states/TX/evaluation_timeline/value|counted_from|\"monday\"|TX.evaluation_timeline has the counted_from monday",
                "/states/TX/evaluation_timeline/value|must_be_done_by_then|\"all\"|TX.evaluation_timeline must be done by then: all",
                "/states/TX/evaluation_timeline/value|excluded|\"summer\"|excluded",
                "/states/TX/early_intervention/value|phone|\"call us\"|TX.early_intervention has a phone without a number",
                "/states/TX/early_intervention/value|website|\"www.x.org\"|TX.early_intervention has www.x.org, which is no address",
                "/states/TX/parent_centers|value|[]|TX.parent_centers names no center",
                "/states/TX/parent_centers|confidence|gone|TX.parent_centers has no confidence",
                "/states/TX/parent_centers|confidence|\"low\"|TX.parent_centers has the confidence low",
                "/states/TX/parent_centers|via|\"third_party_capture\"|TX.parent_centers is KNOWN and has a via too",
                "/states/TX/medicaid_name|value|\" \"|TX.medicaid_name has an empty or untidy value",
                "/states/TX/ot_referral/value|referral_for_treatment|\"perhaps\"|TX.ot_referral has the referral_for_treatment perhaps",
                "/states/AZ/parent_centers|via|gone|AZ.parent_centers must say via third_party_capture",
                "/states/AZ/max_age|stale|gone|AZ.max_age rests on a source of 2020 or earlier and is not marked stale",
                "/states/AZ/state_education_agency|verified_parts|[]|AZ.state_education_agency has verified_parts without a part",
                "/sources/tx_ferris|authority|\"secondary\"|source that is fine",
                "/sources/az_doe|authority|\"secondary\"|AZ.evaluation_timeline is VERIFIED on secondary sources alone",
                "/sources/az_doe|authority|\"blog\"|source az_doe has the authority blog",
                "/sources/az_doe|url|\"azed\"|source az_doe has a url that is no address",
                "/sources/az_doe|link_ok|gone|source az_doe has no link_ok",
                "/sources/az_doe|as_of|\"May\"|source az_doe has an as_of that is neither a year nor a month",
                "/sources/az_doe|url|\"https://www.prntexas.org\"|source that is fine",
                "/states/AZ/parent_centers|value|[null]|AZ.parent_centers has no center",
                "/states/AZ/parent_centers|also|[null]|AZ.parent_centers has no key of a source",
                "/sources|az_doe|null|source az_doe has no entry",
                "/states|TX|null|has no entry for state TX",
                "/states|TX|gone|has no entry for state TX",
                "/states|ZZ|{}|the file names state ZZ, which does not exist",
                "/federal_baseline|max_age|gone|federal_baseline.max_age has no entry",
                "/federal_baseline/parent_centers|finder|gone|federal_baseline.parent_centers has no finder",
                "|generated|gone|the file has no date under generated"
            })
    void aWrongEntryIsNamed(String where, String name, String json, String sentence) {
        Consumer<ObjectNode> change = file -> {
            ObjectNode node = (ObjectNode) file.at(where == null ? "" : where);
            if (json.equals("gone")) {
                node.remove(name);
            } else {
                node.set(name, JsonMapper.shared().readTree(json));
            }
        };
        if (sentence.equals("source that is fine")) {
            assertThatNoException().isThrownBy(() -> read(change));
        } else {
            assertThatExceptionOfType(ReviewException.class)
                    .isThrownBy(() -> read(change))
                    .withMessageContaining(sentence);
        }
    }

    @Test
    void anAddressThatIsHeldBackCannotComeInByAnotherDoor() {
        assertThatExceptionOfType(ReviewException.class)
                .isThrownBy(() -> read(file -> {
                    ((ObjectNode) file.at("/sources/tx_ferris")).put("url", "http://www.prntexas.org");
                }))
                .withMessageContaining("TX.parent_centers gives out https://prntexas.org/");
    }

    @Test
    void aFileThatIsNoJsonIsSaidToBeWrong() {
        assertThatExceptionOfType(ReviewException.class)
                .isThrownBy(() -> ReviewedStates.read(new ByteArrayResource("{".getBytes(StandardCharsets.UTF_8))))
                .withMessageContaining("reviewed.json is wrong");
    }

    private static void read(Consumer<ObjectNode> change) {
        ObjectNode file = RawStates.file();
        change.accept(file);
        ReviewedStates.read(new ByteArrayResource(file.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
