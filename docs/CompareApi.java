import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says whether two releases answer alike at {@code /api/v1}: starts both jars, sends both the same sheets and the same
 * requests that are not right, and compares status, headers and every byte of what comes back. See {@code compare.md}.
 *
 * <p>Run with {@code java docs/CompareApi.java old.jar new.jar}; ends with 1 when anything differs.
 */
public final class CompareApi {

    private static final String CLASSIFY = "/api/v1/classifications";
    private static final String NEEDS = "/api/v1/needs";
    private static final int MOST_NEEDS = 12;
    /** The field that a refusal names: of a need, by its place, or of the child. */
    private static final Pattern REFUSED =
            Pattern.compile("\"field\":\"(?:needs\\[(\\d+)]|child)\\.(\\w+)\"");

    private static final List<String> LANGUAGES = List.of("en", "es", "es-MX,es;q=0.9,en;q=0.5", "fr", "");

    private final Random random;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String before;
    private final String after;
    private final Map<String, Integer> differences = new TreeMap<>();
    private final Map<String, String> examples = new TreeMap<>();
    private final Map<String, Integer> seen = new TreeMap<>();
    private int requests;
    private int different;

    /** What the older release says a sheet is, and the needs it has a doctor question for. */
    private final Map<String, Object> sheet;

    private final List<String> needIds = new ArrayList<>();
    private final Set<String> withDoctorQuestion = new TreeSet<>();

    private CompareApi(String before, String after, long seed) {
        this.before = before;
        this.after = after;
        this.random = new Random(seed);
        Map<String, Object> described = object(Json.read(text(send(before, "GET", "/api/docs", "en", null, null))));
        this.sheet = object(at(described, "components", "schemas", "ClassificationRequest"));
        Object catalog = Json.read(text(send(before, "GET", NEEDS, "en", null, null)));
        for (Object area : list(object(catalog).get("areas"))) {
            for (Object need : list(object(area).get("needs"))) {
                String id = (String) object(need).get("id");
                needIds.add(id);
                if (object(need).get("doctorQuestion") != null) {
                    withDoctorQuestion.add(id);
                }
            }
        }
    }

    /**
     * Compares.
     *
     * @param args the older jar, the newer jar, then {@code --sheets=3000}, {@code --wrong=600}, {@code --seed=9}
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> jars = Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList();
        if (jars.size() != 2) {
            System.err.println("java docs/CompareApi.java old.jar new.jar [--sheets=3000] [--wrong=600] [--seed=9]");
            System.exit(2);
        }
        long seed = option(args, "seed", 9);
        Path work = Files.createTempDirectory("two-doors-compare-");
        List<Process> started = new ArrayList<>();
        boolean same;
        try {
            List<String> addresses = new ArrayList<>();
            for (String jar : jars) {
                addresses.add(start(Path.of(jar), work.resolve("data-" + started.size()), started));
            }
            CompareApi compare = new CompareApi(addresses.get(0), addresses.get(1), seed);
            same = compare.run((int) option(args, "sheets", 3000), (int) option(args, "wrong", 600));
        } finally {
            started.forEach(Process::destroyForcibly);
        }
        System.exit(same ? 0 : 1);
    }

    private static long option(String[] args, String name, long usual) {
        String start = "--" + name + "=";
        return Arrays.stream(args)
                .filter(arg -> arg.startsWith(start))
                .mapToLong(arg -> Long.parseLong(arg.substring(start.length())))
                .findFirst()
                .orElse(usual);
    }

    private boolean run(int sheets, int wrong) {
        for (String language : LANGUAGES) {
            compare("GET", NEEDS, language, null, null);
        }
        for (int at = 0; at < sheets; at++) {
            // What may stand together the older release says; once in a while a sheet is sent as it fell.
            Map<String, Object> made = newSheet();
            String body = random.nextInt(20) == 0 ? Json.write(made) : accepted(made);
            compare("POST", CLASSIFY, LANGUAGES.get(at % 2), "application/json", bytes(body));
        }
        for (int at = 0; at < wrong; at++) {
            wrong(at);
        }
        System.out.printf("%d requests: %d sheets, the rest not right or to read; answers: %s%n", requests, sheets, seen);
        System.out.println("described alike at /api/docs: "
                + Arrays.equals(
                        send(before, "GET", "/api/docs", "en", null, null).body(),
                        send(after, "GET", "/api/docs", "en", null, null).body())
                + " (for people's eyes; not counted)");
        if (different == 0) {
            System.out.println("Every answer is the same, byte for byte.");
            return true;
        }
        System.out.println(different + " answers differ:");
        differences.forEach((where, count) ->
                System.out.printf("%6d × %s%n         e.g. %s%n", count, where, examples.get(where)));
        return false;
    }

    // What is sent.

    /** A sheet of random answers to everything that may be answered, from 1 to 12 needs. */
    private Map<String, Object> newSheet() {
        Map<String, Object> made = object(value(sheet, ""));
        for (Object need : list(made.get("needs"))) {
            Map<String, Object> answers = object(need);
            // Yes to a question that a need does not have is refused; once in a while is enough.
            if (!withDoctorQuestion.contains((String) answers.get("need")) && random.nextInt(200) > 0) {
                answers.remove("doctorSign");
            }
        }
        return made;
    }

    /** The sheet without the answers that the older release refuses together with others. */
    private String accepted(Map<String, Object> made) {
        for (int more = 100; more > 0; more--) {
            HttpResponse<byte[]> answer =
                    send(before, "POST", CLASSIFY, "en", "application/json", bytes(Json.write(made)));
            Matcher named = REFUSED.matcher(text(answer));
            if (answer.statusCode() != 400 || !named.find()) {
                break;
            }
            Map<String, Object> one = named.group(1) == null
                    ? object(made.get("child"))
                    : object(list(made.get("needs")).get(Integer.parseInt(named.group(1))));
            one.remove(named.group(2));
        }
        return Json.write(made);
    }

    private Object value(Map<String, Object> schema, String name) {
        if (schema.get("enum") instanceof List<?> values) {
            List<?> given = values.stream().filter(value -> value != null).toList();
            return given.get(random.nextInt(given.size()));
        }
        return switch (type(schema)) {
            case "object" -> newObject(schema);
            case "array" -> newList(schema, name);
            case "integer" -> {
                int least = ((Number) schema.get("minimum")).intValue();
                int most = ((Number) schema.get("maximum")).intValue();
                yield least + random.nextInt(most - least + 1);
            }
            case "boolean" -> random.nextBoolean();
            default -> "text";
        };
    }

    private static String type(Map<String, Object> schema) {
        Object type = schema.get("type");
        return type instanceof List<?> types
                ? String.valueOf(types.stream().filter(one -> !"null".equals(one)).findFirst().orElseThrow())
                : String.valueOf(type);
    }

    private Map<String, Object> newObject(Map<String, Object> schema) {
        List<Object> required = schema.get("required") instanceof List<?> names ? List.copyOf(names) : List.of();
        Map<String, Object> made = new LinkedHashMap<>();
        object(schema.get("properties")).forEach((name, field) -> {
            if (required.contains(name) || random.nextInt(10) < 7) {
                made.put(name, value(object(field), name));
            } else if (random.nextInt(5) == 0) {
                made.put(name, null);
            }
        });
        return made;
    }

    private List<Object> newList(Map<String, Object> schema, String name) {
        Map<String, Object> items = object(schema.get("items"));
        List<Object> made = new ArrayList<>();
        if (name.equals("needs")) {
            List<String> some = new ArrayList<>(needIds);
            Collections.shuffle(some, random);
            for (String id : some.subList(0, 1 + random.nextInt(MOST_NEEDS))) {
                Map<String, Object> need = newObject(items);
                need.put("need", id);
                made.add(need);
            }
            return made;
        }
        // A sign of danger is rare; otherwise it would stand before everything else.
        Set<Object> few = new LinkedHashSet<>();
        for (int more = random.nextInt(5) - 2; more > 0; more--) {
            few.add(value(items, name));
        }
        made.addAll(few);
        return made;
    }

    /** A request with something wrong: each kind of wrong in its turn, at a random place of a random sheet. */
    private void wrong(int at) {
        Map<String, Object> made = newSheet();
        String right = Json.write(made);
        String language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        String json = "application/json";
        switch (at % 30) {
            case 0 -> wrong(language, right.substring(0, random.nextInt(right.length())));
            case 1 -> wrong(language, right + List.of("}", " x", right, ",").get(random.nextInt(4)));
            case 2 -> wrong(language, odd(right));
            case 3 -> wrong(language, missing(made));
            case 4 -> wrong(language, unknownField(made));
            case 5 -> wrong(language, twice(right));
            case 6, 7, 8, 9, 10, 11 -> wrong(language, otherValue(made));
            case 12 -> wrong(language, right.replaceFirst("\"(public|charter|private|homeschool)\"", "\" public\""));
            case 13 -> wrong(language, ageOf(right, "-1"));
            case 14 -> wrong(language, ageOf(right, "324"));
            case 15 -> wrong(language, ageOf(right, "7.5"));
            case 16 -> wrong(language, ageOf(right, "1e2"));
            case 17 -> wrong(language, ageOf(right, "99999999999999999999"));
            case 18 -> wrong(language, ageOf(right, "\"84\""));
            case 19 -> wrong(language, needTwice(made));
            case 20 -> wrong(language, List.of("", " ", "null", "[]", "{}", "7", "\"x\"", "{\"child\":{}}", "\u0000")
                    .get(random.nextInt(9)));
            case 21 -> wrong(language, manyNeeds(made));
            case 22 -> wrong(language, "[".repeat(1 + random.nextInt(2000)));
            case 23 -> compare("POST", CLASSIFY, language, json, notUtf8(right));
            case 24 -> compare("POST", CLASSIFY, language, "text/plain", bytes(right));
            case 25 -> compare("POST", CLASSIFY, language, null, bytes(right));
            case 26 -> compare(
                    List.of("GET", "PUT", "DELETE", "PATCH", "OPTIONS").get(random.nextInt(5)),
                    random.nextBoolean() ? CLASSIFY : NEEDS,
                    language,
                    json,
                    bytes(right));
            case 27 -> compare("POST", CLASSIFY + random.nextInt(9), language, json, bytes(right));
            case 28 -> wrong(language, right.replaceFirst("\\{", "{ " + " ".repeat(64 * 1024 + random.nextInt(10))));
            default -> compare("POST", CLASSIFY, language, json + ";charset=utf-16", bytes(right));
        }
    }

    private void wrong(String language, String body) {
        compare("POST", CLASSIFY, language, "application/json", bytes(body));
    }

    private String odd(String right) {
        StringBuilder text = new StringBuilder(right);
        text.setCharAt(random.nextInt(text.length()), "{}[]\",:\\'x0 \u00e9\n".charAt(random.nextInt(14)));
        return text.toString();
    }

    private String missing(Map<String, Object> made) {
        Map<String, Object> one = somewhere(made);
        one.remove(someName(one));
        return Json.write(made);
    }

    private String unknownField(Map<String, Object> made) {
        String name = List.of("x", "Need", "state ", "needs", "child", "a".repeat(60), "<b>", "__proto__")
                .get(random.nextInt(8));
        somewhere(made).putIfAbsent(name, "x");
        return Json.write(made);
    }

    private static String twice(String right) {
        return right.replaceFirst("(\"setting\":\"[^\"]*\")", "$1,$1");
    }

    private String otherValue(Map<String, Object> made) {
        Map<String, Object> one = somewhere(made);
        Object other = Arrays.asList(
                        null, 0, -5, 3.25, true, "", "x", "PUBLIC", "not-asked", "yes", "no", "none", " a-lot", List.of(),
                        List.of("poison", "poison"), List.of(1), Map.of(), Map.of("need", "handwriting"))
                .get(random.nextInt(18));
        one.put(someName(one), other);
        return Json.write(made);
    }

    private static String ageOf(String right, String age) {
        return right.replaceFirst("\"ageMonths\":\\d+", "\"ageMonths\":" + age);
    }

    private String needTwice(Map<String, Object> made) {
        List<Object> needs = new ArrayList<>(list(made.get("needs")));
        needs.add(needs.get(random.nextInt(needs.size())));
        made.put("needs", needs);
        return Json.write(made);
    }

    private String manyNeeds(Map<String, Object> made) {
        List<Object> needs = list(made.get("needs"));
        made.put("needs", random.nextBoolean() ? List.of() : Collections.nCopies(47, needs.get(0)));
        return Json.write(made);
    }

    private byte[] notUtf8(String right) {
        byte[] body = bytes(right);
        body[random.nextInt(body.length)] = (byte) (0x80 + random.nextInt(0x7f));
        return body;
    }

    /** The sheet itself, its child, one of its needs, or what a teacher said of it. */
    private Map<String, Object> somewhere(Map<String, Object> made) {
        List<Map<String, Object>> places = new ArrayList<>();
        places.add(made);
        places.add(object(made.get("child")));
        for (Object need : list(made.get("needs"))) {
            places.add(object(need));
            if (object(need).get("teacher") instanceof Map<?, ?> teacher) {
                places.add(object(teacher));
            }
        }
        return places.get(random.nextInt(places.size()));
    }

    private String someName(Map<String, Object> one) {
        return List.copyOf(one.keySet()).get(random.nextInt(one.size()));
    }

    // What comes back.

    private void compare(String method, String path, String language, String type, byte[] body) {
        requests++;
        HttpResponse<byte[]> old = send(before, method, path, language, type, body);
        HttpResponse<byte[]> now = send(after, method, path, language, type, body);
        seen.merge(method + " " + old.statusCode(), 1, Integer::sum);
        Map<String, String> found = new TreeMap<>();
        if (old.statusCode() != now.statusCode()) {
            found.put("status", old.statusCode() + " → " + now.statusCode());
        }
        headers(old, now, found);
        if (!Arrays.equals(old.body(), now.body())) {
            int others = found.size();
            try {
                fields("body", Json.read(text(old)), Json.read(text(now)), found);
            } catch (IllegalArgumentException notJson) {
                found.put("body (not JSON)", shorten(text(old)) + " → " + shorten(text(now)));
            }
            if (found.size() == others) {
                found.put("body: order or spacing alone", shorten(text(old)) + " → " + shorten(text(now)));
            }
        }
        if (!found.isEmpty()) {
            different++;
        }
        found.forEach((where, what) -> {
            String kind = method + " " + old.statusCode() + " " + where;
            differences.merge(kind, 1, Integer::sum);
            examples.putIfAbsent(kind, what + "   for " + (body == null ? path : shorten(new String(body, StandardCharsets.UTF_8))));
        });
    }

    private static void headers(HttpResponse<byte[]> old, HttpResponse<byte[]> now, Map<String, String> found) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(old.headers().map().keySet());
        names.addAll(now.headers().map().keySet());
        names.removeAll(List.of("date", "connection", "keep-alive", "transfer-encoding", "content-length"));
        for (String name : names) {
            List<String> was = old.headers().allValues(name);
            List<String> is = now.headers().allValues(name);
            if (!was.equals(is)) {
                found.put("header " + name, was + " → " + is);
            }
        }
    }

    private static void fields(String place, Object old, Object now, Map<String, String> found) {
        if (old instanceof Map<?, ?> && now instanceof Map<?, ?>) {
            Set<String> names = new TreeSet<>(object(old).keySet());
            names.addAll(object(now).keySet());
            for (String name : names) {
                if (object(old).containsKey(name) != object(now).containsKey(name)) {
                    found.put(place + "." + name, object(old).containsKey(name) ? "is gone" : "is new");
                } else {
                    fields(place + "." + name, object(old).get(name), object(now).get(name), found);
                }
            }
        } else if (byRule(old) != null && byRule(now) != null) {
            rules(place, byRule(old), byRule(now), found);
        } else if (old instanceof List<?> && now instanceof List<?> && list(old).size() == list(now).size()) {
            for (int at = 0; at < list(old).size(); at++) {
                fields(place + "[]", list(old).get(at), list(now).get(at), found);
            }
        } else if (old == null ? now != null : !old.equals(now)) {
            found.putIfAbsent(place, shorten(Json.write(old)) + " → " + shorten(Json.write(now)));
        }
    }

    /** The pathways of a list, by the row of the rules each is from; null for any other value. */
    private static Map<String, Object> byRule(Object value) {
        if (!(value instanceof List<?>) || list(value).isEmpty()) {
            return null;
        }
        Map<String, Object> rows = new LinkedHashMap<>();
        for (Object one : list(value)) {
            if (!(one instanceof Map<?, ?>) || !(object(one).get("rule") instanceof String rule)) {
                return null;
            }
            rows.put(rule, one);
        }
        return rows;
    }

    private static void rules(String place, Map<String, Object> old, Map<String, Object> now, Map<String, String> found) {
        String rows = List.copyOf(old.keySet()) + " → " + List.copyOf(now.keySet());
        old.keySet().stream().filter(rule -> !now.containsKey(rule)).forEach(rule -> found.put(place + " without " + rule, rows));
        now.keySet().stream().filter(rule -> !old.containsKey(rule)).forEach(rule -> found.put(place + " with " + rule, rows));
        List<String> inOldOrder = old.keySet().stream().filter(now::containsKey).toList();
        List<String> inNewOrder = now.keySet().stream().filter(old::containsKey).toList();
        if (!inOldOrder.equals(inNewOrder)) {
            found.put(place + " in another order", rows);
        }
        inOldOrder.forEach(rule -> fields(place + "[]", old.get(rule), now.get(rule), found));
    }

    private HttpResponse<byte[]> send(
            String address, String method, String path, String language, String type, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json, application/problem+json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!language.isEmpty()) {
            request.header("Accept-Language", language);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    // The two applications.

    private static String start(Path jar, Path data, List<Process> started)
            throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.createDirectories(data);
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toAbsolutePath().toString(),
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--two-doors.data-directory=" + data)
                .redirectErrorStream(true)
                .redirectOutput(new File(data.toFile(), "log"))
                .start();
        started.add(application);
        String address = "http://127.0.0.1:" + port;
        await(address, application);
        return address;
    }

    private static void await(String address, Process application) throws InterruptedException {
        HttpClient visitor = HttpClient.newHttpClient();
        HttpRequest ready = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness")).build();
        for (int tries = 0; tries < 1_500 && application.isAlive(); tries++) {
            try {
                if (visitor.send(ready, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It has not begun to listen.
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("an application did not start");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String shorten(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    private static Object at(Object value, String... names) {
        Object found = value;
        for (String name : names) {
            found = object(found).get(name);
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    /** Just enough JSON for a script that stands alone: maps, lists, texts, numbers as they are written, true, false, null. */
    private static final class Json {

        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Object read(String text) {
            Json json = new Json(text);
            try {
                Object value = json.value();
                json.space();
                if (json.at < text.length()) {
                    throw new IllegalArgumentException("more than one value");
                }
                return value;
            } catch (StringIndexOutOfBoundsException e) {
                throw new IllegalArgumentException("cut short", e);
            }
        }

        private void space() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private char next() {
            space();
            return text.charAt(at);
        }

        private Object value() {
            return switch (next()) {
                case '{' -> readObject();
                case '[' -> readList();
                case '"' -> string();
                default -> {
                    int start = at;
                    while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                        at++;
                    }
                    yield word(text.substring(start, at));
                }
            };
        }

        private Map<String, Object> readObject() {
            Map<String, Object> object = new LinkedHashMap<>();
            expect('{');
            while (next() != '}') {
                String name = string();
                expect(':');
                object.put(name, value());
                if (next() != '}') {
                    expect(',');
                }
            }
            expect('}');
            return object;
        }

        private List<Object> readList() {
            List<Object> list = new ArrayList<>();
            expect('[');
            while (next() != ']') {
                list.add(value());
                if (next() != ']') {
                    expect(',');
                }
            }
            expect(']');
            return list;
        }

        private static Object word(String word) {
            return switch (word) {
                case "true" -> true;
                case "false" -> false;
                case "null" -> null;
                default -> new BigDecimal(word);
            };
        }

        private void expect(char wanted) {
            if (next() != wanted) {
                throw new IllegalArgumentException("no " + wanted);
            }
            at++;
        }

        private String string() {
            expect('"');
            StringBuilder read = new StringBuilder();
            while (text.charAt(at) != '"') {
                char letter = text.charAt(at++);
                if (letter == '\\') {
                    char escaped = text.charAt(at++);
                    letter = switch (escaped) {
                        case 'n' -> '\n';
                        case 't' -> '\t';
                        case 'r' -> '\r';
                        case 'b' -> '\b';
                        case 'f' -> '\f';
                        case 'u' -> (char) Integer.parseInt(text.substring(at, at += 4), 16);
                        default -> escaped;
                    };
                }
                read.append(letter);
            }
            at++;
            return read.toString();
        }

        static String write(Object value) {
            if (value instanceof Map<?, ?> map) {
                List<String> fields = new ArrayList<>();
                map.forEach((name, field) -> fields.add(write(name) + ":" + write(field)));
                return "{" + String.join(",", fields) + "}";
            }
            if (value instanceof List<?> list) {
                return "[" + String.join(",", list.stream().map(Json::write).toList()) + "]";
            }
            return value instanceof String text
                    ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"'
                    : String.valueOf(value);
        }
    }
}
