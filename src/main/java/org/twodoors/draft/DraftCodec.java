package org.twodoors.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Answers;
import org.twodoors.answers.AnswersJson;
import org.twodoors.sealing.Sealer;
import org.twodoors.sealing.Token;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Answers as the text of a cookie and back: JSON, deflated, sealed, base64url. */
final class DraftCodec {

    /** How long a draft can be opened. */
    static final Duration MAX_AGE = Duration.ofDays(7);

    /** The longest text that is worth opening; browsers keep no cookie above 4,096 bytes. */
    static final int MAX_TEXT = 4096;

    /** No real draft is a quarter as long. */
    private static final int MAX_JSON = 64 * 1024;

    /** Room for most; a longer one gets more. */
    private static final int USUAL_JSON = 4 * 1024;

    private static final int VERSION = 1;

    /**
     * Bound to the seal: nothing else this installation seals can be passed off as a draft, and no draft goes from one name of
     * the cookie to another.
     */
    enum Place {
        /** The cookie over http, which anybody near may have put there. */
        PLAIN(" plain"),
        /** The cookie over https, which this host alone can have put there. */
        HOST(" host"),
        /** The one cookie there was before. Nothing is sealed so any more: what still is ends after {@link #MAX_AGE}. */
        BEFORE("");

        private final String name;

        Place(String name) {
            this.name = name;
        }

        private byte[] context() {
            return ("draft " + VERSION + name).getBytes(StandardCharsets.US_ASCII);
        }
    }

    /**
     * Text that drafts repeat, which deflating may point back to. It belongs to the version: a changed text makes every
     * draft out there unreadable, so change it only together with {@link #VERSION}. New needs just take a little more
     * room.
     */
    private static final byte[] DICTIONARY = dictionary();

    private static final JsonMapper JSON = AnswersJson.lenient();

    private static final ObjectReader READER = JSON.readerFor(Form.class);

    private final Sealer sealer;
    private final Clock clock;

    DraftCodec(Sealer sealer, Clock clock) {
        this.sealer = sealer;
        this.clock = clock;
    }

    /**
     * What is sealed.
     *
     * @param version of this form
     * @param written seconds since 1970
     * @param answers the answers
     * @param family the family's token, if there is one; not in drafts before they could be saved
     * @param plan the token of its come-back link; not in drafts from before there were two tokens
     * @param saved the version of the saved plan, if there is one
     * @param meeting the code of a meeting, if the family opened the link of one
     * @param id of the draft; not in drafts from before there could be several on a device
     * @param first the mark of the form it began with, if that knew of no draft
     * @param seen ids of what is ticked that the family sees; none in drafts from before that was kept
     * @param day the day of the meeting, if it has one
     */
    private record Form(
            int version,
            long written,
            Answers answers,
            @Nullable String family,
            @Nullable String plan,
            @Nullable Long saved,
            @Nullable String meeting,
            @Nullable String id,
            @Nullable String first,
            @Nullable Set<String> seen,
            @Nullable String day) {

        static Form of(Draft draft, Instant now) {
            DraftOwner owner = draft.owner();
            DraftId id = draft.id();
            return new Form(
                    VERSION,
                    now.getEpochSecond(),
                    draft.answers(),
                    owner == null ? null : owner.token().text(),
                    owner == null ? null : text(owner.plan()),
                    owner == null ? null : owner.version(),
                    text(draft.meeting()),
                    id == null ? null : id.text(),
                    id == null ? null : id.first(),
                    draft.seen().isEmpty() ? null : draft.seen(),
                    draft.day() == null ? null : draft.day().toString());
        }

        /** A text of another form may lack what every draft holds. */
        @SuppressWarnings("ConstantValue") // whoever reads JSON puts null where nothing came
        boolean isWhole() {
            return answers != null && answers.child() != null;
        }

        Draft draft() {
            return new Draft(
                    answers,
                    family == null ? null : new DraftOwner(Token.read(family), read(plan()), saved),
                    read(meeting),
                    id == null ? null : new DraftId(id, first),
                    day == null ? null : LocalDate.parse(day),
                    seen == null ? Set.of() : seen);
        }

        /** When there was one token only, it was the come-back link's as well. */
        @Override
        public @Nullable String plan() {
            return plan == null && saved != null ? family : plan;
        }

        private static @Nullable String text(@Nullable Token token) {
            return token == null ? null : token.text();
        }

        private static @Nullable Token read(@Nullable String token) {
            return token == null ? null : Token.read(token);
        }

        @Override
        public String toString() {
            return "Form[sealed]";
        }
    }

    /** Writes a draft as text that a cookie can hold. */
    String write(Draft draft, Place place) {
        byte[] json = JSON.writeValueAsBytes(Form.of(draft, clock.instant()));
        return text(sealer.seal(deflate(json), place.context()));
    }

    /** Reads a draft from any text; empty when it is not a draft of ours for this place, or too old or too long. */
    Optional<Draft> read(String text, Place place) {
        if (text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(text);
            // Base64 lets the last letter be written in several ways; a draft is what we wrote, letter by letter.
            return Optional.of(sealed)
                    .filter(bytes -> text(bytes).equals(text))
                    .flatMap(bytes -> sealer.open(bytes, place.context()))
                    .flatMap(DraftCodec::inflate)
                    .map(json -> READER.<Form>readValue(json))
                    .filter(form -> form.version() == VERSION && form.isWhole() && isFresh(form))
                    .map(Form::draft);
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static String text(byte[] sealed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private boolean isFresh(Form form) {
        return Instant.ofEpochSecond(form.written()).plus(MAX_AGE).isAfter(clock.instant());
    }

    /** Makes JSON of a family small; {@link #inflate} takes it back. */
    static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** What was deflated; empty when it was not, or is longer than any draft. */
    static Optional<byte[]> inflate(byte[] deflated) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            byte[] buffer = new byte[USUAL_JSON];
            int length = inflater.inflate(buffer);
            if (inflater.needsDictionary()) {
                inflater.setDictionary(DICTIONARY);
                length = inflater.inflate(buffer);
            }
            if (length == USUAL_JSON && !inflater.finished()) {
                buffer = Arrays.copyOf(buffer, MAX_JSON);
                length += inflater.inflate(buffer, length, MAX_JSON - length);
            }
            return inflater.finished() ? Optional.of(Arrays.copyOf(buffer, length)) : Optional.empty();
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static byte[] dictionary() {
        try (InputStream in = DraftCodec.class.getResourceAsStream("/draft/dictionary-1.txt")) {
            if (in == null) {
                throw new IllegalStateException("draft/dictionary-1.txt is not packed with the application");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
