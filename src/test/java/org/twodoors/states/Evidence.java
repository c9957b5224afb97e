package org.twodoors.states;

import java.net.URI;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.states.Fact.Doubt;
import org.twodoors.states.Fact.Known;
import org.twodoors.states.Fact.Missing;
import org.twodoors.states.ReviewedFile.Entry;
import org.twodoors.states.ReviewedFile.Source;

/**
 * Weighs what the file says: which source carries a value, what speaks against it, and which address may be given to a
 * family. Text under {@code unverified}, {@code conflict} and {@code note} is for reviewers and goes no further.
 */
final class Evidence {

    private static final int LAST_STALE_YEAR = 2020;
    private static final String VERIFIED = "VERIFIED";
    private static final String KNOWN = "KNOWN";
    private static final String CAPTURE = "capture";
    private static final String SECONDARY = "secondary";
    private static final Set<String> AUTHORITIES = Set.of(
            "law_text",
            "state_agency",
            "federal_agency",
            "official_org",
            "district",
            "legal_commentary",
            CAPTURE,
            SECONDARY);

    private final Map<String, Source> sources;

    Evidence(Map<String, Source> sources) {
        sources.forEach(Evidence::check);
        this.sources = Map.copyOf(sources);
    }

    private static void check(String key, @Nullable Source entry) {
        Place at = new Place("source " + key);
        Source source = at.need(entry, "entry");
        at.text(source.title(), "title");
        at.need(source.linkOk(), "link_ok");
        if (!AUTHORITIES.contains(at.text(source.authority(), "authority"))) {
            throw at.wrong("has the authority " + source.authority() + ", which we do not know");
        }
        if (!isAddress(at.text(source.url(), "url"))) {
            throw at.wrong("has a url that is no address");
        }
        if (source.asOf() != null && !source.asOf().matches("\\d{4}(-\\d{2})?")) {
            throw at.wrong("has an as_of that is neither a year nor a month");
        }
    }

    /** What may be said of a value, or what to say instead of it. */
    <R, T> Fact<T> weigh(Place at, @Nullable Entry<R> entry, Missing<T> instead, Function<R, T> reading) {
        if (entry == null) {
            return instead;
        }
        checkMarks(at, entry);
        checkAge(at, entry);
        T value = reading.apply(at.need(entry.value(), "value"));
        return new Known<>(value, citation(at, entry), doubts(entry), link(at, entry), instead);
    }

    /** The federal rule or the common name; what it says is in our own words. */
    <T> Missing<T> federal(Place at, @Nullable Entry<?> entry) {
        Entry<?> known = at.need(entry, "entry");
        checkMarks(at, known);
        return new Missing<>(citation(at, known), link(at, known));
    }

    /** An address inside a value. One that the sources tell us to keep to ourselves stops the start. */
    @Nullable
    Link website(Place at, @Nullable String address) {
        if (address == null) {
            return null;
        }
        if (!isAddress(address)) {
            throw at.wrong("has " + address + ", which is no address");
        }
        boolean heldBack = sources.values().stream()
                .filter(source -> !mayBeGivenOut(source))
                .map(source -> bare(Objects.requireNonNull(source.url())))
                .anyMatch(bare(address)::equals);
        if (heldBack) {
            throw at.wrong("gives out " + address + ", which its source says not to");
        }
        return new Link(URI.create(address).getHost().replaceFirst("^www\\.", ""), address);
    }

    private void checkMarks(Place at, Entry<?> entry) {
        List<Source> named = named(at, entry).toList();
        switch (at.text(entry.status(), "status")) {
            case VERIFIED -> checkVerified(at, entry, named);
            case KNOWN -> checkKnown(at, entry);
            default -> throw at.wrong("has the status " + entry.status() + ", which we do not know");
        }
        if (entry.verifiedParts() != null && entry.verifiedParts().isEmpty()) {
            throw at.wrong("has verified_parts without a part");
        }
    }

    private static void checkVerified(Place at, Entry<?> entry, List<Source> named) {
        at.need(entry.source(), "source, yet it is VERIFIED");
        if (named.stream().allMatch(source -> SECONDARY.equals(source.authority()))) {
            throw at.wrong("is VERIFIED on secondary sources alone");
        }
        if (entry.confidence() != null) {
            throw at.wrong("is VERIFIED and has a confidence too");
        }
        Source first = named.get(0);
        if (CAPTURE.equals(first.authority()) != "third_party_capture".equals(entry.via())) {
            throw at.wrong("must say via third_party_capture if, and only if, its source is a capture");
        }
    }

    /** Asked of the states alone: the federal rule is the fallback whatever its copy's date. */
    private void checkAge(Place at, Entry<?> entry) {
        boolean verified = VERIFIED.equals(entry.status());
        if (verified
                && !Boolean.TRUE.equals(entry.stale())
                && isOld(named(at, entry).findFirst().orElseThrow())) {
            throw at.wrong("rests on a source of " + LAST_STALE_YEAR + " or earlier and is not marked stale");
        }
    }

    private static void checkKnown(Place at, Entry<?> entry) {
        String confidence = at.text(entry.confidence(), "confidence, yet it is KNOWN");
        if (!confidence.equals("high") && !confidence.equals("medium")) {
            throw at.wrong("has the confidence " + confidence + ", which we do not know");
        }
        if (entry.via() != null) {
            throw at.wrong("is KNOWN and has a via too");
        }
    }

    private Stream<Source> named(Place at, Entry<?> entry) {
        Stream<String> first = Stream.ofNullable(entry.source());
        Stream<String> also = entry.also() == null ? Stream.empty() : entry.also().stream();
        return Stream.concat(first, also).map(key -> {
            Source source = sources.get(at.need(key, "key of a source"));
            if (source == null) {
                throw at.wrong("names source " + key + ", which does not exist");
            }
            return source;
        });
    }

    private Citation citation(Place at, Entry<?> entry) {
        String citation = at.textOrNull(entry.citation(), "citation");
        if (citation != null) {
            return new Citation(citation, null);
        }
        // What is generally known may have a source that says only a part of it, or even something else.
        if (!VERIFIED.equals(entry.status())) {
            return Citation.GENERAL;
        }
        Source first = named(at, entry).findFirst().orElseThrow();
        return CAPTURE.equals(first.authority())
                ? new Citation(null, month(at, first))
                : new Citation(Objects.requireNonNull(first.title()), null);
    }

    private static YearMonth month(Place at, Source capture) {
        try {
            return YearMonth.parse(at.text(capture.asOf(), "month of its capture"));
        } catch (DateTimeException e) {
            throw new ReviewException("reviewed.json: " + at.name() + " was captured in no month we can read", e);
        }
    }

    private @Nullable Link link(Place at, Entry<?> entry) {
        if (!VERIFIED.equals(entry.status())) {
            return null;
        }
        return named(at, entry)
                .filter(Evidence::mayBeGivenOut)
                .findFirst()
                .map(source -> new Link(Objects.requireNonNull(source.title()), Objects.requireNonNull(source.url())))
                .orElse(null);
    }

    private static List<Doubt> doubts(Entry<?> entry) {
        List<Doubt> doubts = new ArrayList<>();
        if (KNOWN.equals(entry.status())) {
            doubts.add("medium".equals(entry.confidence()) ? Doubt.UNSURE : Doubt.GENERAL);
        }
        if (entry.verifiedParts() != null) {
            doubts.add(Doubt.PARTS);
        }
        if (entry.conflict() != null) {
            doubts.add(Doubt.CONFLICT);
        }
        if (Boolean.TRUE.equals(entry.stale())) {
            doubts.add(Doubt.STALE);
        }
        if (entry.via() != null) {
            doubts.add(Doubt.THIRD_PARTY);
        }
        if (entry.unverified() != null) {
            doubts.add(Doubt.MORE);
        }
        return doubts;
    }

    private static boolean mayBeGivenOut(Source source) {
        return Boolean.TRUE.equals(source.linkOk())
                && !SECONDARY.equals(source.authority())
                && !CAPTURE.equals(source.authority());
    }

    private static boolean isOld(Source source) {
        return source.asOf() != null && Integer.parseInt(source.asOf().substring(0, 4)) <= LAST_STALE_YEAR;
    }

    private static boolean isAddress(String text) {
        return text.matches("https?://[^\\s\"<>]+");
    }

    private static String bare(String address) {
        return address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
    }
}
