package org.twodoors.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;

/** The catalog for programs. */
@RestController
class NeedsController {

    private final Catalog catalog;
    private final MessageSource messages;

    NeedsController(Catalog catalog, MessageSource messages) {
        this.catalog = catalog;
        this.messages = messages;
    }

    @Operation(
            operationId = "needs",
            summary = "The needs",
            description = "Every need the rules know, with its words in the language asked for.")
    @ApiResponse(responseCode = "200", description = "All is well.", useReturnTypeSchema = true)
    @GetMapping(path = "/api/v1/needs", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<NeedsResponse> needs(Locale language) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(new NeedsResponse(catalog.areas().stream()
                        .map(area -> inWords(area, language))
                        .toList()));
    }

    private NeedsResponse.Area inWords(Area area, Locale language) {
        return new NeedsResponse.Area(
                area.id(),
                words("area." + area.id() + ".label", language),
                area.needs().stream().map(need -> inWords(need, language)).toList());
    }

    private NeedsResponse.Need inWords(Need need, Locale language) {
        String key = "need." + need.id() + ".";
        return new NeedsResponse.Need(
                need.id(),
                words(key + "label", language),
                words(key + "examples", language),
                words(key + "atSchool", language),
                words(key + "atHome", language),
                words(key + "schoolTherapist", language),
                words(key + "clinicTherapist", language),
                words(key + "schoolTherapist", language),
                words(key + "clinicTherapist", language),
                words(key + "age", language),
                inOrder(need.occupations()),
                need.schoolScope(),
                need.clinicScope(),
                inOrder(need.flags()),
                inWords(need.doctorQuestion(), language),
                need.leadSchool().codes(),
                need.leadClinic().codes(),
                need.overlaps(),
                need.sources().stream()
                        .flatMap(source -> catalog.source(source).stream())
                        .map(source -> new NeedsResponse.Source(source.key(), source.citation(), source.address()))
                        .toList());
    }

    private NeedsResponse.@Nullable Question inWords(@Nullable DoctorQuestion question, Locale language) {
        return question == null
                ? null
                : new NeedsResponse.Question(
                        question, words("doctor." + question.code() + ".question", language), question.urgent());
    }

    /** Sets come in another order in every run. */
    private static <E extends Enum<E>> List<E> inOrder(Collection<E> values) {
        return values.stream().sorted().toList();
    }

    private String words(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
