package org.twodoors.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.ClinicScope;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.Occupation;
import org.twodoors.catalog.SchoolScope;

/**
 * The catalogue, in words.
 *
 * @param areas parts of the day in the order they are shown
 */
record NeedsResponse(List<AreaBody> areas) {

    /**
     * A part of the day.
     *
     * @param id its id
     * @param label its name
     * @param needs its needs, in the order they are asked
     */
    @JsonPropertyOrder({"id", "label", "needs"})
    record AreaBody(String id, String label, List<NeedBody> needs) {}

    /**
     * An everyday need.
     *
     * @param id its id, as {@code POST /api/v1/classifications} takes it
     * @param label its name
     * @param examples what it may look like
     * @param atSchool how it can show at school
     * @param atHome how it can show at home and around town
     * @param schoolOt what school OT can do
     * @param clinicOt what clinic OT can do
     * @param age a rough word on ages
     * @param occupations what kind of doing it is
     * @param schoolScope how it meets the school day
     * @param clinicScope how payers usually see it
     * @param flags what is special about it
     * @param doctorQuestion the one extra question it asks, or null
     * @param sources what it rests on
     */
    @JsonPropertyOrder({
        "id",
        "label",
        "examples",
        "atSchool",
        "atHome",
        "schoolOt",
        "clinicOt",
        "age",
        "occupations",
        "schoolScope",
        "clinicScope",
        "flags",
        "doctorQuestion",
        "sources"
    })
    record NeedBody(
            String id,
            String label,
            String examples,
            String atSchool,
            String atHome,
            String schoolOt,
            String clinicOt,
            String age,
            List<Occupation> occupations,
            SchoolScope schoolScope,
            ClinicScope clinicScope,
            List<NeedFlag> flags,
            @Nullable QuestionBody doctorQuestion,
            List<SourceBody> sources) {}

    /**
     * A doctor question.
     *
     * @param id its id
     * @param question its words; "yes" is {@code "doctorSign": true}
     * @param urgent whether yes calls the urgent card
     */
    @JsonPropertyOrder({"id", "question", "urgent"})
    record QuestionBody(DoctorQuestion id, String question, boolean urgent) {}

    /**
     * A source.
     *
     * @param key its key
     * @param citation the official citation
     * @param address the official address, or null when none is known for sure
     */
    @JsonPropertyOrder({"key", "citation", "address"})
    record SourceBody(String key, String citation, @Nullable String address) {}
}
