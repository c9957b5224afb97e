package org.twodoors.questionnaire;

import java.util.Arrays;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Coded;

/** Reads a form value by its code; an empty value is no answer, an unknown one is an error. */
class CodedConverterFactory implements ConverterFactory<String, Coded> {

    // An empty value is no answer; the signature of ConverterFactory cannot say that its converters may return null.
    @Override
    @SuppressWarnings("NullAway")
    public <T extends Coded> Converter<String, T> getConverter(Class<T> type) {
        return code -> code.isBlank() ? null : find(type, code);
    }

    private static <T extends Coded> T find(Class<T> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.code().equals(code) && value != Tried.NOT_ASKED)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such answer"));
    }
}
