package org.twodoors.questionnaire;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Coded;

/** Reads a form value by its code; an empty value is no answer, an unknown one is an error. */
@SuppressWarnings({"rawtypes", "unchecked"})
class CodedConverterFactory implements ConverterFactory<String, Coded> {

    @Override
    public <T extends Coded> Converter<String, T> getConverter(Class<T> type) {
        return code -> (T) find((Class) type, code);
    }

    private static @Nullable Object find(Class type, String code) {
        if (code.isBlank()) {
            return null;
        }
        return Coded.find(type, code)
                .filter(value -> value != Tried.NOT_ASKED)
                .orElseThrow(() -> new IllegalArgumentException("no such answer"));
    }
}
