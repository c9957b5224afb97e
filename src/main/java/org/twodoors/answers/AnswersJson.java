package org.twodoors.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Question.Subject;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.Therapy;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON form of answers: kebab-case codes, absent when not answered. */
public final class AnswersJson {

    private static final String NEED = "need";

    private AnswersJson() {}

    /**
     * For our own stored answers, which an older or newer version may have written: values and fields that are not
     * known are dropped, not guessed. What is data, ids and therapies, is read as it stands; {@link Answers#knownTo} drops it.
     *
     * @return a mapper
     */
    public static JsonMapper lenient() {
        return JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.SKIP))
                .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    /** Writes answers under the names of their fields, a need's id before them. */
    static final class SheetWriter extends ValueSerializer<AnswerSheet> {

        @Override
        public void serialize(AnswerSheet sheet, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            if (sheet instanceof NeedAnswers need) {
                json.writeStringProperty(NEED, need.need());
            }
            sheet.answers().forEach((question, answer) -> {
                json.writeName(question.field());
                context.writeValue(json, answer);
            });
            json.writeEndObject();
        }
    }

    /** Reads answers field by field; how strictly is the mapper's to say. */
    private abstract static class SheetReader<T extends AnswerSheet> extends ValueDeserializer<T> {

        private final Class<T> type;
        private final Map<String, Question> fields;
        private final Map<Question, Map<String, Coded>> choices;

        SheetReader(Class<T> type, Subject subject) {
            this.type = type;
            this.fields = Question.about(subject).stream().collect(Collectors.toMap(Question::field, it -> it));
            this.choices = Question.about(subject).stream()
                    .filter(question -> question.kind() == Question.Kind.CHOICE)
                    .collect(Collectors.toUnmodifiableMap(question -> question, SheetReader::codes));
        }

        private static Map<String, Coded> codes(Question question) {
            return question.choices().stream().collect(Collectors.toUnmodifiableMap(Coded::code, answer -> answer));
        }

        abstract T sheet(@Nullable String need, Map<Question, Object> answers);

        @Override
        public @Nullable T deserialize(JsonParser json, DeserializationContext context) {
            if (!json.isExpectedStartObjectToken()) {
                return type.cast(context.handleUnexpectedToken(type, json));
            }
            String need = null;
            String unknown = null;
            Map<Question, Object> answers = new EnumMap<>(Question.class);
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                Question question = fields.get(name);
                boolean id = name.equals(NEED) && type == NeedAnswers.class;
                if (question == null && !id) {
                    unknown = unknown == null ? name : unknown;
                    json.skipChildren();
                    continue;
                }
                try {
                    if (question == null) {
                        need = context.readValue(json, String.class);
                    } else {
                        put(answers, question, value(question, json, context));
                    }
                } catch (JacksonException e) {
                    throw e.prependPath(type, name);
                }
            }
            // Last, as the library does it for a record: what is wrong in a field that is known comes first.
            if (unknown != null) {
                context.handleUnknownProperty(json, this, type, unknown);
            }
            return sheet(need, answers);
        }

        /** A code that is known says its answer by itself; anything else is the mapper's to judge. */
        private @Nullable Object value(Question question, JsonParser json, DeserializationContext context) {
            if (json.hasToken(JsonToken.VALUE_NULL)) {
                return null;
            }
            if (json.hasToken(JsonToken.VALUE_STRING)) {
                Object known = choices.getOrDefault(question, Map.of()).get(json.getString());
                if (known != null) {
                    return known;
                }
            }
            return question.kind() == Question.Kind.CHOICES
                    ? several(question, json, context)
                    : context.readValue(json, question.type());
        }

        /** A therapy that is named twice is a mistake that a strict mapper does not take. */
        private Object several(Question question, JsonParser json, DeserializationContext context) {
            boolean eachOnce = question.type() == Therapy.class
                    && context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            Collection<Object> answers = context.readValue(
                    json,
                    context.getTypeFactory()
                            .constructCollectionType(eachOnce ? List.class : Set.class, question.type()));
            if (eachOnce && new HashSet<>(answers).size() < answers.size()) {
                return context.reportInputMismatch(question.type().arrayType(), "a value stands in the list twice");
            }
            return new LinkedHashSet<>(answers);
        }

        private static void put(Map<Question, Object> answers, Question question, @Nullable Object answer) {
            if (answer != null) {
                answers.put(question, answer);
            }
        }
    }

    /** Reads what was said about the child. */
    static final class ChildReader extends SheetReader<ChildAnswers> {

        ChildReader() {
            super(ChildAnswers.class, Subject.CHILD);
        }

        @Override
        ChildAnswers sheet(@Nullable String need, Map<Question, Object> answers) {
            return new ChildAnswers(answers);
        }
    }

    /** Reads what was said about a need. */
    static final class NeedReader extends SheetReader<NeedAnswers> {

        NeedReader() {
            super(NeedAnswers.class, Subject.NEED);
        }

        @Override
        @SuppressWarnings("NullAway") // whoever reads strictly refuses a need without an id, and names the place
        NeedAnswers sheet(@Nullable String need, Map<Question, Object> answers) {
            return new NeedAnswers(need, answers);
        }
    }
}
