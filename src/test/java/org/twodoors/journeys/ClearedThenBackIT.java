package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twodoors.WorkedCase;

/** A device that was cleared tells nothing to whoever presses Back on it: browsers like to tick again what was ticked before. */
class ClearedThenBackIT extends InBrowser {

    private static final String NOW = "/questions/child/now";
    private static final String SCHOOL = "/questions/child/school";
    private static final String LETTER = "/plan/messages/teacher";

    @Test
    void nothingTickedOrTypedComesBack() {
        for (Device device : List.of(Device.PHONE, Device.PHONE.withoutScript())) {
            Visit visit = visit(device);
            Questionnaire questions = new Questionnaire(visit, words(device.locale()));
            visit.open("/questions/child");
            questions.answerBasics(WorkedCase.named("C02").child());
            questions.proceed();
            assertThat(visit.path()).isEqualTo(NOW);
            questions.radio("redFlags", "self-harm").check();
            questions.proceed();
            visit.open(SCHOOL);
            questions.radio("diagnosis", "yes").check();
            questions.proceed();
            visit.open(LETTER);
            visit.page().fill("[name=parent]", "Pat Zebra");
            if (device.script()) {
                visit.follow(() -> visit.page().locator("[name=parent]").press("Enter"));
                assertThat(visit.page().locator("[name=parent]").inputValue()).isEqualTo("Pat Zebra");
            }
            visit.open("/plan");
            questions.clearDevice();
            assertThat(visit.path()).isEqualTo("/cleared");

            List<String> back = new ArrayList<>();
            for (int step = 0; step < 8; step++) {
                visit.page().goBack(new Page.GoBackOptions().setTimeout(5_000));
                String path = URI.create(visit.page().url()).getPath();
                if (visit.page().url().equals("about:blank") || path == null) {
                    break;
                }
                back.add(path);
                assertThat(visit.page().locator("body").innerText()).doesNotContain("Zebra");
                assertThat(visit.page().locator("input:checked").evaluateAll("boxes => boxes.map(it => it.value)"))
                        .as("ticked again on %s", path)
                        .isEqualTo(List.of());
                assertThat(visit.page()
                                .locator("input[type=text], textarea")
                                .evaluateAll("fields => fields.map(it => it.value).join(' ')"))
                        .as("typed again on %s", path)
                        .asString()
                        .doesNotContain("Zebra");
            }
            assertThat(back).contains(NOW, SCHOOL, LETTER, "/questions/child");
        }
    }
}
