package org.twodoors.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON form of answers: kebab-case codes, absent when not answered. */
public final class AnswersJson {

    private AnswersJson() {}

    /**
     * For requests from outside: anything unknown, doubled or of the wrong type is an error that names the field.
     *
     * @return a mapper
     */
    public static JsonMapper strict() {
        return base().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .build();
    }

    /**
     * For our own stored answers, which an older or newer version may have written: values and fields that are not
     * known are dropped, not guessed.
     *
     * @return a mapper
     */
    public static JsonMapper lenient() {
        return base().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.SKIP))
                .build();
    }

    private static JsonMapper.Builder base() {
        return JsonMapper.builder()
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL));
    }
}
