package org.twodoors.journeys;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends forms as a browser does, and as no browser would. Keeps cookies; follows no redirect. */
final class FormClient {

    private static final Pattern MARK = Pattern.compile("name=\"draft\"[^>]*value=\"([^\"]+)\"");

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager jar = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(jar)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI address;
    private @Nullable String token;
    private @Nullable String mark;
    private String markedDraft = "";

    FormClient(String address) {
        this.address = URI.create(address);
    }

    /** Name and value of a field, in the order they are sent. */
    record Field(String name, String value) {}

    static Field field(String name, String value) {
        return new Field(name, value);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Opens a page for its token and for what it says of the draft, then sends these fields to another. */
    HttpResponse<String> post(String path, Field... fields) {
        return post(path, List.of(fields));
    }

    HttpResponse<String> post(String path, List<Field> fields) {
        List<Field> all = new ArrayList<>(fields);
        all.add(field("_csrf", token()));
        if (fields.stream().noneMatch(field -> field.name().equals("draft"))) {
            all.add(field("draft", mark()));
        }
        return postRaw(path, encoded(all));
    }

    /** Sends a body as it is, with no token but the one in it. */
    HttpResponse<String> postRaw(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request.build(), handler);
        } catch (IOException e) {
            throw new AssertionError("no answer to " + request.build(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", "en");
    }

    /** A token that fits the cookies in the jar; good for every form of this visit. */
    String token() {
        if (token == null) {
            token = newToken();
        }
        return token;
    }

    private String newToken() {
        return onPage(TOKEN);
    }

    /** What the forms of this visit say of the draft they are made for. */
    String mark() {
        if (mark == null || draft().isEmpty() || !draft().equals(markedDraft)) {
            mark = onPage(MARK);
            markedDraft = draft();
        }
        return mark;
    }

    private String onPage(Pattern field) {
        Matcher found = field.matcher(get("/questions/child").body());
        if (!found.find()) {
            throw new AssertionError(field + " is not on the page");
        }
        return found.group(1);
    }

    /** The draft that goes along with the next request; empty when there is none. */
    String draft() {
        return jar.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("draft"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Puts another draft into the jar. */
    void carry(String draft) {
        mark = null;
        HttpCookie cookie = new HttpCookie("draft", draft);
        cookie.setPath("/");
        // As the JDK writes it down itself when a server without dots in its name sends one.
        cookie.setDomain(address.getHost() + ".local");
        cookie.setVersion(0);
        jar.getCookieStore().add(address, cookie);
    }

    static String encoded(List<Field> fields) {
        return String.join(
                "&",
                fields.stream()
                        .map(field -> URLEncoder.encode(field.name(), StandardCharsets.UTF_8) + "="
                                + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                        .toList());
    }
}
