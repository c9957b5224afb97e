package org.twodoors.api;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.api.Field.Body;

/** Builds the schema of a body from its fields. */
final class Schemas {

    private Schemas() {}

    /**
     * The schema of a body.
     *
     * @param fields its fields; an object comes before its fields
     * @param words what each field is
     * @return an object with everything inside
     */
    static Schema<Object> of(List<Field> fields, Function<Field, String> words) {
        Schema<Object> root = object(fields.get(0).body());
        for (Field field : fields) {
            List<String> names = List.of(field.path().replace("[]", "").split("\\."));
            Schema<?> parent = root;
            for (String name : names.subList(0, names.size() - 1)) {
                Schema<?> next = requireNonNull(parent.getProperties().get(name));
                parent = next.getItems() == null ? next : next.getItems();
            }
            String name = names.get(names.size() - 1);
            parent.addProperty(name, schema(field).description(words.apply(field)));
            if (field.required() || field.body() != Body.REQUEST) {
                parent.addRequiredItem(name);
            }
        }
        return root;
    }

    private static Schema<Object> object(Body body) {
        Schema<Object> object = ofType("object");
        if (body == Body.REQUEST) {
            object.setAdditionalProperties(false);
        }
        return object;
    }

    private static Schema<Object> schema(Field field) {
        Schema<Object> schema = switch (field.kind()) {
            case TEXT -> text(field.values());
            case NUMBER -> number(field.body());
            case TRUE_OR_FALSE -> ofType("boolean");
            case OBJECT -> object(field.body());
            case TEXTS -> list(text(field.values()));
            case OBJECTS -> list(object(field.body()));
        };
        if (!field.required()) {
            maybeNull(schema);
        }
        if (field.byDefault() != null) {
            schema.setDefault(defaultOf(field));
        }
        return schema;
    }

    private static Object defaultOf(Field field) {
        return switch (field.kind()) {
            case TRUE_OR_FALSE -> Boolean.valueOf(field.byDefault());
            case TEXTS -> List.of();
            case TEXT, NUMBER, OBJECT, OBJECTS -> String.valueOf(field.byDefault());
        };
    }

    /**
     * The schema of a text.
     *
     * @param values the values it takes, or none for any
     * @return a schema
     */
    static Schema<Object> text(List<String> values) {
        Schema<Object> text = ofType("string");
        if (!values.isEmpty()) {
            text.setEnum(new ArrayList<>(values));
        }
        return text;
    }

    private static Schema<Object> number(Body body) {
        Schema<Object> number = ofType("integer");
        if (body == Body.REQUEST) {
            number.setMinimum(BigDecimal.valueOf(ChildAnswers.MIN_AGE_MONTHS));
            number.setMaximum(BigDecimal.valueOf(ChildAnswers.MAX_AGE_MONTHS));
        }
        return number;
    }

    private static Schema<Object> list(Schema<Object> items) {
        Schema<Object> list = ofType("array");
        list.setItems(items);
        return list;
    }

    private static void maybeNull(Schema<Object> schema) {
        Set<String> types = new LinkedHashSet<>(schema.getTypes());
        types.add("null");
        schema.setTypes(types);
        if (schema.getEnum() != null) {
            List<Object> values = new ArrayList<>(schema.getEnum());
            values.add(null);
            schema.setEnum(values);
        }
    }

    private static Schema<Object> ofType(String type) {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.setTypes(new LinkedHashSet<>(Set.of(type)));
        return schema;
    }
}
