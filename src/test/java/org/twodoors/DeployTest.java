package org.twodoors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** What is handed out to run the site with: {@code docs/deploy} and the migrations of the database. */
class DeployTest {

    private static final Path DEPLOY = Path.of("docs/deploy");

    /** Every kind of link, and what families have in their addresses when they hand one on. */
    private static final List<String> LINKS = List.of("back", "shared", "meet", "meetings", "team", "ask");

    private static String read(String file) throws IOException {
        return Files.readString(DEPLOY.resolve(file));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() {
        YamlMapFactoryBean yaml = new YamlMapFactoryBean();
        yaml.setResources(new FileSystemResource(DEPLOY.resolve("compose.yaml")));
        return (Map<String, Map<String, Object>>)
                Objects.requireNonNull(yaml.getObject()).get("services");
    }

    @Test
    void everyContainerRunsWithoutRightsAndWritesNowhereButWhereItSays() {
        assertThat(services()).containsOnlyKeys("proxy", "app", "database").allSatisfy((name, service) -> {
            assertThat(service)
                    .as(name)
                    .containsEntry("read_only", true)
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"))
                    .containsKeys("mem_limit", "pids_limit", "tmpfs");
            assertThat(service.get("user").toString()).as(name).matches("[1-9]\\d*:[1-9]\\d*");
            assertThat(service.containsKey("ports")).as(name).isEqualTo(name.equals("proxy"));
            assertThat(service.containsKey("privileged")).as(name).isFalse();
        });
    }

    @Test
    void theApplicationIsAskedWhetherItIsReadyAndKnowsItsProxyAlone() throws IOException {
        Map<String, Object> app = services().get("app");
        assertThat(app.get("healthcheck").toString()).contains(HealthCheck.class.getName());
        assertThat(services().get("database")).containsKey("healthcheck");
        String environment = app.get("environment").toString();
        String proxy = services().get("proxy").get("networks").toString();
        Matcher trusted = Pattern.compile("INTERNAL_PROXIES=([^,}]+)").matcher(environment);
        Matcher address = Pattern.compile("ipv4_address=([0-9.]+)").matcher(proxy);
        assertThat(trusted.find() && address.find()).isTrue();
        assertThat(address.group(1)).matches(trusted.group(1));
        // No secret stands in the file.
        for (String secret : List.of("TWODOORS_KEY", "TWO_DOORS_DB_PASSWORD")) {
            assertThat(environment).containsPattern(secret + "=\\$\\{[A-Z_]+:\\?}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"back", "shared", "meet", "team", "ask"})
    void noTokenOfALinkStandsInTheLogOfTheProxy(String kind) throws IOException {
        String conf = read("nginx.conf");
        Matcher cut = Pattern.compile("\"~(\\^[^\"]+)\" \\$kind;").matcher(conf);
        assertThat(cut.find()).isTrue();
        Pattern pattern = Pattern.compile(cut.group(1));
        String token = "a234567bcdefghijklmnopqrstuvwxyz";
        for (String path : List.of("/" + kind + "/" + token, "/" + kind + "/" + token + "/delete", "/" + kind + "/")) {
            Matcher link = pattern.matcher(path);
            assertThat(link.find()).as(path).isTrue();
            assertThat(link.group("kind")).isEqualTo("/" + kind);
        }
        assertThat(pattern.matcher("/" + kind + "ing").find()).isFalse();
    }

    @Test
    void everyKindOfLinkIsCutFromTheLogAndNothingElseCouldHoldOne() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            Pattern mapping = Pattern.compile("\"/([a-z]+)/\\{(?:token|code)}");
            List<String> links = new ArrayList<>();
            for (Path source : sources.filter(file -> file.toString().endsWith("Controller.java"))
                    .toList()) {
                String text = Files.readString(source);
                if (text.contains("@LinkPage")) {
                    mapping.matcher(text).results().map(link -> link.group(1)).forEach(links::add);
                }
            }
            assertThat(links).hasSizeGreaterThanOrEqualTo(LINKS.size()).isSubsetOf(LINKS);
        }
        Matcher format = Pattern.compile("log_format [^;]+;").matcher(read("nginx.conf"));
        assertThat(format.find()).isTrue();
        assertThat(format.group())
                .contains("$logged_path")
                .doesNotContain("$request ", "$request'", "$request_uri", "$uri", "$args", "$http_", "$query_string");
        assertThat(read("nginx.conf"))
                .contains("error_log /dev/stderr crit;", "access_log /dev/stdout without_tokens;")
                .containsOnlyOnce("access_log ");
    }

    @Test
    void theProxyReadsBodiesWholeLimitsEachClientAndReplacesWhatClientsSayOfThemselves() throws IOException {
        assertThat(read("nginx.conf"))
                .contains(
                        "proxy_request_buffering on;",
                        "limit_conn connections ",
                        "limit_req zone=requests ",
                        "client_max_body_size 64k;",
                        "proxy_set_header X-Forwarded-For $remote_addr;",
                        "proxy_set_header X-Forwarded-Proto https;",
                        "proxy_set_header Forwarded \"\";")
                .doesNotContain("$proxy_add_x_forwarded_for");
    }

    @Test
    void theUnitIsClosedAndRunsWithTheFlagsOfTheImageAndOfTheHandbook() throws IOException {
        String unit = read("two-doors.service");
        assertThat(unit.lines())
                .contains(
                        "DynamicUser=yes",
                        "ProtectSystem=strict",
                        "NoNewPrivileges=yes",
                        "CapabilityBoundingSet=",
                        "PrivateDevices=yes",
                        "SystemCallFilter=@system-service",
                        "StateDirectoryMode=0700",
                        "RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX");
        String pom = Files.readString(Path.of("pom.xml"));
        String handbook = Files.readString(Path.of("docs/operate.md"));
        List<String> flags = Pattern.compile("<jvmFlag>(-(?:X(?!X:Shared)|Djdk)[^<]+)</jvmFlag>")
                .matcher(pom)
                .results()
                .map(flag -> flag.group(1))
                .toList();
        // With many rows H2 writes pieces of a megabyte, and each thread would keep a buffer of that size.
        assertThat(flags).anySatisfy(flag -> assertThat(flag).startsWith("-Djdk.nio.maxCachedBufferSize="));
        assertThat(flags).hasSizeGreaterThan(5).allSatisfy(flag -> {
            assertThat(unit).contains(flag);
            assertThat(handbook).contains(flag);
        });
        assertThat(pom).contains("<user>10001:10001</user>", "<MALLOC_ARENA_MAX>2</MALLOC_ARENA_MAX>");
        assertThat(unit).contains("MALLOC_ARENA_MAX=2");
    }

    /** An old node runs beside a new one, and what the new one stores must not stop the old one. */
    @Test
    void aMigrationAddsAndTakesNothingAwayAndSpeaksNoDialect() throws IOException {
        Pattern taking = Pattern.compile(
                "\\b(drop|rename|truncate|delete|update)\\b|\\balter\\s+column\\b|\\bset\\s+not\\s+null\\b");
        Pattern dialect = Pattern.compile(
                "\\b(auto_increment|clob|blob|longvarchar|varchar_ignorecase|merge\\s+into|identity\\s*\\(|memory\\s+table|cached\\s+table|serial|bigserial|jsonb?|nvarchar|datetime|raw|regexp)\\b|`");
        Pattern mustBeSaid =
                Pattern.compile("add\\s+(column\\s+)?(?!constraint)[^,;]*\\bnot\\s+null\\b(?![^,;]*\\bdefault\\b)");
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.toList()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(file -> {
                String sql = Files.readString(file)
                        .replaceAll("--[^\\n]*", "")
                        .replace("on delete cascade", "")
                        .toLowerCase(Locale.ROOT);
                assertThat(file.getFileName().toString()).matches("V\\d+__[a-z_]+\\.sql");
                for (Pattern wrong : List.of(taking, dialect, mustBeSaid)) {
                    assertThat(wrong.matcher(sql).results().map(hit -> hit.group()))
                            .as("%s: %s", file.getFileName(), wrong)
                            .isEmpty();
                }
            });
        }
    }
}
