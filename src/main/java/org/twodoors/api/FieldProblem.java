package org.twodoors.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** What a program is told when its request is refused (RFC 9457), with the field that is wrong. */
@Schema(name = "Problem")
@JsonInclude
@JsonPropertyOrder({"type", "title", "status", "detail", "field"})
@JsonIgnoreProperties({"instance", "properties"})
class FieldProblem extends ProblemDetail {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    /**
     * A problem; the status says its type.
     *
     * @param status HTTP status
     * @param field which field is wrong, for example {@code needs[0].schoolEffect}; null for the body as a whole
     */
    FieldProblem(int status, @Nullable String field) {
        super(status);
        this.field = field;
        setType(URI.create("about:blank"));
    }

    @Override
    @Schema(description = "Always about:blank; the status says it all.")
    public @Nullable URI getType() {
        return super.getType();
    }

    @Override
    @Schema(description = "What is wrong, in a few words.")
    public @Nullable String getTitle() {
        return super.getTitle();
    }

    @Override
    @Schema(description = "The HTTP status again.")
    public int getStatus() {
        return super.getStatus();
    }

    @Override
    @Schema(description = "What to do.")
    public @Nullable String getDetail() {
        return super.getDetail();
    }

    @Schema(
            nullable = true,
            description = "The field that is wrong, for example needs[0].schoolEffect."
                    + " Null or left out when it is the request as a whole.")
    public @Nullable String getField() {
        return field;
    }
}
