package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of the whole application in a real browser. Each test visits with fresh devices, and each visit is watched. */
@ExtendWith(ChromiumExtension.class)
abstract class InBrowser extends WholeApplication {

    private final List<Visit> visits = new ArrayList<>();
    private Chromium chromium;

    @BeforeEach
    void take(Chromium chromium) {
        this.chromium = chromium;
    }

    /** A visit that must go well to its end. */
    Visit visit(Device device) {
        Visit visit = unwatchedVisit(device);
        visits.add(visit);
        return visit;
    }

    /** A visit whose faults the test looks at itself. */
    Visit unwatchedVisit(Device device) {
        return new Visit(chromium.browser(), device, address());
    }

    @AfterEach
    void nothingWentWrongOnTheWay() {
        List<String> faults = new ArrayList<>();
        visits.forEach(visit -> faults.addAll(visit.end()));
        visits.clear();
        assertThat(faults).isEmpty();
    }
}
