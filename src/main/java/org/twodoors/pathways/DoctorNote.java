package org.twodoors.pathways;

import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;

/**
 * Something to tell the doctor that is not urgent, from a {@link DoctorQuestion}.
 *
 * @param need the need it came up with
 * @param question the question that was answered with yes
 */
public record DoctorNote(Need need, DoctorQuestion question) {

    /** The message with the advice, for example {@code doctor.vision-check.advice}. */
    public String messageKey() {
        return "doctor." + question.code() + ".advice";
    }

    @Override
    public String toString() {
        return "DoctorNote[sealed]";
    }
}
