package org.twodoors.journeys;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twodoors.sealing.Token;

/** Why a link opens nothing, nobody can tell: neither by the page nor by the time it takes. */
abstract class DeadLinkStorage extends StorageFixture {

    @ParameterizedTest
    @EnumSource
    void nobodyCanTellWhyALinkOpensNothing(Kind kind) {
        String expired = made(kind);
        expireAll();
        String deleted = made(kind);
        delete(kind, deleted);
        String another = made(kind == Kind.BACK ? Kind.TEAM : Kind.BACK);
        Map<String, String> links = new LinkedHashMap<>();
        links.put("wrong", kind.path + Token.random().text());
        links.put("expired", kind.path + expired);
        links.put("deleted", kind.path + deleted);
        links.put("malformed", kind.path + "abc");
        links.put("of another kind", kind.path + another);
        List<String> oddities = List.of("", "a/b", "%00", "%ff", "a%2fb", "a%5cb", "a;b", "a%25b", "%0a", "a//b");
        oddities.forEach(odd -> links.put(odd, kind.path + odd));

        FormClient visitor = new FormClient(address());
        Map<String, HttpResponse<String>> pages =
                links.entrySet().stream().collect(toMap(Map.Entry::getKey, link -> visitor.get(link.getValue())));
        HttpResponse<String> wrong = pages.get("wrong");
        assertThat(wrong.body()).contains("There is nothing behind this link");
        pages.forEach((why, page) -> {
            assertThat(page.statusCode()).as(why).isEqualTo(404);
            assertThat(page.body()).as(why).isEqualTo(wrong.body());
        });
        // What the server cannot read at all has told nobody anything.
        oddities.forEach(links::remove);
        links.keySet()
                .forEach(why -> assertThat(headers(pages.get(why))).as(why).isEqualTo(headers(wrong)));
        if (timed().contains(kind)) {
            assertTimesCannotBeToldApart(kind, visitor, links);
        }
    }

    /** The kinds of links, by where they lead. */
    enum Kind {
        BACK("/back/"),
        SHARED("/shared/"),
        MEET("/meet/"),
        TEAM("/team/"),
        LIST("/meetings/"),
        ASK("/ask/");

        private final String path;

        Kind(String path) {
            this.path = path;
        }
    }

    /** The kinds of links whose answers are timed in every run; {@code -Dtwo-doors.times=all} times them all. */
    Set<Kind> timed() {
        return "all".equals(System.getProperty("two-doors.times")) ? EnumSet.allOf(Kind.class) : EnumSet.of(Kind.BACK);
    }

    /** Makes something with a link of this kind, and returns its token. */
    private String made(Kind kind) {
        FormClient maker = familyWith(answers());
        return switch (kind) {
            case BACK -> saved(maker);
            case SHARED -> shared(maker, "");
            case ASK -> asked(maker, "");
            case TEAM -> madeMeeting(maker, "").substring("/team/".length());
            case LIST -> madeMeeting(maker, "", "2").substring("/meetings/".length());
            case MEET -> found(MEETING_LINK, maker.get(madeMeeting(maker, "")).body());
        };
    }

    /** Deletes what a token opens: the only thing of its kind that has not expired. */
    private void delete(Kind kind, String token) {
        assertThat(new FormClient(address()).get(kind.path + token).statusCode())
                .as("%s while it is there", kind)
                .isEqualTo(200);
        String table = switch (kind) {
            case BACK -> "saved_plan";
            case SHARED, LIST -> "shared_view";
            case ASK -> "school_view";
            case TEAM, MEET -> "meeting";
        };
        assertThat(database.update("delete from " + table + " where expires_at > ?", Timestamp.from(Instant.now())))
                .isEqualTo(1);
    }

    /** All but the time of day. */
    private static Map<String, List<String>> headers(HttpResponse<String> page) {
        return page.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("date"))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Taken in turns, so that whatever else this machine does happens to all of them alike. */
    private static void assertTimesCannotBeToldApart(Kind links, FormClient visitor, Map<String, String> addresses) {
        int tries = 1_000;
        Map<String, long[]> nanos = addresses.keySet().stream().collect(toMap(kind -> kind, kind -> new long[tries]));
        addresses.values().forEach(link -> visitor.get(link));
        for (int at = 0; at < tries; at++) {
            for (Map.Entry<String, String> link : addresses.entrySet()) {
                long start = System.nanoTime();
                visitor.get(link.getValue());
                nanos.get(link.getKey())[at] = System.nanoTime() - start;
            }
        }
        Map<String, Long> medians = nanos.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        times -> Arrays.stream(times.getValue())
                                .sorted()
                                .skip(tries / 2)
                                .findFirst()
                                .orElseThrow()));
        System.out.println(links + ": medians of " + tries + " tries each, in nanoseconds: " + medians);
        long wrong = medians.get("wrong");
        medians.forEach((kind, median) -> assertThat(Math.abs(median - wrong))
                .as("%s against wrong (%d ns)", kind, wrong)
                .isLessThan(Math.max(wrong / 5, 1_000_000)));
    }
}
