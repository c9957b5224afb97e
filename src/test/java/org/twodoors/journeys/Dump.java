package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Everything the database holds, as a thief would have it: each value as text, bytes as text, as hex and as base64. */
final class Dump {

    static final List<String> TABLES = List.of("saved_plan", "shared_view", "meeting", "meeting_sheet", "school_view");

    private final String everything;

    private Dump(String everything) {
        this.everything = everything;
    }

    static Dump of(JdbcTemplate database) {
        return new Dump(TABLES.stream()
                .flatMap(table -> database.queryForList("select * from " + table).stream())
                .flatMap(row -> row.values().stream())
                .flatMap(Dump::written)
                .collect(Collectors.joining("\n")));
    }

    /** How many rows hold something: of what a family took back from a meeting, the line that says so holds nothing. */
    static Map<String, Long> rows(JdbcTemplate database) {
        return TABLES.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> database.queryForObject(
                                "select count(*) from " + table + " where " + sealed(table) + " <> ?",
                                Long.class,
                                (Object) new byte[0])));
    }

    private static String sealed(String table) {
        return table.equals("meeting") ? "sealed_for_family" : "sealed";
    }

    private static Stream<String> written(Object value) {
        return value instanceof byte[] bytes
                ? Stream.of(
                        new String(bytes, StandardCharsets.ISO_8859_1),
                        HexFormat.of().formatHex(bytes),
                        Base64.getEncoder().encodeToString(bytes))
                : Stream.of(String.valueOf(value));
    }

    /** That none of these texts is in the dump, or in the log, in clear, in hex or in base64, at whatever offset. */
    static void assertHides(String log, Dump dump, String... planted) {
        String haystack = (dump.everything + "\n" + log).toLowerCase(Locale.ROOT);
        for (String text : planted) {
            for (String form : forms(text.getBytes(StandardCharsets.UTF_8))) {
                assertThat(haystack.contains(form.toLowerCase(Locale.ROOT)))
                        .as("%s as %s", text, form)
                        .isFalse();
            }
            assertThat(haystack.contains(text.toLowerCase(Locale.ROOT)))
                    .as(text)
                    .isFalse();
        }
    }

    /** That none of these bytes is in the dump or in the log. */
    static void assertHides(String log, Dump dump, byte[] secret) {
        String haystack = (dump.everything + "\n" + log).toLowerCase(Locale.ROOT);
        for (String form : forms(secret)) {
            assertThat(haystack).doesNotContain(form.toLowerCase(Locale.ROOT));
        }
    }

    /** Base64 depends on what stands before: three shifts, each without the letters that its neighbors color. */
    private static List<String> forms(byte[] bytes) {
        List<String> forms = new ArrayList<>(List.of(HexFormat.of().formatHex(bytes)));
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[bytes.length + shift];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            int start = shift == 0 ? 0 : shift + 1;
            int end = base64.length() - (shifted.length % 3 == 0 ? 0 : 1);
            forms.add(base64.substring(start, end));
            forms.add(base64.substring(start, end).replace('+', '-').replace('/', '_'));
        }
        return forms;
    }

    boolean isEmpty() {
        return everything.isEmpty();
    }
}
