package org.twodoors.states;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Coded;

/**
 * One thing that differs by state: known, with where it comes from and what speaks against it, or missing. Text that was
 * not checked never gets this far.
 *
 * @param <T> the value
 */
public sealed interface Fact<T> {

    /**
     * A fact as it stands in the data.
     *
     * @param value the value, or null when it is missing
     * @param citation where it comes from; null for general knowledge
     * @param doubts what speaks against it; null for nothing
     * @param link where a family may read it, or null
     * @param instead what is shown beside it when it is unsure; null only without a value
     * @param <T> the value
     * @return a known fact with a value, a missing one without
     */
    @JsonCreator
    static <T> Fact<T> of(
            @JsonProperty("value") @Nullable T value,
            @JsonProperty("citation") @Nullable Citation citation,
            @JsonProperty("doubts") @Nullable List<Doubt> doubts,
            @JsonProperty("link") @Nullable Link link,
            @JsonProperty("instead") @Nullable Fact<T> instead) {
        Citation proof = citation == null ? Citation.GENERAL : citation;
        return value == null
                ? new Missing<>(proof, link)
                : new Known<>(
                        value,
                        proof,
                        doubts == null ? List.of() : doubts,
                        link,
                        requireNonNull(instead, "a fact has no federal rule beside it")
                                .instead());
    }

    /** What is shown when there is no value, or beside one that is unsure: the federal rule or the common name. */
    Missing<T> instead();

    /** Where it comes from: the citation to print. */
    Citation citation();

    /** Where a family may read it: an official address that works, or null: then the citation stands alone. */
    @Nullable
    Link link();

    /** What speaks against it: in the order to say it; empty when nothing does. */
    default List<Doubt> doubts() {
        return List.of();
    }

    /** Whether there is a value: true for {@link Known}. */
    default boolean known() {
        return this instanceof Known;
    }

    /**
     * Whether the value can stand alone. If not, {@link #instead()} is shown, and a value only as something heard.
     *
     * @return true for a value that is more than a fair guess
     */
    default boolean sure() {
        return known() && !doubts().contains(Doubt.UNSURE);
    }

    /**
     * A value.
     *
     * @param value what the data says
     * @param citation where it comes from
     * @param doubts what speaks against it
     * @param link where a family may read it, or null
     * @param instead what is shown beside it when it is unsure
     * @param <T> the value
     */
    record Known<T>(
            T value,
            Citation citation,
            List<Doubt> doubts,
            @Nullable Link link,
            Missing<T> instead) implements Fact<T> {

        /** Copies the list. */
        public Known {
            doubts = List.copyOf(doubts);
        }
    }

    /**
     * No value: the family is told the federal rule or the common name.
     *
     * @param citation where that comes from
     * @param link where a family may read it, or null
     * @param <T> the value there would be
     */
    record Missing<T>(Citation citation, @Nullable Link link) implements Fact<T> {

        @Override
        public Missing<T> instead() {
            return this;
        }
    }

    /** What speaks against a value; the family reads it beside the value. Words: messages {@code states.doubt.<code>}. */
    public enum Doubt implements Coded {
        /** A fair guess: general knowledge of medium confidence. Shown only beside what holds without it. */
        UNSURE,
        /** General knowledge; no official page was read. */
        GENERAL,
        /** Only a part of the value was read in the source. */
        PARTS,
        /** Sources disagree, or a change may be under way. */
        CONFLICT,
        /** The source is dated 2020 or earlier. */
        STALE,
        /** Read in a copy of the official page that somebody else made. */
        THIRD_PARTY,
        /** There is more to say that was not checked, so it is not said. */
        MORE
    }
}
