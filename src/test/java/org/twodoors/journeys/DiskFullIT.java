package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.draft.DraftOwner;
import org.twodoors.sealing.Token;

/**
 * The disk under the H2 file runs full and has room again, and is mounted for reading alone: nothing answered is lost, and nobody has to
 * restart anything. It mounts a small disk, so it needs root on Linux, and says so where it cannot.
 */
@EnabledIfSystemProperty(named = "disk.full", matches = "true", disabledReason = "disks are mounted on request only")
class DiskFullIT {

    private static final int MOST_TRIES = 300;

    @TempDir
    Path folder;

    private final Catalog catalog = CatalogReader.read();
    private final Answers answers = Drafts.of(WorkedCase.named("C02"), catalog);

    private Path disk;

    @BeforeEach
    void mountsADisk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted = isDone("mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", disk.toString());
        if (!mounted) {
            System.err.println("DiskFullIT is skipped: this process may not mount a disk");
        }
        assumeTrue(mounted, "may mount a disk");
    }

    @AfterEach
    void unmountsIt() throws Exception {
        isDone("umount", "-l", disk.toString());
    }

    @Test
    void nothingIsLostOnAFullDiskAndAStartOnOneForReadingAloneSaysWhy() throws Exception {
        try (ApplicationProcess application = start()) {
            String token = StorageJourney.saved(family(application));
            FormClient visitor = application.visitor();
            assertThat(visitor.get("/actuator/health").body()).contains("\"UP\"");
            Path filling = fill();

            FormClient refused = family(application);
            HttpResponse<String> notNow = saveUntilRefused(refused);
            assertThat(notNow.body()).contains("This does not work right now", "nothing is lost", "Try again");
            assertThat(notNow.headers().firstValue("Retry-After")).isPresent();
            HttpResponse<String> health = visitor.get("/actuator/health");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("DOWN", "The disk of the data directory is full.");

            Files.delete(filling);
            Instant patience = Instant.now().plusSeconds(20);
            while (visitor.get("/back/" + token).statusCode() != 200) {
                assertThat(Instant.now()).as("opens again by itself").isBefore(patience);
            }
            for (int save = 0; save < 20; save++) {
                String after = StorageJourney.saved(family(application));
                assertThat(visitor.get("/back/" + after).statusCode()).isEqualTo(200);
            }
            assertThat(visitor.get("/actuator/health").body()).contains("\"UP\"");
        }

        assertThat(isDone("mount", "-o", "remount,ro", disk.toString())).isTrue();

        ApplicationProcess.Ended ended =
                ApplicationProcess.thatDoesNotStart(folder, List.of("--two-doors.data-directory=" + disk));
        assertThat(ended.errors().lines().toList())
                .singleElement()
                .asString()
                .startsWith("Two Doors does not start. The database cannot be used: ")
                .contains(disk.toString());
        assertThat(ended.output()).doesNotContain("\tat ");
        assertThat(ended.code()).isNotZero();
    }

    private ApplicationProcess start() throws Exception {
        return ApplicationProcess.ofTheTestClasses(
                folder,
                List.of(
                        "--two-doors.data-directory=" + disk,
                        "--two-doors.limits.making.per-client=100000",
                        "--two-doors.limits.making.total=100000"));
    }

    private FormClient family(ApplicationProcess application) {
        FormClient family = application.visitor();
        Token token = Token.random();
        family.carry(ApplicationProcess.draft(answers, new DraftOwner(token, token, null), catalog));
        return family;
    }

    private HttpResponse<String> saveUntilRefused(FormClient family) {
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            HttpResponse<String> answer = family.post("/save");
            if (answer.statusCode() != 302) {
                assertThat(answer.statusCode()).isEqualTo(503);
                return answer;
            }
            Token token = Token.random();
            family.carry(ApplicationProcess.draft(answers, new DraftOwner(token, token, null), catalog));
        }
        throw new AssertionError("the disk is not full");
    }

    private Path fill() throws IOException {
        Path filling = disk.resolve("filling");
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filling)) {
            for (int written = 0; written < 10_000; written++) {
                out.write(block);
            }
            throw new AssertionError("the disk is larger than thought");
        } catch (IOException full) {
            return filling;
        }
    }

    private static boolean isDone(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
