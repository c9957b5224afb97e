import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hostile requests, drawn from a seed, at a site that runs on this machine: what no browser sends, by kinds in turn. Counts by kind what
 * came back, and looks in each answer for what must not be there: a failure of the server, a token or typed words of
 * somebody else, a stack trace, a cookie that deletes a family's answers. A JDK is all it needs; docs/security.md says what came of it.
 *
 * <pre>
 * java -jar target/two-doors.jar --server.port=8099 --two-doors.data-directory="$(mktemp -d)"
 * java -Drequests=100000 -Dseed=1 docs/benchmark/HostileRequests.java 8099
 * </pre>
 *
 * It only ever speaks to the loopback address. Exit status 1 when anything was found. {@code -Dhands} says how many requests are sent at a time.
 */
public final class HostileRequests {

    private static final int REQUESTS = Integer.getInteger("requests", 100_000);
    private static final long SEED = Long.getLong("seed", 1);
    private static final int HANDS = Integer.getInteger("hands", 4);

    /** How often somebody looks whether the family still has what it had. */
    private static final int LOOK_EVERY = 500;

    private static final Pattern TRACE = Pattern.compile(
            "\\bat [a-z]+(\\.[\\w$]+)+\\([\\w.]+:\\d+\\)|java\\.lang\\.\\w+(Exception|Error)|org\\.springframework|org\\.thymeleaf|org\\.hibernate|Caused by:"
                    + "|tools\\.jackson|SQLException|NullPointer");

    private static final Pattern MARK = Pattern.compile("zq(\\d+)qz");

    private static final List<String> FORMS = List.of(
            "/questions/start", "/questions/child", "/questions/now", "/questions/school", "/questions/areas", "/questions/needs",
            "/questions/need/handwriting", "/questions/need/sleep", "/plan/needs/handwriting", "/plan/school", "/plan/messages/evaluation",
            "/plan/messages/evaluation.pdf", "/plan/messages/evaluation.docx", "/plan/meeting-sheet", "/plan/meeting-sheet.pdf",
            "/plan/calendar", "/plan/calendar.ics", "/save", "/save/again", "/save/new", "/save/take", "/plan/home-and-school",
            "/plan/home-and-school/referral", "/ask-school",
            "/ask-school/take-back", "/send", "/send/preview", "/send/sheets", "/send/take-back", "/share", "/share/preview", "/share/links",
            "/share/links/take-back", "/teachers/meeting", "/teachers/meeting/form");

    private static final List<String> PAGES = List.of(
            "/", "/questions/start", "/questions/check", "/plan", "/plan/print", "/plan/school", "/plan/clinic", "/plan/together", "/plan/meeting-sheet",
            "/plan/messages", "/plan/calendar", "/learn", "/learn/questions", "/learn/glossary", "/learn/rules", "/teachers", "/teachers/meeting", "/save",
            "/share", "/send", "/ask-school", "/about", "/sitemap.xml", "/robots.txt", "/api/docs", "/api/v1/needs", "/actuator/health", "/actuator/info",
            "/actuator/env", "/actuator/heapdump", "/h2-console", "/error", "/link-gone", "/link-closed");

    private static final List<String> FIELDS = List.of(
            "years", "months", "age", "setting", "state", "redFlags", "noneOfThese", "schoolPlan", "behind", "diagnosis", "areas", "needs", "schoolEffect",
            "dailyEffect", "tried", "healthLink", "safety", "howOften", "text", "subject", "shown", "label", "days", "daily", "fresh", "seen", "note", "date",
            "language", "lang", "go", "child", "draft", "_csrf", "_method", "typed", "meeting-30", "request-sent", "class.module.classLoader.x", "sheet",
            "__proto__", "areas[0]", "needs[999999999]", "answers.child.years");

    private static final List<String> WORDS = List.of(
            "", "0", "-1", "7", "1e309", "NaN", "2147483648", "99999999999999999999", "null", "true", "public", "TX", "handwriting", "a-lot", "2027-02-30",
            "0000-00-00", "+275760-09-13", "'; drop table saved_plan; --", "' or '1'='1", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
            "${7*7}", "#{7*7}", "*{T(java.lang.Runtime)}", "__${T(java.lang.Runtime).getRuntime()}__::x", "~{layout :: page}", "${jndi:ldap://127.0.0.1/a}",
            "{{7*7}}", "%00", "\u0000", "\r\nSet-Cookie: draft=x", "\u202Egnp.exe\u202C", "\u200B\u200B", "\uFEFF", "\uD800", "\uD83D\uDE00", "\u0301".repeat(60),
            "../../../../etc/passwd", "..\\..\\x", "file:///etc/passwd", "http://127.0.0.1:1/", "=cmd|' /C calc'!A0", "BEGIN:VALARM", "&amp;#x41;",
            "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;", "rO0ABXNyAA==", "\u0645\u0631\u062D\u0628\u0627", "I\u0307", "\u00DF");

    private final int port;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final ConcurrentLinkedQueue<String> found = new ConcurrentLinkedQueue<>();
    private final Map<String, String> family = new LinkedHashMap<>();
    private final List<String> secrets = new ArrayList<>();
    private String token = "";
    private String draftMark = "";
    private String back = "";
    private String team = "";
    private String meet = "";
    private int looks;

    private HostileRequests(int port) {
        this.port = port;
    }

    /** Sends them. */
    public static void main(String[] arguments) throws Exception {
        HostileRequests all = new HostileRequests(Integer.parseInt(arguments[0]));
        all.begin();
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        long begun = System.nanoTime();
        for (int hand = 0; hand < HANDS; hand++) {
            hands.execute(all::send);
        }
        hands.shutdown();
        hands.awaitTermination(3, TimeUnit.HOURS);
        all.look("at the end");
        all.report((System.nanoTime() - begun) / 1_000_000_000L);
    }

    /** A family with answers and a saved plan, and a teacher's meeting with a note: what nobody else may see or lose. */
    private void begin() throws IOException {
        Answer page = ask(request("GET", "/questions/child", family, List.of(), null));
        family.putAll(page.cookies());
        token = group(page.text(), "name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
        draftMark = group(page.text(), "name=\"draft\"[^>]*value=\"([^\"]*)\"");
        Answer kept = post("/questions/child", "years=7&setting=public&state=TX&go=next");
        family.putAll(kept.cookies());
        draftMark = group(ask(request("GET", "/questions/child", family, List.of(), null)).text(), "name=\"draft\"[^>]*value=\"([^\"]*)\"");
        Answer saved = post("/save", "");
        family.putAll(saved.cookies());
        back = group(ask(request("GET", "/save", family, List.of(), null)).text(), "/back/([a-z2-7]{32})");
        draftMark = group(ask(request("GET", "/questions/child", family, List.of(), null)).text(), "name=\"draft\"[^>]*value=\"([^\"]*)\"");
        String fresh = group(ask(request("GET", "/teachers/meeting", family, List.of(), null)).text(), "name=\"fresh\"[^>]*value=\"([^\"]+)\"");
        Answer made = post("/teachers/meeting", "note=planted-note-zqx&date=&language=&fresh=" + fresh);
        team = group(made.location(), "/team/([a-z2-7]{32})");
        meet = group(ask(request("GET", "/team/" + team, Map.of(), List.of(), null)).text(), "/meet/([a-z2-7]{32})");
        secrets.addAll(List.of(back, team, meet, "planted-note-zqx", family.getOrDefault("draft", "no draft was set")));
        if (!family.containsKey("draft")) {
            throw new IOException("the site set no draft");
        }
        look("at the start");
    }

    private Answer post(String path, String fields) throws IOException {
        Answer answer = ask(request("POST", path, family, List.of("Content-Type: application/x-www-form-urlencoded"),
                (fields + "&_csrf=" + token + "&draft=" + draftMark).getBytes(StandardCharsets.UTF_8)));
        if (answer.status() != 302 && answer.status() != 303) {
            throw new IOException(path + " answers " + answer.status());
        }
        return answer;
    }

    private static String group(String text, String pattern) throws IOException {
        Matcher match = Pattern.compile(pattern).matcher(text);
        if (!match.find()) {
            throw new IOException("not found: " + pattern);
        }
        return match.group(1);
    }

    private void send() {
        for (int n = next.getAndIncrement(); n < REQUESTS; n = next.getAndIncrement()) {
            Attack attack = attack(n);
            try {
                judge(n, attack, ask(attack.bytes()));
                if (n % LOOK_EVERY == LOOK_EVERY - 1) {
                    look("after request " + n);
                }
            } catch (IOException e) {
                judge(n, attack, new Answer(e instanceof SocketTimeoutException ? -1 : 0, "", Map.of(), List.of(), ""));
            }
        }
    }

    private record Attack(String kind, boolean withDraft, byte[] bytes) {}

    private Attack attack(int n) {
        Random random = new Random(SEED * 1_000_003 + n);
        String mark = "zq" + n + "qz";
        String client = "X-Forwarded-For: 10." + random.nextInt(200) + "." + random.nextInt(250) + "." + random.nextInt(250);
        List<String> form = List.of("Content-Type: application/x-www-form-urlencoded", client);
        String path = pick(random, FORMS);
        return switch (n % 14) {
            case 0 -> new Attack("forms with a token, hostile fields", true,
                    request("POST", path, family, form, utf8(fields(random, mark, 12) + "&_csrf=" + token + "&draft=" + draftMark)));
            case 1 -> new Attack("forms without a token, or with an invented one", true, request("POST", path, family, form,
                    utf8(fields(random, mark, 6) + (random.nextBoolean() ? "" : "&_csrf=" + mark))));
            case 2 -> new Attack("forms that another site sends, with a token", true, request("POST", random.nextInt(4) == 0 ? "/clear" : path, family,
                    List.of(form.get(0), client, random.nextBoolean() ? "Sec-Fetch-Site: cross-site" : "Origin: https://evil.example"),
                    utf8(fields(random, mark, 4) + "&_csrf=" + token)));
            case 3 -> new Attack("drafts and cookies changed, cut or invented", false, request("GET", pick(random, PAGES), tampered(random), List.of(client), null));
            case 4 -> new Attack("links guessed", false, request("GET", pick(random, List.of("/back/", "/shared/", "/meet/", "/team/", "/ask/"))
                    + guess(random) + pick(random, List.of("", "/delete", "/flyer", "/qr.png", "/", "%22", "%E2%80%8B")), Map.of(), List.of(client), null));
            case 5 -> new Attack("addresses that climb, hide or break", true, request("GET", weird(random, mark), family, List.of(client), null));
            case 6 -> new Attack("headers, long or broken", true, request("GET", pick(random, PAGES), family, headers(random, mark, client), null));
            case 7 -> new Attack("the interface, JSON", false, request("POST", "/api/v1/classifications", Map.of(),
                    List.of("Content-Type: application/json", "Accept: application/json", client), utf8(json(random, mark))));
            case 8 -> new Attack("methods and bodies of other kinds", true, request(pick(random, List.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE",
                    "PROPFIND", "get", "X".repeat(200))), pick(random, PAGES), family, List.of("Content-Type: " + pick(random, List.of("multipart/form-data; boundary=x",
                    "text/xml", "application/x-java-serialized-object", "text/plain; charset=x-none", "application/json"))), utf8(mark + pick(random, WORDS))));
            case 9 -> new Attack("no HTTP", false, broken(random, mark));
            case 10 -> new Attack("bodies too long, fields too many", true, request("POST", path, family, form, utf8("_csrf=" + token + "&a=" + (random.nextBoolean()
                    ? "b".repeat(60_000 + random.nextInt(40_000)) : "&x".repeat(500 + random.nextInt(2_000))) + mark)));
            case 11 -> new Attack("papers with hostile text", true, request("POST", pick(random, List.of("/plan/messages/evaluation",
                    "/plan/messages/evaluation.docx", "/plan/meeting-sheet", "/plan/calendar.ics")), family, form, utf8("_csrf=" + token + "&draft="
                    + draftMark + "&subject=" + mark + "&text=" + encoded((mark + pick(random, WORDS) + "\n").repeat(1 + random.nextInt(300))))));
            case 12 -> new Attack("queries with hostile parameters", true, request("GET", pick(random, PAGES) + "?" + fields(random, mark, 8), family, List.of(client), null));
            default -> new Attack("rows: save, share, meet", true, request("POST", pick(random, List.of("/save", "/teachers/meeting", "/share/links", "/meet/" + meet,
                    "/team/" + team + "/edit", "/ask-school")), family, form, utf8("_csrf=" + token + "&draft=" + draftMark + "&fresh=" + guess(random) + "&note=" + mark
                    + encoded(pick(random, WORDS)) + "&label=" + mark + "&needs=" + encoded(pick(random, WORDS)))));
        };
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String fields(Random random, String mark, int most) {
        List<String> pairs = new ArrayList<>();
        for (int n = 1 + random.nextInt(most); n > 0; n--) {
            String value = random.nextInt(3) == 0 ? mark + pick(random, WORDS) : pick(random, WORDS).repeat(1 + random.nextInt(3));
            pairs.add(encoded(pick(random, FIELDS)) + "=" + (random.nextInt(12) == 0 ? pick(random, List.of("%", "%zz", "%C0%AF", "%FF", "%00")) : encoded(value)));
        }
        return String.join("&", pairs);
    }

    private Map<String, String> tampered(Random random) {
        String draft = family.get("draft");
        int at = random.nextInt(draft.length());
        return Map.of(
                pick(random, List.of("draft", "__Host-draft", "csrf", "lang", "done")),
                switch (random.nextInt(6)) {
                    case 0 -> draft.substring(0, at);
                    case 1 -> draft.substring(0, at) + (draft.charAt(at) == 'A' ? 'B' : 'A') + draft.substring(at + 1);
                    case 2 -> draft + draft;
                    case 3 -> "x".repeat(random.nextInt(4_000));
                    case 4 -> "";
                    default -> guess(random);
                });
    }

    private static String guess(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(8) == 0 ? random.nextInt(300) : 32; n > 0; n--) {
            text.append("abcdefghijklmnopqrstuvwxyz234567".charAt(random.nextInt(32)));
        }
        return text.toString();
    }

    private static String weird(Random random, String mark) {
        return pick(random, PAGES) + pick(random, List.of("/", "//", "/..;/", "/%2e%2e/%2e%2e/etc/passwd", "/..%c0%af", ";jsessionid=" + mark, "%00", "/%ZZ", "/\\", "%5c..%5c",
                "/" + mark + "%0d%0aX: y", "/WEB-INF/web.xml", "/../application.properties", "/%252e%252e/", "?" + "a=b&".repeat(random.nextInt(600)), "#" + mark,
                "/" + "a".repeat(random.nextInt(7_000)), "/%E2%80%AE" + mark, "|{}^`", "/.git/config", "/assets/../../key", ".json", "/..%2f..%2fkey"));
    }

    private static List<String> headers(Random random, String mark, String client) {
        return List.of(client, switch (random.nextInt(14)) {
            case 0 -> "Accept-Language: " + "x-".repeat(random.nextInt(3_500)) + mark;
            case 1 -> "Accept: " + "a/b;q=0.".repeat(random.nextInt(800));
            case 2 -> "Range: bytes=" + "0-1,".repeat(random.nextInt(1_500));
            case 3 -> "Accept-Encoding: " + "gzip;q=".repeat(random.nextInt(900));
            case 4 -> "If-None-Match: " + "\"" + mark + "\", ".repeat(random.nextInt(700));
            case 5 -> "If-Modified-Since: " + mark;
            case 6 -> "X-Forwarded-Host: evil.example, " + mark;
            case 7 -> "X-Forwarded-Proto: " + pick(random, List.of("https", "javascript", mark));
            case 8 -> "Forwarded: for=\"[::1" + mark + "\";host=evil.example";
            case 9 -> "Cookie: " + "a=b; ".repeat(random.nextInt(1_500));
            case 10 -> "Content-Type: " + "text/" + "x".repeat(random.nextInt(6_000));
            case 11 -> "User-Agent: " + pick(random, List.of("WhatsApp/2", "${jndi:ldap://127.0.0.1/" + mark + "}", "\u0007" + mark));
            case 12 -> "X-HTTP-Method-Override: DELETE";
            default -> mark + ": " + "y".repeat(random.nextInt(20_000));
        });
    }

    private static String json(Random random, String mark) {
        String word = "\"" + mark + pick(random, WORDS).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        return switch (random.nextInt(9)) {
            case 0 -> "[".repeat(random.nextInt(5_000));
            case 1 -> "{\"child\":{\"years\":" + pick(random, List.of("1e999999", "-7", "7.5", "\"7\"", "null", "{}", "99999999999999999999")) + "}}";
            case 2 -> "{\"child\":{\"setting\":" + word + "}}";
            case 3 -> "{" + word + ":" + word + "}";
            case 4 -> "{\"needs\":[" + "{\"need\":\"handwriting\"},".repeat(random.nextInt(800)) + "{}]}";
            case 5 -> word;
            case 6 -> "{\"child\":{},\"child\":{}}";
            case 7 -> "{\"@class\":\"java.lang.Runtime\",\"needs\":" + word + "}";
            default -> "{\"child\":{\"years\":7},\"needs\":[{\"need\":" + word + ",\"schoolEffect\":" + word + "}]} trailing";
        };
    }

    private static byte[] broken(Random random, String mark) {
        byte[] noise = new byte[random.nextInt(300)];
        random.nextBytes(noise);
        return switch (random.nextInt(9)) {
            case 0 -> utf8("GET /" + mark + " HTTP/9.9\r\nHost: x\r\n\r\n");
            case 1 -> utf8("GET / HTTP/1.1\r\n\r\n");
            case 2 -> utf8("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n");
            case 3 -> utf8("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nGET /" + mark + " HTTP/1.1\r\n\r\n");
            case 4 -> utf8("POST /save HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nffffffffffffffff\r\n" + mark + "\r\n0\r\n\r\n");
            case 5 -> utf8("GET / HTTP/1.1\r\nHost: x\r\n folded: " + mark + "\r\nConnection: close\r\n\r\n");
            case 6 -> utf8("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\nConnection: close\r\n\r\n");
            case 7 -> utf8("GET " + mark + " HTTP/1.1\r\nHost: [::1\r\nConnection: close\r\n\r\n");
            default -> concat(noise, utf8("\r\n\r\n"));
        };
    }

    private static byte[] concat(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private byte[] request(String method, String path, Map<String, String> cookies, List<String> headers, byte[] body) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n");
        if (headers.stream().noneMatch(header -> header.startsWith("Accept:"))) {
            head.append("Accept: text/html\r\n");
        }
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (!cookies.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            cookies.forEach((name, value) -> pairs.add(name + "=" + value));
            head.append("Cookie: ").append(String.join("; ", pairs)).append("\r\n");
        }
        if (body != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return concat(utf8(head + "\r\n"), body == null ? new byte[0] : body);
    }

    /** What came back; status 0 where the connection was closed without an answer, -1 where none came in time. */
    private record Answer(int status, String location, Map<String, String> cookies, List<String> deleted, String text) {}

    private Answer ask(byte[] request) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.setSoTimeout(60_000);
            try {
                socket.getOutputStream().write(request);
                socket.shutdownOutput();
            } catch (IOException e) {
                // It was refused before it was whole; the refusal can be read all the same.
            }
            return read(socket.getInputStream());
        }
    }

    private static Answer read(InputStream in) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try {
            in.transferTo(whole);
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            // What came before the connection was closed is the answer.
        }
        String text = whole.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (!text.startsWith("HTTP/1.1 ") || end < 0) {
            return new Answer(0, "", Map.of(), List.of(), text);
        }
        Map<String, String> cookies = new LinkedHashMap<>();
        List<String> deleted = new ArrayList<>();
        String location = "";
        for (String line : text.substring(0, end).split("\r\n")) {
            if (line.toLowerCase(Locale.ROOT).startsWith("location: ")) {
                location = line.substring(10);
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("set-cookie: ")) {
                String[] pair = line.substring(12).split(";")[0].split("=", 2);
                if (pair[1].isEmpty() || line.contains("Max-Age=0")) {
                    deleted.add(pair[0]);
                } else {
                    cookies.put(pair[0], pair[1]);
                }
            }
        }
        return new Answer(Integer.parseInt(text.substring(9, 12)), location, cookies, deleted, text);
    }

    private void judge(int n, Attack attack, Answer answer) {
        String status = answer.status() == 0 ? "closed" : answer.status() < 0 ? "no answer" : Integer.toString(answer.status());
        synchronized (counts) {
            counts.computeIfAbsent(attack.kind(), any -> new TreeMap<>()).merge(status, 1, Integer::sum);
        }
        if (answer.status() >= 500 || answer.status() < 0) {
            found.add("failed\t" + n + "\t" + attack.kind() + "\t" + status + "\t" + start(attack));
        }
        if (TRACE.matcher(answer.text().replaceAll("(&quot;|&#\\d+;|[^<>]){0,80}zq\\d+qz[^<>]*", "")).find()) {
            found.add("trace\t" + n + "\t" + attack.kind() + "\t" + start(attack));
        }
        Matcher marks = MARK.matcher(answer.text());
        while (marks.find()) {
            if (!marks.group(1).equals(Integer.toString(n))) {
                found.add("words of another\t" + n + "\t" + attack.kind() + "\t" + marks.group());
            }
        }
        if (!attack.withDraft()) {
            for (String secret : secrets) {
                if (answer.text().contains(secret)) {
                    found.add("secret\t" + n + "\t" + attack.kind() + "\t" + start(attack));
                }
            }
        }
        if (attack.withDraft() && answer.deleted().contains("draft")) {
            found.add("draft lost\t" + n + "\t" + attack.kind() + "\t" + start(attack));
        }
    }

    private static String start(Attack attack) {
        String text = new String(attack.bytes(), StandardCharsets.UTF_8);
        return text.substring(0, Math.min(text.length(), 160)).replaceAll("\\s+", " ");
    }

    /** Whether the answers, the saved plan and the meeting are all there. */
    private synchronized void look(String when) throws IOException {
        looks++;
        if (!ask(request("GET", "/questions/child", family, List.of(), null)).text().contains("value=\"7\"")) {
            found.add("draft lost\t" + when);
        }
        if (ask(request("GET", "/back/" + back, Map.of(), List.of("X-Forwarded-For: 192.0.2." + looks % 250), null)).status() != 200) {
            found.add("saved plan lost\t" + when);
        }
        if (!ask(request("GET", "/team/" + team, Map.of(), List.of("X-Forwarded-For: 192.0.2." + looks % 250), null)).text().contains("planted-note-zqx")) {
            found.add("meeting lost\t" + when);
        }
    }

    private void report(long seconds) {
        int sum = counts.values().stream().flatMap(kind -> kind.values().stream()).mapToInt(Integer::intValue).sum();
        System.out.println(sum + " requests, seed " + SEED + ", " + seconds + " s, looked " + looks + " times\n");
        System.out.println("| kind | requests | answers (status × how many) |\n|---|---:|---|");
        counts.forEach((kind, statuses) -> System.out.println("| " + kind + " | "
                + statuses.values().stream().mapToInt(Integer::intValue).sum() + " | "
                + String.join(", ", statuses.entrySet().stream().map(one -> one.getKey() + " × " + one.getValue()).toList()) + " |"));
        System.out.println("\nfound: " + found.size());
        found.stream().limit(60).forEach(System.out::println);
        System.exit(found.isEmpty() ? 0 : 1);
    }
}
