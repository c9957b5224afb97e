package org.twodoors.catalog;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One everyday need of the catalog. Its words are messages {@code need.<id>.…}.
 *
 * @param id kebab-case id, unique
 * @param occupations what kind of doing it is, OTPF-4
 * @param schoolScope how it meets the school day
 * @param clinicScope how payers usually see it
 * @param flags what is special about it
 * @param doctorQuestion the one extra question it asks, or null
 * @param effectWords how its effect at school is asked, or null for the usual question
 * @param schoolAsk what the school can be asked for because of it; therapy where nothing is said
 * @param clinicAsk what a clinic can be asked for because of it; therapy where nothing is said
 * @param leadSchool who looks at it at school
 * @param leadClinic who looks at it at a clinic
 * @param overlaps ids of the needs it is close to; they name it too
 * @param notes what our pages say of it besides; nothing where the file leaves it out
 * @param sources keys of the sources it rests on, at least one
 * @param area id of the area it stands in, which the file does not say twice; null outside one
 */
public record Need(
        String id,
        Set<Occupation> occupations,
        SchoolScope schoolScope,
        ClinicScope clinicScope,
        Set<NeedFlag> flags,
        @Nullable DoctorQuestion doctorQuestion,
        @Nullable EffectWords effectWords,
        Set<SchoolAsk> schoolAsk,
        Set<ClinicAsk> clinicAsk,
        Leads leadSchool,
        Leads leadClinic,
        List<String> overlaps,
        Set<NeedNote> notes,
        List<String> sources,
        @Nullable String area) {

    private static final String TALKING = "talking-understanding";

    private static final String EATING = "eating";

    private static final String MOVING = "moving-body";

    /** Copies the collections; every field but the doctor question, what to ask for and the notes must be there. */
    @SuppressWarnings("NullAway") // the file may leave out what to ask for, and the notes
    public Need {
        requireNonNull(id, "a need has no id");
        requireNonNull(schoolScope, () -> "need " + id + " has no schoolScope");
        requireNonNull(clinicScope, () -> "need " + id + " has no clinicScope");
        occupations = Set.copyOf(requireNonNull(occupations, () -> "need " + id + " has no occupations"));
        flags = Set.copyOf(requireNonNull(flags, () -> "need " + id + " has no flags"));
        schoolAsk = Set.copyOf(requireNonNullElse(schoolAsk, Set.of(SchoolAsk.THERAPY)));
        clinicAsk = Set.copyOf(requireNonNullElse(clinicAsk, Set.of(ClinicAsk.THERAPY)));
        requireNonNull(leadSchool, () -> "need " + id + " has no leadSchool");
        requireNonNull(leadClinic, () -> "need " + id + " has no leadClinic");
        overlaps = List.copyOf(requireNonNull(overlaps, () -> "need " + id + " has no overlaps"));
        notes = Set.copyOf(requireNonNullElse(notes, Set.of()));
        sources = List.copyOf(requireNonNull(sources, () -> "need " + id + " has no sources"));
    }

    /** The same need in an area. */
    Need in(String id) {
        return new Need(
                this.id,
                occupations,
                schoolScope,
                clinicScope,
                flags,
                doctorQuestion,
                effectWords,
                schoolAsk,
                clinicAsk,
                leadSchool,
                leadClinic,
                overlaps,
                notes,
                sources,
                id);
    }

    /** Whether it is about talking and understanding, where the languages of the home count (rule R89). */
    public boolean isAboutTalking() {
        return TALKING.equals(area);
    }

    /** Whether it is about eating or the mouth, or health comes first, so that somebody could choke. */
    public boolean mayChoke() {
        return EATING.equals(area) || doctorQuestion == DoctorQuestion.EATS_OBJECTS || is(NeedFlag.HEALTH_FIRST);
    }

    /** Whether it is about moving the body. */
    public boolean isAboutMoving() {
        return MOVING.equals(area);
    }

    /**
     * Whether the need carries a flag.
     *
     * @param flag the flag
     * @return true if it does
     */
    public boolean is(NeedFlag flag) {
        return flags.contains(flag);
    }

    /**
     * Whether our pages and papers say something of it besides.
     *
     * @param note what
     * @return true if they do
     */
    public boolean has(NeedNote note) {
        return notes.contains(note);
    }

    /** What to ask a health plan about it: what it often says of this need where we know, else what it leaves out; null for neither. */
    public @Nullable String payerKey() {
        if (has(NeedNote.PAYER)) {
            return "need." + id + ".payer";
        }
        return clinicScope == ClinicScope.LIMITED ? "need.askYourPlan" : null;
    }

    /**
     * Whether somebody is among those who look at it, at school or at a clinic.
     *
     * @param discipline somebody
     * @return true wherever it stands
     */
    public boolean ledBy(Discipline discipline) {
        return leadSchool.has(discipline) || leadClinic.has(discipline);
    }

    /** Who leads at school, as a message key; null where nobody does. */
    public @Nullable String schoolLeadKey() {
        return leadSchool.first().map(it -> it.key("school")).orElse(null);
    }

    /** Who leads at a clinic, after the doctor where the doctor looks first, as a message key; null where nobody does. */
    public @Nullable String clinicLeadKey() {
        return leadClinic.first().map(it -> it.key("clinic")).orElse(null);
    }

    /**
     * Who is asked to evaluate it at school: the first that an evaluation can hold, or who leads, or where nobody does who leads at
     * a clinic.
     *
     * @return message key
     */
    public String evaluatorKey() {
        return leadSchool
                .asked()
                .or(leadSchool::first)
                .or(leadClinic::first)
                .or(() -> leadSchool.all().stream().findFirst())
                .orElseThrow()
                .key("person");
    }
}
