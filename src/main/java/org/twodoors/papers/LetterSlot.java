package org.twodoors.papers;

/**
 * What we put into a message besides words: its number is that of the placeholder, {@code {0}} for the child. A paragraph whose
 * placeholder has nothing to say is left out.
 */
enum LetterSlot {
    /** The child's name, or "my child". */
    CHILD,
    /** The needs, on the letter's own side. */
    CONCERNS,
    /** The school, or the health plan. */
    PLACE,
    /** The needs in daily life, for a letter to a school. */
    HOME,
    /** The signs of danger that were marked. */
    DANGER,
    /** What is asked for besides therapy. */
    ASKS,
    /** By when an answer is asked for. */
    ANSWER,
    /** What goes along. */
    ENCLOSED,
    /** What the evaluation is to look at. */
    AREAS,
    /** What the school has tried. */
    TRIED,
    /** How it hangs together with health. */
    HEALTH,
    /** The rule of the state that the letter rests on. */
    RULE,
    /** The time for an answer to a request. */
    ANSWER_TIME,
    /** The time for an evaluation. */
    EVALUATION_TIME,
    /** How many days have gone by. */
    DAYS_GONE,
    /** The state's program for children under 3. */
    PROGRAM,
    /** Who sends it, such as "parent or guardian". */
    SENDER,
    /** The office of the district that a preschool evaluation is asked of. */
    OFFICE,
    /** The therapies that a school is asked for. */
    THERAPY,
    /** The therapies that a clinic is asked for. */
    CLINIC_THERAPY,
    /** People of the school to include besides. */
    PEOPLE,
    /** The therapies that the school gives now and that lead a need which it is asked to look at again (R91). */
    GIVEN_NOW,
    /** Those needs. */
    LOOK_AGAIN,
    /** The questions for a doctor that were answered with yes and have no words of their own in the message. */
    DOCTOR_NOTES;

    /** Stands for it while a message is formatted, so that what was typed is never read as a placeholder. */
    String mark() {
        return "\uE000" + name() + "\uE001";
    }
}
