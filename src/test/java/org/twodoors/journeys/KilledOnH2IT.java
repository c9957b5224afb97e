package org.twodoors.journeys;

import java.util.List;

/** Killed while saving to the H2 file. */
class KilledOnH2IT extends KilledWhileSaving {

    @Override
    List<String> database() {
        return List.of();
    }
}
