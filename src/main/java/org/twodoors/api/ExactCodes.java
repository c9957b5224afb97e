package org.twodoors.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.Therapy;
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

/**
 * Codes are taken letter by letter. The reader's own way forgives spaces around them, and who forgives guesses. A therapy is one of
 * those that can be ticked.
 */
@Component
class ExactCodes extends SimpleModule {

    private static final long serialVersionUID = 1L;

    ExactCodes(Catalog catalog) {
        super("exact-codes");
        SimpleDeserializers exact = new SimpleDeserializers() {
            private static final long serialVersionUID = 1L;

            @Override
            public @Nullable ValueDeserializer<?> findEnumDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
                Class<?> values = type.getRawClass();
                return Coded.class.isAssignableFrom(values) ? constants(values.asSubclass(Coded.class)) : null;
            }
        };
        exact.addDeserializer(Therapy.class, new Exact<>(Therapy.class, catalog.therapies()));
        setDeserializers(exact);
    }

    private static <T extends Coded> Exact<T> constants(Class<T> type) {
        return new Exact<>(type, List.of(type.getEnumConstants()));
    }

    private static final class Exact<T extends Coded> extends StdScalarDeserializer<T> {

        private final Class<T> type;
        private final List<T> values;

        Exact(Class<T> type, List<T> values) {
            super(type);
            this.type = type;
            this.values = values;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(context.constructType(type), parser));
            }
            String code = parser.getString();
            for (T value : values) {
                if (value.code().equals(code)) {
                    return value;
                }
            }
            return type.cast(context.handleWeirdStringValue(type, code, "not a value"));
        }
    }
}
