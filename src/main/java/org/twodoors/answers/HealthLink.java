package org.twodoors.answers;

import org.twodoors.catalog.Coded;

/** How a need hangs together with health ({@link Question#HEALTH_LINK}). */
public enum HealthLink implements Coded {
    /** They used to be able to, or it began after an injury, surgery or illness. */
    LOST,
    /** A doctor or therapist says it goes with a named condition. */
    CONDITION,
    /** Neither, or not sure; also the default. */
    OTHER
}
