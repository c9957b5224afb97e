package org.twodoors.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.twodoors.answers.AnswersJson;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Tried;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An invented child, sent through the real thing, so that the example is always what a program would get. */
@Component
class Example {

    private static final ClassificationRequest REQUEST = new ClassificationRequest(
            new ChildAnswers(84, Setting.PUBLIC, null, Diagnosis.BEING_CHECKED, null, null, null, null, null, null),
            List.of(new NeedAnswers(
                    "fasteners-shoes",
                    SchoolEffect.SOME,
                    DailyEffect.A_LOT,
                    Tried.NOT_YET,
                    HealthLink.CONDITION,
                    null,
                    null,
                    null,
                    null)));

    private final JsonMapper json;
    private final RequestReader reader;
    private final Classifier classifier;

    Example(JsonMapper json, RequestReader reader, Classifier classifier) {
        this.json = json;
        this.reader = reader;
        this.classifier = classifier;
    }

    /**
     * The request.
     *
     * @return JSON, in lines
     */
    String request() {
        return AnswersJson.strict()
                .rebuild()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(REQUEST);
    }

    /**
     * The answer to it.
     *
     * @param language of the words
     * @return JSON, in lines
     */
    String response(Locale language) {
        return json.writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                        classifier.classify(reader.read(request().getBytes(StandardCharsets.UTF_8)), language));
    }

    /**
     * JSON as lists and maps.
     *
     * @param text JSON
     * @return what it says
     */
    Map<String, Object> json(String text) {
        return json.readValue(text, new TypeReference<Map<String, Object>>() {});
    }
}
