package org.twodoors.api;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twodoors.catalog.Coded;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;

/** Codes are taken letter by letter. The reader's own way forgives spaces around them, and who forgives guesses. */
@Component
class ExactCodes extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ExactCodes() {
        super("exact-codes");
        setDeserializers(new SimpleDeserializers() {
            private static final long serialVersionUID = 1L;

            @Override
            public @Nullable ValueDeserializer<?> findEnumDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
                Class<?> values = type.getRawClass();
                return Coded.class.isAssignableFrom(values) ? new Exact(values.asSubclass(Coded.class)) : null;
            }
        });
    }

    private static final class Exact extends StdScalarDeserializer<Coded> {

        private final Class<? extends Coded> values;

        Exact(Class<? extends Coded> values) {
            super(values);
            this.values = values;
        }

        @Override
        public @Nullable Coded deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (Coded) context.handleUnexpectedToken(context.constructType(values), parser);
            }
            String code = parser.getString();
            for (Coded value : values.getEnumConstants()) {
                if (value.code().equals(code)) {
                    return value;
                }
            }
            return (Coded) context.handleWeirdStringValue(values, code, "not a value");
        }
    }
}
