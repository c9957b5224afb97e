import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How fast the jar is, and how fast beside other jars: starts each in turns, round by round, never two at once, and prints
 * medians, then ratios to the first one. A JDK is all it needs; docs/performance.md says how to read it.
 *
 * <pre>
 * java docs/benchmark/Benchmark.java target/two-doors.jar
 * java docs/benchmark/Benchmark.java target/two-doors.jar /elsewhere/spring-petclinic.jar
 * java -Drounds=1 -Drequests=1000 -Dgzip=true docs/benchmark/Benchmark.java "-XX:+UseSerialGC -jar target/two-doors.jar" ...
 * </pre>
 *
 * An argument is a jar, or what stands behind {@code java} to start one. Every one gets {@code -Dflags}, {@code -Xmx512m} unless
 * given. Of a jar that has no {@code /questions/start}, the pages of {@code -Dpages} are loaded, as many as of ours:
 * for plan, question and start page.
 */
public final class Benchmark {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final int REQUESTS = Integer.getInteger("requests", 4000);
    private static final boolean GZIP = Boolean.getBoolean("gzip");
    private static final String FLAGS = System.getProperty("flags", "-Xmx512m");

    /** What is loaded at the other site where ours has plan, question and start page. */
    private static final List<String> OTHER_PAGES =
            List.of(System.getProperty("pages", "/owners/6,/owners/6,/").split(","));

    private static final List<String> NAMES = List.of("plan", "question", "start page");

    /** A family with a need for each door. */
    private static final Map<String, List<String>> FAMILY = Map.ofEntries(
            Map.entry("situations", List.of("told-clinic")),
            Map.entry("years", List.of("7")),
            Map.entry("age", List.of("7")),
            Map.entry("setting", List.of("public")),
            Map.entry("state", List.of("TX")),
            Map.entry("noneOfThese", List.of("true")),
            Map.entry("schoolPlan", List.of("none")),
            Map.entry("behind", List.of("no")),
            Map.entry("diagnosis", List.of("yes")),
            Map.entry("clinicTherapy", List.of("no")),
            Map.entry("cover", List.of("private")),
            Map.entry("areas", List.of("schoolwork", "rest-health", "feelings-senses")),
            Map.entry("needs", List.of("handwriting", "sleep", "calming-down")),
            Map.entry("schoolEffect", List.of("a-lot")),
            Map.entry("dailyEffect", List.of("some")),
            Map.entry("tried", List.of("not-yet")),
            Map.entry("healthLink", List.of("condition")),
            Map.entry("howOften", List.of("often")));

    private Benchmark() {}

    /** Runs it. */
    public static void main(String[] commands) throws Exception {
        if (commands.length == 0) {
            System.err.println("Name a jar, and others to measure beside it.");
            System.exit(2);
        }
        Map<String, List<Map<String, Double>>> rounds = new LinkedHashMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            for (String command : commands) {
                Map<String, Double> figures = round(command);
                rounds.computeIfAbsent(command, first -> new ArrayList<>()).add(figures);
                System.out.println("round " + round + ", " + command + ": " + figures);
            }
        }
        Map<String, Double> first = medians(rounds.get(commands[0]));
        rounds.forEach((command, figures) -> print(command, medians(figures), first));
    }

    private static void print(String command, Map<String, Double> medians, Map<String, Double> first) {
        System.out.println("\n" + command + (GZIP ? ", compressed" : "") + ", median of " + ROUNDS);
        medians.forEach((what, figure) -> System.out.printf(
                Locale.ROOT,
                "  %-40s %10.2f   the first one has %.2f times as much%n",
                what,
                figure,
                first.getOrDefault(what, Double.NaN) / figure));
    }

    private static Map<String, Double> medians(List<Map<String, Double>> rounds) {
        Map<String, Double> medians = new TreeMap<>();
        for (String what : rounds.get(0).keySet()) {
            double[] sorted =
                    rounds.stream().mapToDouble(round -> round.get(what)).sorted().toArray();
            medians.put(what, sorted[sorted.length / 2]);
        }
        return medians;
    }

    /** One life of one server, on a data directory of its own. */
    private static Map<String, Double> round(String command) throws Exception {
        int port = freePort();
        Path data = Files.createTempDirectory("benchmark");
        List<String> line = new ArrayList<>(List.of(java()));
        line.addAll(List.of(FLAGS.split(" ")));
        line.addAll(List.of((command.contains(" ") ? command : "-jar " + command).split(" ")));
        line.addAll(List.of("--server.port=" + port, "--two-doors.data-directory=" + data));
        long begun = System.nanoTime();
        Process server = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("log").toFile())
                .start();
        try {
            Map<String, Double> figures = new TreeMap<>();
            Client client = new Client(port);
            while (!answers(client)) {
                if (!server.isAlive()) {
                    throw new IOException(command + " ended:\n" + Files.readString(data.resolve("log")));
                }
                Thread.sleep(20);
            }
            figures.put("start, seconds", seconds(begun));
            figures.put("start, CPU seconds", cpuSeconds(server));
            boolean ours = client.get("/questions/start").status() == 200;
            List<String> pages = OTHER_PAGES;
            if (ours) {
                client.answerQuestions();
                pages = List.of("/plan", "/questions/needs/handwriting", "/");
                paper(client, figures);
            }
            load(server, client, pages, figures);
            figures.put("memory after, MB", residentMegabytes(server));
            return figures;
        } finally {
            server.destroy();
            server.waitFor();
            delete(data);
        }
    }

    /** The first PDF after the start, and one when all is warm. */
    private static void paper(Client client, Map<String, Double> figures) throws IOException {
        List<Double> times = new ArrayList<>();
        for (int n = 0; n < 60; n++) {
            long begun = System.nanoTime();
            Answer answer = client.get("/plan/meeting-sheet.pdf");
            if (answer.status() != 200) {
                throw new IOException("no PDF: " + answer.status());
            }
            times.add(seconds(begun) * 1000);
        }
        figures.put("PDF, first, ms", times.get(0));
        figures.put("PDF, warm, ms", times.stream().skip(40).sorted().skip(10).findFirst().orElseThrow());
    }

    private static void load(Process server, Client client, List<String> pages, Map<String, Double> figures)
            throws Exception {
        // Whoever comes to the start page for the first time brings nothing along.
        Client stranger = new Client(client.port);
        // Most is compiled before anything is measured: after each turn the server is left alone until its compilers have done what
        // waits for them, which they cannot while requests take both cores.
        // A page that stands for two is asked for no more often than the others.
        for (int turn = 0; turn < 8; turn++) {
            for (String page : new LinkedHashSet<>(pages)) {
                run(page.equals("/") ? stranger : client, page, 32, REQUESTS / 2);
                idle(server);
            }
        }
        for (int n = 0; n < pages.size(); n++) {
            String name = NAMES.get(n % NAMES.size());
            Client visitor = pages.get(n).equals("/") ? stranger : client;
            double before = cpuSeconds(server);
            Run many = run(visitor, pages.get(n), 32, REQUESTS);
            figures.put(name + ", CPU ms a request", (cpuSeconds(server) - before) * 1000 / many.millis().length);
            figures.put(name + ", requests a second", many.millis().length / many.seconds());
            Run few = run(visitor, pages.get(n), 8, REQUESTS);
            figures.put(name + ", ms, 99 of 100 at 8", few.millis()[few.millis().length * 99 / 100]);
            figures.put(name + ", bytes", (double) visitor.get(pages.get(n)).bytes());
        }
    }

    /** Waits until a server nobody asks anything does next to nothing, half a minute at most. */
    private static void idle(Process server) throws InterruptedException {
        double before = cpuSeconds(server);
        for (int half = 0; half < 60; half++) {
            Thread.sleep(500);
            double now = cpuSeconds(server);
            if (now - before < 0.03) {
                return;
            }
            before = now;
        }
    }

    /** How long each request took, sorted, and all of them together. */
    private record Run(double[] millis, double seconds) {}

    private static Run run(Client client, String page, int connections, int requests) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long begun = System.nanoTime();
        try {
            List<Callable<double[]>> work = new ArrayList<>();
            for (int n = 0; n < connections; n++) {
                work.add(() -> client.sameAgainAndAgain(page, requests / connections));
            }
            double[] all = new double[0];
            for (Future<double[]> one : threads.invokeAll(work)) {
                int had = all.length;
                all = Arrays.copyOf(all, had + one.get().length);
                System.arraycopy(one.get(), 0, all, had, one.get().length);
            }
            Arrays.sort(all);
            return new Run(all, seconds(begun));
        } finally {
            threads.shutdown();
        }
    }

    private static boolean answers(Client client) {
        try {
            return client.get("/").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double cpuSeconds(Process server) {
        return server.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    private static double residentMegabytes(Process server) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(server.pid())).start();
        return Long.parseLong(new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip()) / 1024.0;
    }

    private static String java() {
        return System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** What came back: the status, where it leads on to, how many bytes it was on the wire, its text if it was not compressed. */
    private record Answer(int status, String location, int bytes, String text) {}

    /** A browser as far as needed: keeps cookies, sends forms, follows redirects. */
    private static final class Client {

        private static final Pattern HIDDEN =
                Pattern.compile("<input[^>]*type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"");

        private static final Pattern FIELD = Pattern.compile("name=\"([^\"]+)\"");

        private final int port;
        private final Map<String, String> cookies = new LinkedHashMap<>();

        Client(int port) {
            this.port = port;
        }

        Answer get(String path) throws IOException {
            try (Connection connection = new Connection(port)) {
                return connection.ask(request("GET", path, "", GZIP), cookies);
            }
        }

        /** From the first question until the answers are checked, with the answers of one family. */
        void answerQuestions() throws IOException {
            String path = "/questions/start";
            for (int page = 0; !path.endsWith("/check"); page++) {
                if (page > 40) {
                    throw new IOException("the questions do not end; now at " + path);
                }
                try (Connection connection = new Connection(port)) {
                    String form = connection.ask(request("GET", path, "", false), cookies).text();
                    Answer answer = connection.ask(request("POST", path, filled(form), false), cookies);
                    if (answer.status() / 100 != 3) {
                        throw new IOException(path + " answers " + answer.status() + " to a form that is filled in");
                    }
                    path = answer.location().replaceFirst("^https?://[^/]+", "");
                }
            }
        }

        private static String filled(String page) {
            List<String> pairs = new ArrayList<>();
            String form = page.substring(page.indexOf("<form class=\"question"));
            form = form.substring(0, form.indexOf("</form>"));
            HIDDEN.matcher(form).results().forEach(field -> pairs.add(pair(field.group(1), field.group(2))));
            FIELD.matcher(form)
                    .results()
                    .map(field -> field.group(1))
                    .distinct()
                    .forEach(name -> FAMILY.getOrDefault(name, List.of()).forEach(value -> pairs.add(pair(name, value))));
            pairs.add("go=next");
            return String.join("&", pairs);
        }

        private static String pair(String name, String value) {
            return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }

        double[] sameAgainAndAgain(String page, int times) throws IOException {
            byte[] request = request("GET", page, "", GZIP);
            double[] millis = new double[times];
            try (Connection connection = new Connection(port)) {
                for (int n = 0; n < times; n++) {
                    long begun = System.nanoTime();
                    int status = connection.ask(request, null).status();
                    if (status != 200) {
                        throw new IOException(page + " answers " + status);
                    }
                    millis[n] = seconds(begun) * 1000;
                }
            }
            return millis;
        }

        private byte[] request(String method, String path, String body, boolean gzip) {
            StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nAccept: text/html\r\nAccept-Language: en\r\n");
            if (gzip) {
                head.append("Accept-Encoding: gzip\r\n");
            }
            if (!cookies.isEmpty()) {
                List<String> pairs = new ArrayList<>();
                cookies.forEach((name, value) -> pairs.add(name + "=" + value));
                head.append("Cookie: ").append(String.join("; ", pairs)).append("\r\n");
            }
            if (!body.isEmpty()) {
                head.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                        .append(body.length())
                        .append("\r\n");
            }
            return (head + "\r\n" + body).getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** A connection that is kept open, and opened again when the server closes it. */
    private static final class Connection implements AutoCloseable {

        private final int port;
        private Socket socket;
        private InputStream in;

        Connection(int port) throws IOException {
            this.port = port;
            open();
        }

        private void open() throws IOException {
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress("localhost", port));
            socket.setSoTimeout(60_000);
            in = new BufferedInputStream(socket.getInputStream(), 65_536);
        }

        /** Sends a request and reads the answer to its end; keeps its cookies if there is something to keep them in. */
        Answer ask(byte[] request, Map<String, String> cookies) throws IOException {
            socket.getOutputStream().write(request);
            int status = Integer.parseInt(line().split(" ")[1]);
            String location = "";
            int length = 0;
            boolean chunked = false;
            boolean last = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
                String value = header.substring(header.indexOf(':') + 1).strip();
                switch (name) {
                    case "location" -> location = value;
                    case "content-length" -> length = Integer.parseInt(value);
                    case "transfer-encoding" -> chunked = true;
                    case "connection" -> last = value.equalsIgnoreCase("close");
                    case "set-cookie" -> keep(value, cookies);
                    default -> {}
                }
            }
            byte[] body = chunked ? chunks() : in.readNBytes(length);
            if (last) {
                socket.close();
                open();
            }
            return new Answer(status, location, body.length, cookies == null ? "" : new String(body, StandardCharsets.UTF_8));
        }

        private static void keep(String value, Map<String, String> cookies) {
            Matcher pair = Pattern.compile("([^=]+)=([^;]*)").matcher(value);
            if (cookies != null && pair.lookingAt()) {
                cookies.put(pair.group(1), pair.group(2));
            }
        }

        private byte[] chunks() throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
                body.write(in.readNBytes(length));
                line();
            }
            line();
            return body.toByteArray();
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int letter = in.read(); letter != '\n'; letter = in.read()) {
                if (letter < 0) {
                    throw new IOException("the connection ended");
                }
                if (letter != '\r') {
                    line.append((char) letter);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
