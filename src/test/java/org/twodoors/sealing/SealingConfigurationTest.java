package org.twodoors.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SealingConfigurationTest {

    private static final byte[] PLAIN = {1, 2, 3};
    private static final byte[] CONTEXT = {};

    @TempDir
    Path directory;

    private final ApplicationContextRunner house =
            new ApplicationContextRunner().withUserConfiguration(SealingConfiguration.class);

    @Test
    void aKeyIsMadeOnceAndFoundAgainAfterARestart() {
        Path data = directory.resolve("deep/data");
        byte[][] sealed = new byte[1][];
        house.withPropertyValues("two-doors.data-directory=" + data).run(first -> {
            sealed[0] = first.getBean(Sealer.class).seal(PLAIN, CONTEXT);
        });
        house.withPropertyValues("two-doors.data-directory=" + data).run(second -> {
            assertThat(second.getBean(Sealer.class).open(sealed[0], CONTEXT)).hasValue(PLAIN);
        });
    }

    @Test
    void onlyTheOwnerMayReadTheKeyFile() throws Exception {
        KeyFile.readOrMake(directory);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aBlankKeyMeansNone() {
        house.withPropertyValues("two-doors.data-directory=" + directory, "two-doors.key= ")
                .run(context -> assertThat(context).hasSingleBean(Sealer.class));
        assertThat(directory.resolve("key")).exists();
    }

    @Test
    void aConfiguredKeyMakesNoFileAndOlderKeysOpen() {
        String old = KeyText.make();
        byte[] sealed = Sealer.withKeys(old).seal(PLAIN, CONTEXT);
        house.withPropertyValues(
                        "two-doors.data-directory=" + directory,
                        "two-doors.key=" + KeyText.make(),
                        "two-doors.older-keys=" + KeyText.make() + "," + old)
                .run(context -> assertThat(context.getBean(Sealer.class).open(sealed, CONTEXT))
                        .hasValue(PLAIN));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aMalformedKeyStopsTheStartWithASentence() {
        house.withPropertyValues("two-doors.key=banana").run(context -> {
            FailureAnalysis analysis = new KeyFailureAnalyzer().analyze(context.getStartupFailure());
            assertThat(analysis.getDescription())
                    .startsWith("The key in two-doors.key is not a usable key")
                    .doesNotContain("banana");
            assertThat(analysis.getAction()).contains("openssl rand -base64 32");
        });
    }

    @Test
    void aNodeOfASharedDatabaseWithoutAKeyDoesNotStartAndMakesNone() {
        house.withPropertyValues(
                        "two-doors.data-directory=" + directory,
                        "two-doors.key= ",
                        "spring.datasource.url=jdbc:postgresql://db/twodoors")
                .run(context -> {
                    assertThat(directory).isEmptyDirectory();
                    assertThat(context).hasFailed();
                    assertThat(new KeyFailureAnalyzer()
                                    .analyze(context.getStartupFailure())
                                    .getDescription())
                            .startsWith("TWODOORS_KEY (two-doors.key) is not set");
                });
    }

    @Test
    void aMalformedKeyFileIsNamed() throws Exception {
        Files.writeString(directory.resolve("key"), "banana");
        house.withPropertyValues("two-doors.data-directory=" + directory)
                .run(context -> assertThat(new KeyFailureAnalyzer()
                                .analyze(context.getStartupFailure())
                                .getDescription())
                        .contains(directory.resolve("key").toString())
                        .doesNotContain("banana"));
    }

    @Test
    void aDataDirectoryThatCannotBeWrittenStopsTheStartWithASentence() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");
        house.withPropertyValues("two-doors.data-directory=" + file)
                .run(context -> assertThat(new KeyFailureAnalyzer()
                                .analyze(context.getStartupFailure())
                                .getDescription())
                        .startsWith("The key file " + file.resolve("key"))
                        .contains("not writable"));
    }

    @Test
    void twoProcessesThatStartAtOnceAgreeOnOneKey() throws Exception {
        for (int round = 0; round < 3; round++) {
            Path data = directory.resolve("round" + round);
            List<Process> processes = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                processes.add(new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                OtherProcess.class.getName(),
                                data.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start());
            }
            Set<String> keys = new HashSet<>();
            for (Process process : processes) {
                keys.add(new String(process.getInputStream().readAllBytes()));
            }
            assertThat(keys).hasSize(1).doesNotContain("");
            assertThat(data).isDirectoryContaining(path -> path.endsWith("key"));
            assertThat(data).isDirectoryNotContaining("glob:**.new");
        }
    }

    @Test
    void manyThreadsAgreeOnOneKey() {
        assertThat(IntStream.range(0, 50)
                        .parallel()
                        .mapToObj(i -> KeyFile.readOrMake(directory))
                        .distinct())
                .hasSize(1);
    }

    /** Another process of the same house, starting at the same moment. */
    static final class OtherProcess {

        private OtherProcess() {}

        public static void main(String[] args) {
            System.out.print(KeyFile.readOrMake(Path.of(args[0])));
        }
    }
}
