package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.journeys.FormClient.field;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What must be true of a saved plan, and of all that is stored, whatever the database: one start of the application runs all of it. */
abstract class StorageJourney extends SharedStorage {

    @Test
    void whatIsSavedOnOneDeviceOpensOnAnother() {
        String token = saved(familyWith(answers()));
        FormClient other = deviceThatOpened(token);
        assertThat(other.get("/plan").body()).contains("need-row");
        assertThat(other.get("/save").body()).contains("Your plan is saved", token);
        // As somebody types it from paper.
        assertThat(new FormClient(address()).get("/back/" + token.toUpperCase()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void lookingAtALinkChangesNothing() {
        String token = saved(familyWith(answers()));
        Map<String, Object> before = database.queryForMap("select * from saved_plan");
        FormClient other = new FormClient(address());
        HttpResponse<String> page = other.get("/back/" + token);
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("draft"));
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(header -> assertThat(header).contains("no-store"));
        assertThat(page.headers().firstValue("X-Robots-Tag"))
                .hasValueSatisfying(header -> assertThat(header).contains("noindex"));
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(texts(database.queryForMap("select * from saved_plan"))).isEqualTo(texts(before));
    }

    @Test
    void savingAgainUpdatesAndMovesTheExpiry() {
        FormClient family = familyWith(answers());
        String token = saved(family);
        database.update(
                "update saved_plan set expires_at = ?",
                Timestamp.from(Instant.now().plusSeconds(3600)));
        change(family, changed(1));
        assertThat(family.get("/save").body()).contains("Save your changes", token);
        assertThat(saved(family)).isEqualTo(token);
        assertThat(Dump.rows(database)).containsEntry("saved_plan", 1L);
        assertThat(database.queryForObject("select expires_at from saved_plan", Timestamp.class)
                        .toInstant())
                .isAfter(Instant.now().plus(179, ChronoUnit.DAYS));
    }

    @Test
    void theSecondOfTwoDevicesIsToldAndChooses() {
        FormClient first = familyWith(answers());
        String token = saved(first);
        FormClient second = deviceThatOpened(token);
        change(second, changed(1));
        saved(second);
        change(first, changed(3));
        first.post("/save");
        String told = first.get("/save").body();
        assertThat(told).contains("This plan was saved on another device", "What is not the same", "Keep both");

        // Keep both: a link of its own, and the other one is as it was.
        String ours = first.draft();
        first.post("/save/new");
        String another = link(first);
        assertThat(another).isNotEqualTo(token);
        assertThat(second.get("/save").body()).contains("Your plan is saved");

        // Take what is saved.
        first.carry(ours);
        first.post("/save/take");
        assertThat(link(first)).isEqualTo(token);
        assertThat(second.get("/save").body()).contains("Your plan is saved");

        // Replace what is saved: only the version that was seen.
        first.carry(ours);
        Matcher over = Pattern.compile("name=\"over\" value=\"(\\d+)\"")
                .matcher(first.get("/save").body());
        assertThat(over.find()).isTrue();
        first.post("/save", field("over", "99"));
        assertThat(first.get("/save").body()).contains("This plan was saved on another device");
        first.post("/save", field("over", over.group(1)));
        assertThat(first.get("/save").body()).contains("Your plan is saved");
        assertThat(second.get("/save").body()).contains("This plan was saved on another device");
    }

    @Test
    void ofManySavesAtTheSameMomentOneGetsThrough() throws Exception {
        FormClient first = familyWith(answers());
        String token = saved(first);
        List<FormClient> devices = new ArrayList<>();
        for (int at = 0; at < 6; at++) {
            FormClient device = deviceThatOpened(token);
            change(device, changed(at * 2 + 1));
            device.token();
            devices.add(device);
        }
        ExecutorService hands = Executors.newFixedThreadPool(devices.size());
        try {
            List<Callable<Integer>> saves = devices.stream()
                    .map(device ->
                            (Callable<Integer>) () -> device.post("/save").statusCode())
                    .toList();
            for (Future<Integer> save : hands.invokeAll(saves)) {
                assertThat(save.get()).isEqualTo(302);
            }
        } finally {
            hands.shutdown();
        }
        assertThat(devices.stream()
                        .filter(device -> device.get("/save").body().contains("Your plan is saved"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aButtonThatIsPressedManyTimesAtOnceWorksOnceAndNeverFails() throws Exception {
        FormClient family = familyWith(answers());
        shared(family, "J. K.");
        String link = found(OWNED_LINK, family.get("/share/links").body());
        assertThat(atOnce(() -> family.post("/share/links/take-back", field("link", link))))
                .containsOnly(302);
        String question = asked(family, "");
        FormClient teacher = new FormClient(address());
        teacher.token();
        assertThat(atOnce(() -> teacher.post("/ask/" + question, said()))).containsOnly(302);
        assertThat(Dump.rows(database)).containsEntry("shared_view", 0L).containsEntry("school_view", 1L);
        assertThat(atOnce(() -> family.post("/ask-school/take-back", field("link", question))))
                .containsOnly(302);
        assertThat(Dump.rows(database).values()).containsOnly(0L);
    }

    private static List<Integer> atOnce(Callable<HttpResponse<String>> press) throws Exception {
        int times = 5;
        ExecutorService hands = Executors.newFixedThreadPool(times);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : hands.invokeAll(Collections.nCopies(times, press))) {
                answers.add(answer.get().statusCode());
            }
            return answers;
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void otherAnswersOnADeviceAreReplacedOnlyWhenTheFamilySaysSo() {
        String token = saved(familyWith(answers()));
        FormClient other = familyWith(changed(1));
        String here = other.draft();
        assertThat(other.get("/back/" + token).body()).contains("Is this the same child, or another?");
        assertThat(other.post("/back/" + token).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/back/" + token));
        assertThat(other.draft()).isEqualTo(here);
        assertThat(other.post("/back/" + token, field("replace", "true"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/plan");
        assertThat(link(other)).isEqualTo(token);
    }

    @Test
    void answeringAgainShowsBeforeAndAfter() {
        FormClient family = familyWith(answers());
        assertThat(family.get("/plan/before-and-after").body()).contains("save your plan first");
        saved(family);
        assertThat(family.get("/plan/before-and-after").body()).contains("You have one set of answers so far");
        assertThat(family.post("/save/again").headers().firstValue("Location")).hasValue("/questions/start");
        change(family, changed(1));
        String page = family.get("/plan/before-and-after").body();
        assertThat(page)
                .contains("Need by need", "Before: ", "Now: ", "The same rules were used for both")
                .contains("Your new answers are not saved yet");
        saved(family);
        assertThat(family.get("/plan/before-and-after").body())
                .contains("Before: ")
                .doesNotContain("not saved yet");
        // Pressed twice, with nothing new: what was before stays.
        family.post("/save/again");
        family.post("/save/again");
        assertThat(family.get("/plan/before-and-after").body()).contains("Need by need");
    }

    @Test
    void deletingLeavesNoRowAndTheLinkOpensNothing() {
        FormClient family = familyWith(answers());
        String token = saved(family);
        assertThat(family.get("/save/delete").body()).contains("Delete your saved plan for good?");
        family.post("/save/delete");
        assertThat(Dump.rows(database).values()).containsOnly(0L);
        assertThat(new FormClient(address()).get("/back/" + token).statusCode()).isEqualTo(404);
        assertThat(family.get("/plan").body()).contains("need-row");
        assertThat(saved(family)).as("a deleted link never works again").isNotEqualTo(token);
    }

    @Test
    void aPlanThatAnotherDeviceDeletedIsNotSavedAgainUnasked() {
        FormClient family = familyWith(answers());
        String token = saved(family);
        FormClient other = deviceThatOpened(token);
        family.post("/save/delete");
        other.post("/save");
        assertThat(other.get("/save").body()).contains("Your saved plan is not there any more");
        assertThat(Dump.rows(database)).containsEntry("saved_plan", 0L);
        other.post("/save/new");
        assertThat(link(other)).isNotEqualTo(token);
    }
}
