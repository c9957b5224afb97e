package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.twodoors.FirstVisit;

/** What makes the site fast for the first family comes through to the last page; at work nobody would notice if it did not. */
class FirstVisitIT extends WholeApplication {

    @Test
    void itComesThroughToThePdf() {
        assertThatCode(() -> FirstVisit.visit(address())).doesNotThrowAnyException();
    }

    @Test
    void aPageThatIsNotThereIsAFailure() {
        assertThatThrownBy(() -> FirstVisit.visit(address() + "/nothing")).isInstanceOf(IOException.class);
    }
}
