package org.twodoors.api;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Question.Subject;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.Therapy;

/** Describes the answers that a request holds, question by question, in the words that families read. */
@Component
class AnswerSchemas {

    /** What a program must know of an answer besides. */
    private static final Map<Question, String> NOTES = Map.ofEntries(
            Map.entry(Question.SCHOOL_EFFECT, "At school."),
            Map.entry(Question.DAILY_EFFECT, "At home and around town."),
            Map.entry(Question.AGE, "In whole months, 0 to 323."),
            Map.entry(Question.STATE, "The postal code of a state or territory. The rules work without it."),
            Map.entry(
                    Question.SCHOOL_PLAN,
                    "The value iep-ot is kept for older callers; it counts as iep with ot in schoolTherapies."),
            Map.entry(
                    Question.SCHOOL_THERAPIES,
                    "Each once, or unknown alone. It takes a schoolPlan of 504, iep or iep-ot; without one it is refused."),
            Map.entry(
                    Question.CLINIC_THERAPIES,
                    "Each once, or unknown alone. It is refused with a clinicTherapy of no or past; without any it counts as yes."
                            + " Empty, clinicTherapy yes counts as ot."),
            Map.entry(Question.HOME_LANGUAGES, "It counts with a need of the area talking-understanding alone."),
            Map.entry(Question.TRIED, "Left out, it counts as not asked."),
            Map.entry(Question.HOW_OFTEN, "The value unknown counts as often."),
            Map.entry(
                    Question.HELP_NOW,
                    "School can be said under 3, and with testing, a 504 plan or an IEP until school is finished; clinic with"
                            + " clinicTherapy yes. Anything else is refused. The value unknown counts as none."),
            Map.entry(
                    Question.DOCTOR_SIGN,
                    "The answer to the one doctor question of this need, if it has one."
                            + " It cannot be true for a need without one."),
            Map.entry(Question.TEACHER, "What the teacher answered, if anything."));

    private final Catalog catalog;
    private final MessageSource messages;

    AnswerSchemas(Catalog catalog, MessageSource messages) {
        this.catalog = catalog;
        this.messages = messages;
    }

    /** What is said about the child: an object that takes nothing else. */
    Schema<Object> child() {
        return with(object(), Subject.CHILD);
    }

    /**
     * What is said about a need.
     *
     * @param ids the needs there are
     * @return an object that takes nothing else
     */
    Schema<Object> need(List<String> ids) {
        Schema<Object> id = ofType("string");
        id.setEnum(new ArrayList<>(ids));
        id.setDescription("Id of the need; GET /api/v1/needs lists them all.");
        Schema<Object> need = object();
        need.addProperty("need", id);
        need.addRequiredItem("need");
        return with(need, Subject.NEED);
    }

    private Schema<Object> with(Schema<Object> object, Subject subject) {
        Question.about(subject).forEach(question -> add(object, question, question.choices(catalog)));
        return object;
    }

    private void add(Schema<Object> object, Question question, List<Coded> choices) {
        Schema<Object> answer = switch (question.kind()) {
            case NUMBER -> number();
            case YES_NO -> ofType("boolean");
            case CHOICE -> choice(question, choices);
            case CHOICES -> {
                Schema<Object> list = ofType("array");
                list.setItems(choice(question, choices));
                if (question.type() == Therapy.class) {
                    list.setUniqueItems(true);
                }
                yield list;
            }
            case TEACHER -> teacher();
        };
        answer.setDescription(words(question));
        if (question.byDefault() != null && question.byDefault() != Tried.NOT_ASKED && !question.required()) {
            answer.setDefault(question.byDefault() instanceof Coded value ? value.code() : question.byDefault());
        }
        if (question.required()) {
            object.addRequiredItem(question.field());
        } else {
            takeNull(answer);
        }
        object.addProperty(question.field(), answer);
    }

    private Schema<Object> teacher() {
        Schema<Object> object = object();
        add(object, Question.SCHOOL_EFFECT, RequestValidator.TEACHER_EFFECTS);
        add(object, Question.TRIED, Question.TRIED.choices());
        return object;
    }

    private Schema<Object> choice(Question question, List<Coded> choices) {
        Schema<Object> choice = ofType("string");
        choice.setEnum(new ArrayList<>(choices.stream().map(Coded::code).toList()));
        choice.addExtension(
                DocsController.WORDS,
                choices.stream()
                        .map(answer -> words(question.answerKey(answer)))
                        .toList());
        return choice;
    }

    private static Schema<Object> number() {
        Schema<Object> number = ofType("integer");
        number.setMinimum(BigDecimal.valueOf(ChildAnswers.MIN_AGE_MONTHS));
        number.setMaximum(BigDecimal.valueOf(ChildAnswers.MAX_AGE_MONTHS));
        return number;
    }

    private static Schema<Object> object() {
        Schema<Object> object = ofType("object");
        object.setAdditionalProperties(false);
        return object;
    }

    static Schema<Object> ofType(String type) {
        Schema<Object> schema = new JsonSchema();
        schema.setTypes(new LinkedHashSet<>(Set.of(type)));
        return schema;
    }

    /** Null is one of the values of what may be null. */
    static Schema<Object> takeNull(Schema<Object> schema) {
        schema.getTypes().add("null");
        if (schema.getEnum() != null) {
            List<Object> values = new ArrayList<>(schema.getEnum());
            values.add(null);
            schema.setEnum(values);
        }
        return schema;
    }

    private String words(Question question) {
        String asked = messages.getMessage(question.labelKey(null, ChildAnswers.NONE), null, "", Locale.ENGLISH);
        return (asked + " " + NOTES.getOrDefault(question, "")).strip();
    }

    private String words(String key) {
        return messages.getMessage(key, null, Locale.ENGLISH);
    }
}
