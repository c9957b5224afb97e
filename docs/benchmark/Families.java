import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Families and teachers at a site on this machine, by the forms that its pages show. A JDK is all it needs; {@code kills.sh}, {@code nodes.sh},
 * {@code soak.sh} and {@code many-rows.sh} run it, and docs/reliability.md says what came of it.
 *
 * <pre>
 * Families.java mixed ADDRESS HANDS SECONDS   answer everything, look at the plan, save, come back, ask a team, fetch papers; status 1 when a request failed
 * Families.java save ADDRESS HANDS LOG        save until it is ended, whatever fails; a line each in LOG: begun, answered, link, how long the button took (milliseconds)
 * Families.java open ADDRESS LOG              open every link in LOG; status 1 when one does not
 * Families.java compare TIMES ADDRESS LOG ADDRESS LOG   open links of two sites in turns; how long that takes at each
 * </pre>
 */
public final class Families {

    private static final Map<String, List<String>> ANSWERS = Map.ofEntries(
            Map.entry("years", List.of("7")), Map.entry("setting", List.of("public")), Map.entry("noneOfThese", List.of("true")),
            Map.entry("schoolPlan", List.of("none")), Map.entry("diagnosis", List.of("yes")), Map.entry("cover", List.of("private")),
            Map.entry("areas", List.of("schoolwork", "rest-health")), Map.entry("needs", List.of("handwriting", "sleep")),
            Map.entry("schoolEffect", List.of("a-lot")), Map.entry("dailyEffect", List.of("some")), Map.entry("healthLink", List.of("condition")));

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>|<button\\b[^>]*>");
    private static final Pattern LINK = Pattern.compile("/back/([a-z2-7]{32})");
    private static final Pattern MEETING = Pattern.compile("/meet/([a-z2-7]{32})");

    private static final Map<String, Integer> COUNTS = new TreeMap<>();
    private static final List<Long> TIMES = new ArrayList<>();
    private static volatile boolean over;

    private Families() {}

    /** Runs one of the four. */
    public static void main(String[] arguments) throws Exception {
        // A certificate that was made for this try is as good as any.
        SSLContext any = SSLContext.getInstance("TLS");
        any.init(null, new TrustManager[] {new Trusting()}, new SecureRandom());
        HttpsURLConnection.setDefaultSSLSocketFactory(any.getSocketFactory());
        HttpsURLConnection.setDefaultHostnameVerifier((host, session) -> true);
        System.setProperty("sun.net.http.retryPost", "false");
        System.setProperty("http.maxConnections", "100");
        switch (arguments[0]) {
            case "mixed" -> mixed(arguments[1], Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
            case "save" -> save(arguments[1], Integer.parseInt(arguments[2]), Path.of(arguments[3]));
            case "open" -> open(arguments[1], Path.of(arguments[2]));
            case "compare" -> compare(Integer.parseInt(arguments[1]), arguments[2], Path.of(arguments[3]), arguments[4], Path.of(arguments[5]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static final class Trusting implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private static void mixed(String address, int hands, long seconds) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        untilEnded();
        all(hands, hand -> {
            for (int time = hand; System.nanoTime() < until && !over; time++) {
                try {
                    new Visitor(address).everything(time);
                    count("whole journeys");
                } catch (IOException e) {
                    count("FAILED " + e.getMessage().replaceAll("[a-z2-7]{32}", "…"));
                }
            }
        });
        long failed = COUNTS.entrySet().stream().filter(one -> one.getKey().startsWith("FAILED")).mapToLong(Map.Entry::getValue).sum();
        System.out.printf("%d families at a time, %d s: %d requests, %d failed; a request took %s%n", hands, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - until) + seconds, TIMES.size(), failed, shares(TIMES));
        COUNTS.forEach((what, times) -> System.out.println("  " + times + " " + what));
        Runtime.getRuntime().halt(failed == 0 ? 0 : 1);
    }

    /** Whoever is ended by a signal finishes what is under way. */
    private static void untilEnded() {
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            over = true;
            try {
                main.join(120_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private static void save(String address, int hands, Path log) throws Exception {
        untilEnded();
        all(hands, hand -> {
            while (!over) {
                Visitor family = new Visitor(address);
                long begun = System.currentTimeMillis();
                try {
                    family.answerAge();
                    family.pressSave();
                } catch (IOException e) {
                    pause();
                    continue;
                }
                long answered = System.currentTimeMillis();
                long button = TimeUnit.NANOSECONDS.toMillis(family.last);
                // It was answered: which link it is, the page says as soon as there is one.
                for (String link = null; link == null && !over; ) {
                    try {
                        link = family.link();
                        synchronized (log) {
                            Files.writeString(log, begun + " " + answered + " " + link + " " + button + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                        }
                    } catch (IOException e) {
                        pause();
                    }
                }
            }
        });
    }

    private static void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(30);
    }

    private static List<String> links(Path log) throws IOException {
        return Files.readAllLines(log).stream().map(line -> line.split(" ")[2]).toList();
    }

    private static void open(String address, Path log) throws Exception {
        int lost = 0;
        if (new Visitor(address).status("/back/" + "a".repeat(32)) != 404) {
            throw new IllegalStateException("a link that nobody made opens");
        }
        for (String link : links(log)) {
            lost += new Visitor(address).status("/back/" + link) == 200 ? 0 : 1;
        }
        System.out.println(links(log).size() + " saves answered, " + lost + " lost");
        System.exit(lost == 0 ? 0 : 1);
    }

    private static void compare(int times, String one, Path ofOne, String other, Path ofOther) throws Exception {
        String[] addresses = {one, other};
        List<List<String>> links = List.of(links(ofOne), links(ofOther));
        List<List<Long>> took = List.of(new ArrayList<>(), new ArrayList<>());
        // The first third makes both warm.
        for (int time = -times / 2; time < times; time++) {
            for (int turn = 0; turn < 2; turn++) {
                int site = (time & 1) == 0 ? turn : 1 - turn;
                Visitor visitor = new Visitor(addresses[site]);
                long begun = System.nanoTime();
                if (visitor.status("/back/" + links.get(site).get(Math.floorMod(time * 7, links.get(site).size()))) != 200) {
                    throw new IOException("a link does not open");
                }
                if (time >= 0) {
                    took.get(site).add(System.nanoTime() - begun);
                }
            }
        }
        for (int site = 0; site < 2; site++) {
            System.out.println(addresses[site] + ": " + shares(took.get(site)));
        }
        System.out.printf("99 of 100, second ÷ first: %.2f; 90 of 100: %.2f; median: %.2f%n", share(took.get(1), 99) / share(took.get(0), 99),
                share(took.get(1), 90) / share(took.get(0), 90), share(took.get(1), 50) / share(took.get(0), 50));
    }

    private static double share(List<Long> times, int of) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * of / 100)] / 1e6;
    }

    private static String shares(List<Long> times) {
        return "median %.1f, 90 of 100 %.1f, 99 of 100 %.1f, at most %.1f ms".formatted(share(times, 50), share(times, 90), share(times, 99), share(times, 100));
    }

    private interface Hand {
        void work(int hand) throws Exception;
    }

    private static void all(int hands, Hand work) throws InterruptedException {
        CountDownLatch left = new CountDownLatch(hands);
        for (int hand = 0; hand < hands; hand++) {
            int number = hand;
            Thread thread = new Thread(() -> {
                try {
                    work.work(number);
                } catch (Exception e) {
                    count("FAILED " + e);
                } finally {
                    left.countDown();
                }
            });
            thread.start();
        }
        left.await();
    }

    private static synchronized void count(String what) {
        COUNTS.merge(what, 1, Integer::sum);
    }

    private static synchronized void took(long nanos) {
        TIMES.add(nanos);
    }

    private record Page(int status, String location, String text) {}

    /** Somebody with a browser of their own. */
    private static final class Visitor {

        private final String address;
        private final Map<String, String> cookies = new LinkedHashMap<>();
        private String token = "";
        private long last;

        Visitor(String address) {
            this.address = address;
        }

        /** All that families and teachers do, papers every fifth time. */
        void everything(int time) throws IOException {
            get("/");
            String next = "/questions/start";
            for (int asked = 0; next.startsWith("/questions/") && !next.equals("/questions/check"); asked++) {
                if (asked == 30) {
                    throw new IOException("the questions do not end");
                }
                next = redirected(next, send(next, filled(get(next).text())));
            }
            get("/plan");
            get("/plan/needs/handwriting");
            get("/plan/school");
            pressSave();
            String link = link();
            Visitor otherDevice = new Visitor(address);
            otherDevice.get("/back/" + link);
            Visitor teacher = new Visitor(address);
            Page form = teacher.get("/teachers/meeting");
            String team = teacher.redirected("/teachers/meeting", teacher.send("/teachers/meeting", teacher.filled(form.text())));
            Matcher code = MEETING.matcher(teacher.get(team).text());
            if (!code.find()) {
                throw new IOException("a meeting without a code");
            }
            get("/meet/" + code.group(1));
            teacher.redirected(team, teacher.send(team + "/delete", teacher.filled(teacher.get(team).text())));
            if (time % 5 == 0) {
                get("/plan/messages");
                get("/plan/meeting-sheet.pdf");
            }
        }

        void answerAge() throws IOException {
            redirected("/questions/child", send("/questions/child", filled(get("/questions/child").text())));
        }

        void pressSave() throws IOException {
            redirected("/save", send("/save", filled(get("/save").text())));
        }

        String link() throws IOException {
            Matcher link = LINK.matcher(get("/save").text());
            if (!link.find()) {
                throw new IOException("a saved plan without a link");
            }
            return link.group(1);
        }

        private String redirected(String from, Page page) throws IOException {
            if (page.status() != 302 && page.status() != 303) {
                throw new IOException("POST " + from + " answers " + page.status());
            }
            return page.location();
        }

        /** What the forms of a page hold, with answers ticked. */
        private List<String> filled(String page) {
            Map<String, String> hidden = new LinkedHashMap<>();
            List<String> ticked = new ArrayList<>();
            Matcher inputs = INPUT.matcher(page);
            while (inputs.find()) {
                String name = attribute(inputs.group(), "name");
                String type = attribute(inputs.group(), "type");
                String value = attribute(inputs.group(), "value");
                List<String> answers = ANSWERS.getOrDefault(name, List.of());
                if (type.equals("hidden")) {
                    hidden.putIfAbsent(name, pair(name, value));
                } else if ((type.equals("checkbox") || type.equals("radio")) && answers.contains(value)) {
                    ticked.add(pair(name, value));
                } else if (type.isEmpty() && !answers.isEmpty()) {
                    ticked.add(pair(name, answers.get(0)));
                }
            }
            // A page without a form has no token; one that was shown before is as good.
            token = hidden.getOrDefault("_csrf", token);
            hidden.put("_csrf", token);
            List<String> all = new ArrayList<>(hidden.values());
            all.addAll(ticked);
            all.add("go=next");
            return all;
        }

        private static String attribute(String tag, String name) {
            Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
            return found.find() ? found.group(1).replace("&amp;", "&") : "";
        }

        private static String pair(String name, String value) {
            return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }

        Page get(String path) throws IOException {
            Page page = ask("GET", path, null);
            if (page.status() != 200) {
                throw new IOException("GET " + path + " answers " + page.status());
            }
            return page;
        }

        int status(String path) throws IOException {
            return ask("GET", path, null).status();
        }

        private Page send(String path, List<String> fields) throws IOException {
            return ask("POST", path, String.join("&", fields));
        }

        /**
         * As a browser does: a page that is only read is asked for once more when the connection it kept was closed before any answer
         * (RFC 9110, 9.2.2), as a proxy may close it while it reads its configuration anew. A form never is.
         */
        private Page ask(String method, String path, String body) throws IOException {
            try {
                return askOnce(method, path, body);
            } catch (NoAnswerException e) {
                if (!method.equals("GET") || !(e.getCause() instanceof SocketException)) {
                    throw e;
                }
                count("pages asked for once more on a new connection");
                return askOnce(method, path, null);
            }
        }

        private static final class NoAnswerException extends IOException {
            private static final long serialVersionUID = 1;

            NoAnswerException(String message, IOException cause) {
                super(message, cause);
            }
        }

        private Page askOnce(String method, String path, String body) throws IOException {
            long begun = System.nanoTime();
            HttpURLConnection connection = (HttpURLConnection) URI.create(address + path).toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(20_000);
            connection.setReadTimeout(60_000);
            connection.setRequestProperty("Accept", "text/html");
            connection.setRequestProperty("Accept-Language", "en");
            connection.setRequestProperty("User-Agent", "Mozilla/5.0 Firefox/140.0");
            if (!cookies.isEmpty()) {
                List<String> pairs = cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList();
                connection.setRequestProperty("Cookie", String.join("; ", pairs));
            }
            connection.setRequestMethod(method);
            try {
                if (body != null) {
                    connection.setDoOutput(true);
                    connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
                    connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
                }
                int status = connection.getResponseCode();
                InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream();
                String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
                for (String cookie : connection.getHeaderFields().getOrDefault("Set-Cookie", List.of())) {
                    String[] pair = cookie.split(";")[0].split("=", 2);
                    if (pair[1].isEmpty()) {
                        cookies.remove(pair[0]);
                    } else {
                        cookies.put(pair[0], pair[1]);
                    }
                }
                last = System.nanoTime() - begun;
                took(last);
                String location = connection.getHeaderField("Location");
                return new Page(status, location == null ? "" : location, text);
            } catch (IOException e) {
                throw new NoAnswerException(method + " " + path + " has no answer: " + e.getMessage(), e);
            }
        }
    }
}
