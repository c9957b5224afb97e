package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.twodoors.TwoDoorsApplication;
import org.twodoors.answers.Answers;
import org.twodoors.catalog.Catalog;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;
import org.twodoors.draft.DraftOwner;
import org.twodoors.sealing.Sealer;

/** The application in a process of its own, so that it can be killed or run from its jar. Its drafts are sealed with a known key. */
final class ApplicationProcess implements AutoCloseable {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static final String DATA = "--two-doors.data-directory=";

    private final Process process;
    private final String address;
    private final Path log;

    private ApplicationProcess(Process process, String address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /** Starts the classes under test with every library the tests have. */
    static ApplicationProcess ofTheTestClasses(Path data, List<String> arguments) throws Exception {
        return ofTheTestClasses(data, List.of(), arguments);
    }

    /** The same with more flags for Java, which win over those of the tests. */
    static ApplicationProcess ofTheTestClasses(Path data, List<String> flags, List<String> arguments) throws Exception {
        List<String> what = new ArrayList<>(flags);
        what.addAll(List.of("-cp", classPath(), TwoDoorsApplication.class.getName()));
        return start(what, data, arguments);
    }

    /** Starts a packaged jar, with no library but those inside it. */
    static ApplicationProcess ofTheJar(Path jar, Path data, List<String> arguments) throws Exception {
        return start(List.of("-jar", jar.toString()), data, arguments);
    }

    /**
     * What a process left that did not start.
     *
     * @param code it ended with
     * @param errors what stands on its error stream
     * @param output what stands on its output
     */
    record Ended(int code, String errors, String output) {}

    /** Runs the classes under test until they end by themselves, which they must. */
    static Ended thatDoesNotStart(Path data, List<String> arguments) throws Exception {
        List<String> command =
                command(List.of("-cp", classPath(), TwoDoorsApplication.class.getName()), freePort(), data, arguments);
        Path errors = data.resolve("errors");
        Path output = data.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectError(errors.toFile())
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("it ends by itself")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(errors), Files.readString(output));
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static List<String> command(List<String> what, int port, Path data, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m"));
        command.addAll(what);
        command.addAll(List.of(
                "--server.port=" + port,
                "--two-doors.key=" + KEY,
                "--two-doors.prime=false",
                // Only what a request asks for is made: a start takes a third of the time.
                "--spring.main.lazy-initialization=true"));
        command.addAll(arguments);
        // Named twice, both would be one name with a comma.
        if (arguments.stream().noneMatch(argument -> argument.startsWith(DATA))) {
            command.add(DATA + data);
        }
        return command;
    }

    private static ApplicationProcess start(List<String> what, Path data, List<String> arguments) throws Exception {
        int port = freePort();
        List<String> command = command(what, port, data, arguments);
        Path log = data.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        ApplicationProcess application = new ApplicationProcess(process, "http://localhost:" + port, log);
        try {
            application.waitUntilItAnswers();
        } catch (AssertionError e) {
            application.close();
            throw new AssertionError(Files.readString(log), e);
        }
        return application;
    }

    private void waitUntilItAnswers() throws InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        FormClient visitor = visitor();
        while (System.nanoTime() < until) {
            assertThat(isAlive()).as("the application is alive").isTrue();
            try {
                if (visitor.get("/privacy").statusCode() == 200) {
                    return;
                }
            } catch (AssertionError notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new AssertionError("the application did not start");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** What it has written so far, one line each. */
    List<String> log() throws IOException {
        return Files.readAllLines(log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Where it listens. */
    int port() {
        return URI.create(address).getPort();
    }

    /** Somebody who has not been here before. */
    FormClient visitor() {
        return new FormClient(address);
    }

    /** The value of the draft cookie of a family that gave these answers. */
    static String draft(Answers answers, DraftOwner owner, Catalog catalog) {
        return DraftCookies.of(new DraftCookie(Sealer.withKeys(KEY), catalog, Clock.systemUTC()), answers, owner)
                .getValue();
    }

    /** Kills it (signal 9). */
    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
