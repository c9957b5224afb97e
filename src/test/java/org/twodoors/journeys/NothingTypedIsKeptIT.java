package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.journeys.FormClient.field;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.twodoors.WorkedCase;
import org.twodoors.journeys.FormClient.Field;

/** Names, texts and dates typed into the papers are answered and forgotten: not in a log, a file, a cookie or a later page. */
@ExtendWith(OutputCaptureExtension.class)
class NothingTypedIsKeptIT extends WholeApplication {

    /** Part of everything that is typed, so that it can be looked for. */
    private static final String MARK = "Zq7Marked";

    private static final String TYPED = MARK + " <b>\"x\"</b> 😀 שלום 你好 \u0007 {0} %s";

    private static final List<String> ADDRESSES = List.of(
            "/plan/messages/evaluation",
            "/plan/messages/evaluation.pdf",
            "/plan/messages/evaluation.docx",
            "/plan/messages/appeal",
            "/plan/messages/appeal.pdf",
            "/plan/messages/nothing",
            "/plan/messages/nothing.pdf",
            "/plan/calendar",
            "/plan/calendar.ics",
            "/plan/meeting-sheet",
            "/plan/meeting-sheet.pdf",
            "/plan/school");

    @Value("${two-doors.data-directory}")
    private Path data;

    private FormClient family;

    @BeforeEach
    void carryAnswers() {
        family = new FormClient(address());
        family.carry(draftOf(Drafts.of(WorkedCase.named("C02"), catalog)));
    }

    private static List<Field> fields(String typed) {
        return List.of(
                field("child", typed),
                field("parent", typed),
                field("school", typed),
                field("plan", typed),
                field("subject", typed),
                field("text", typed + "\r\n\r\n" + typed),
                field("letterLanguage", "en"),
                field("shown", typed),
                field("consent-60", typed),
                field("consent", typed),
                field("needs", typed),
                field("meeting-30", "2026-09-01"));
    }

    @Test
    void nothingTypedReachesTheLog(CapturedOutput output) {
        for (String typed : List.of(TYPED, MARK, MARK + "x".repeat(7_000), MARK + "y".repeat(70_000))) {
            for (String address : ADDRESSES) {
                HttpResponse<String> answer = family.post(address, fields(typed));
                assertThat(answer.statusCode()).as(address).isLessThan(500);
            }
        }
        assertThat(output.getAll()).doesNotContain(MARK).doesNotContain("\tat org.");
    }

    @Test
    void nothingTypedIsWrittenToAFile() throws IOException {
        ADDRESSES.forEach(address -> family.post(address, fields(MARK)));

        int files = 0;
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(file);
                for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
                    assertThat(new String(content, StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(new String(MARK.getBytes(charset), StandardCharsets.ISO_8859_1));
                }
                files++;
            }
        }
        assertThat(files).as("files looked into").isPositive();
    }

    @Test
    void nothingTypedComesBackWithTheNextVisitAndNoCookieChanges() {
        String before = family.draft();
        for (String address : ADDRESSES) {
            HttpResponse<String> answer = family.post(address, fields(MARK));
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(address)
                    .noneMatch(cookie -> cookie.startsWith("draft=") || cookie.contains(MARK));
        }
        assertThat(family.draft()).isEqualTo(before);
        for (String address : List.of(
                "/plan", "/plan/messages", "/plan/messages/evaluation", "/plan/calendar", "/plan/meeting-sheet")) {
            HttpResponse<String> page = family.get(address);
            assertThat(page.statusCode()).as(address).isEqualTo(200);
            assertThat(page.body()).as(address).doesNotContain(MARK);
            assertThat(page.headers().firstValue("Cache-Control").orElse(""))
                    .as(address)
                    .contains("no-store");
        }
    }

    @Test
    void aFormFromAnotherSiteIsRefusedAtEveryAddress() {
        for (String address : ADDRESSES) {
            assertThat(family.postRaw(address, FormClient.encoded(fields(MARK))).statusCode())
                    .as(address)
                    // A message that there is not is not there for anybody.
                    .isEqualTo(address.contains("/nothing") ? 404 : 403);
        }
    }
}
