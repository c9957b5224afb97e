package org.twodoors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What is handed out to run the site with, run for real as far as a machine allows: a primary of PostgreSQL that is killed, the image,
 * and what reads the unit, the containers and the proxy. It asks for Debian's packages, so it runs on a build server, where {@code CI} is
 * {@code true} and {@code .ci/run} has installed them, and with {@code -Ddeploy=true}; {@link DeployTest} reads the files everywhere.
 */
class DeployIT {

    private static final boolean ON_A_BUILD_SERVER = "true".equals(System.getenv("CI"));

    private static final String WHERE =
            "docs/deploy is tried on a build server (CI=true), or with -Ddeploy=true on Debian.";

    @TempDir
    Path folder;

    @BeforeAll
    static void saysWhereItRuns() {
        if (!ON_A_BUILD_SERVER && !Boolean.getBoolean("deploy")) {
            System.out.println("DeployIT is skipped: " + WHERE);
            Assumptions.abort(WHERE);
        }
    }

    /** Skips the test where the program is not there; on a build server that is a failure. */
    private static String found(String program, String debianPackage) throws IOException {
        List<Path> places = Stream.of((System.getenv("PATH") + ":/usr/sbin:/sbin").split(":"))
                .map(Path::of)
                .toList();
        for (Path place : places) {
            if (Files.isExecutable(place.resolve(program))) {
                return place.resolve(program).toString();
            }
        }
        String missing = program + " is not on this machine (on Debian: apt-get install " + debianPackage + ").";
        if (ON_A_BUILD_SERVER) {
            Assertions.fail(missing);
        }
        Assumptions.abort(missing);
        throw new IOException(missing);
    }

    /** What a program prints; fails with it when the program does. */
    private String run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "run", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            boolean ended = process.waitFor(8, TimeUnit.MINUTES);
            String said = Files.readString(log, StandardCharsets.UTF_8);
            assertThat(ended).as("%s ends; so far: %s", List.of(command), said).isTrue();
            assertThat(process.exitValue()).as("%s: %s", List.of(command), said).isZero();
            return said;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    @Test
    void aPrimaryThatIsKilledTakesNoSavedPlanAlong() throws Exception {
        Path servers = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(servers)) {
            found("postgres", "postgresql");
        }
        found("curl", "curl");

        assertThat(run(Map.of(), "docs/deploy/failover.sh", "1"))
                .containsPattern("failover 1: first save after [0-9.]+ s; 4 links saved, 0 lost");
    }

    @Test
    void theImageHoldsTheApplicationInLayersWithoutAShellAndRunsAsNobody() throws Exception {
        found("unshare", "util-linux");
        assertThat(run(Map.of(), "docs/deploy/image.sh")).contains("two-doors-image.tar");

        Path image = Files.createDirectory(folder.resolve("image"));
        run(Map.of(), "tar", "-C", image.toString(), "-xf", "target/two-doors-image.tar");
        JsonNode manifest =
                new ObjectMapper().readTree(image.resolve("manifest.json")).get(0);
        JsonNode config = new ObjectMapper()
                .readTree(image.resolve(manifest.get("Config").asString()))
                .get("config");
        assertThat(config.get("User").asString()).isEqualTo("10001:10001");
        assertThat(config.get("Volumes").has("/data")).isTrue();
        assertThat(config.get("Env").toString())
                .contains("TWODOORS_DATADIRECTORY=/data")
                .doesNotContain("KEY=", "PASSWORD");
        assertThat(config.get("Entrypoint").toString())
                .contains(
                        "-XX:+UseSerialGC",
                        "-XX:SharedArchiveFile=/app/two-doors.jsa",
                        "org.twodoors.TwoDoorsApplication");

        List<List<String>> layers = new ArrayList<>();
        for (JsonNode layer : manifest.get("Layers")) {
            layers.add(
                    run(Map.of(), "tar", "-tzf", image.resolve(layer.asString()).toString())
                            .lines()
                            .toList());
        }
        assertThat(layers).hasSizeGreaterThanOrEqualTo(4);
        assertThat(layers.stream().flatMap(List::stream))
                .noneMatch(file -> file.matches("(.*/)?(sh|bash|dash|busybox|apt|apt-get|dpkg)"))
                .noneMatch(file -> file.contains("..") || file.endsWith("/key") || file.endsWith(".mv.db"));
        // What changes with each release is apart from what does not.
        int ours = layerWith(layers, "two-doors\\.original\\.jar");
        assertThat(ours).isNotEqualTo(layerWith(layers, "spring-core-.*\\.jar"));
        if (System.getProperty("user.name").equals("root")) {
            assertThat(layerWith(layers, "two-doors\\.jsa")).isNotEqualTo(ours);
        }
    }

    private static int layerWith(List<List<String>> layers, String file) {
        for (int layer = 0; layer < layers.size(); layer++) {
            if (layers.get(layer).stream().anyMatch(path -> path.matches("(.*/)?" + file))) {
                return layer;
            }
        }
        return Assertions.fail("no layer with " + file);
    }

    @Test
    void systemdReadsTheUnitAndFindsItClosed() throws Exception {
        String systemd = found("systemd-analyze", "systemd");
        Path unit = folder.resolve("two-doors.service");
        Files.writeString(
                unit,
                Files.readString(Path.of("docs/deploy/two-doors.service"))
                        .replace("/usr/bin/java", System.getProperty("java.home") + "/bin/java"));

        assertThat(run(Map.of(), systemd, "verify", "--man=no", unit.toString()))
                .doesNotContain("two-doors.service:");
        // 20 is an exposure of 2.0 of 10.
        run(Map.of(), systemd, "security", "--offline=true", "--threshold=20", unit.toString());
    }

    @Test
    void theContainersAreReadByWhatStartsThem() throws Exception {
        String compose = found("docker-compose", "docker-compose");
        Map<String, String> environment =
                Map.of("DB_PASSWORD", "x", "TWODOORS_KEY", "x", "TWODOORS_ADDRESS", "https://a.example");

        // Debian's is of a time when a project had no name of its own in the file.
        Path file = folder.resolve("compose.yaml");
        Files.writeString(
                file, Files.readString(Path.of("docs/deploy/compose.yaml")).replace("name: two-doors\n", ""));

        run(environment, compose, "-f", file.toString(), "config", "-q");
    }

    @Test
    void theProxyReadsItsConfiguration() throws Exception {
        String nginx = found("nginx", "nginx-light");
        found("openssl", "openssl");
        run(
                Map.of(),
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-subj",
                "/CN=localhost",
                "-keyout",
                folder.resolve("privkey.pem").toString(),
                "-out",
                folder.resolve("fullchain.pem").toString());
        Path conf = folder.resolve("nginx.conf");
        Files.writeString(
                conf,
                Files.readString(Path.of("docs/deploy/nginx.conf"))
                        .replace("/tmp/", folder + "/")
                        .replace("/etc/nginx/tls", folder.toString())
                        .replace("server app:8080;", "server 127.0.0.1:8080;"));

        assertThat(run(Map.of(), nginx, "-t", "-c", conf.toString()))
                .contains("test is successful")
                .doesNotContain("[warn]");
    }
}
