package org.twodoors.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.ClinicScope;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.Occupation;
import org.twodoors.catalog.SchoolScope;

/** The catalog, in words. Fields are written in the order they stand here. */
record NeedsResponse(
        @Schema(description = "Parts of the day, in the order they are shown.")
        List<Area> areas) {

    /** A part of the day. */
    record Area(
            @Schema(description = "Id of the area.") String id,
            @Schema(description = "Its name.") String label,
            @Schema(description = "Its needs.") List<Need> needs) {}

    /** An everyday need. */
    record Need(
            @Schema(description = "Id of the need.") String id,
            @Schema(description = "Its name.") String label,
            @Schema(description = "What it may look like.") String examples,

            @Schema(description = "How it can show at school.")
            String atSchool,

            @Schema(description = "How it can show at home and around town.")
            String atHome,

            @Schema(description = "What whoever leads at school can do.")
            String schoolTherapist,

            @Schema(description = "What whoever leads at a clinic can do.")
            String clinicTherapist,

            @Schema(deprecated = true, description = "The old name of schoolTherapist.")
            String schoolOt,

            @Schema(deprecated = true, description = "The old name of clinicTherapist.")
            String clinicOt,

            @Schema(description = "A rough word on ages.") String age,

            @Schema(description = "What kind of doing it is.")
            List<Occupation> occupations,

            @Schema(description = "How it meets the school day.")
            SchoolScope schoolScope,

            @Schema(description = "How health plans usually see it.")
            ClinicScope clinicScope,

            @Schema(description = "What is special about it.")
            List<NeedFlag> flags,

            @Schema(nullable = true, description = "The one extra question it asks.") @Nullable
            Question doctorQuestion,

            @Schema(description = "Who looks at it at school; the first one leads.")
            List<String> leadSchool,

            @Schema(description = "Who looks at it at a clinic; the first one leads.")
            List<String> leadClinic,

            @Schema(description = "Ids of the needs it is close to.")
            List<String> overlaps,

            @Schema(description = "What it rests on.") List<Source> sources) {}

    /** A doctor question; yes is {@code "doctorSign": true}. */
    record Question(
            @Schema(description = "Id of the question.") DoctorQuestion id,
            @Schema(description = "Its words.") String question,

            @Schema(description = "Does yes call the urgent card?")
            boolean urgent) {}

    /** A source. */
    record Source(
            @Schema(description = "Key of the source.") String key,
            @Schema(description = "The official citation.") String citation,

            @Schema(nullable = true, description = "The official address. Null when none is known for sure.") @Nullable
            String address) {}
}
