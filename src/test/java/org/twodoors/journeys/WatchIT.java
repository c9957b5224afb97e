package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The watch that every visit is under does see what it watches for. */
class WatchIT extends InBrowser {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    left the site    | document.body.append(Object.assign(new Image(), {src: 'http://elsewhere.invalid/x.png'}))
                    Content Security | document.body.setAttribute('style', 'color: red')
                    Content Security | document.body.append(Object.assign(document.createElement('script'), {text: 'var x = 1'}))
                    browser says     | console.error('something is wrong')
                    script failed    | setTimeout(() => { throw new Error('something is wrong') })
                    file refused     | new Image().src = '/assets/missing.css'
                    server error 500 | new Image().src = '/broken-for-a-test?'
                    """)
    void aFaultIsSeen(String fault, String cause) {
        Visit visit = unwatchedVisit(Device.PHONE);
        visit.open("/");

        visit.page().evaluate("() => { " + cause + " }");
        visit.page().waitForTimeout(300);

        List<String> faults = visit.end();
        assertThat(faults).anySatisfy(seen -> assertThat(seen).containsIgnoringCase(fault));
    }

    @Test
    void aPageThatIsWiderThanTheScreenIsSeen() {
        Visit visit = unwatchedVisit(Device.PHONE);
        visit.open("/");
        visit.page().addInitScript("""
                document.addEventListener('DOMContentLoaded',
                  () => document.querySelector('main').style.width = '500px')""");

        assertThatThrownBy(() ->
                        visit.follow(() -> visit.page().navigate(visit.page().url())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("wider than the screen: /");
        visit.end();
    }

    @Test
    void aVisitWithoutFaultsHasNone() {
        Visit visit = unwatchedVisit(Device.PHONE);
        visit.open("/");
        visit.open("/nowhere");

        assertThat(visit.end()).isEmpty();
    }
}
