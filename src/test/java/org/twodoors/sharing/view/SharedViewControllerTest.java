package org.twodoors.sharing.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ConcurrentModel;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.draft.DraftCookies;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.SharingProperties;
import org.twodoors.sharing.link.SharingSlice;
import org.twodoors.sharing.link.SharingTime;

@ExtendWith(OutputCaptureExtension.class)
class SharedViewControllerTest {

    private static final Token LINK = Token.random();

    private final SharingTime time = new SharingTime(
            new StaticListableBeanFactory().getBeanProvider(Clock.class),
            new SharingProperties(Duration.ofDays(180), ZoneId.of("America/Chicago")));

    /** Opens what it is asked for, and fails to note it. */
    private final SharedViewService failing = new SharedViewService(null, time) {
        @Override
        public Optional<Opened> open(Token link) {
            return Optional.of(new Opened(
                    new SharedContent(1, "", LocalDate.of(2026, 11, 22), "1", "school", false, List.of()),
                    Instant.now().plusSeconds(60),
                    new byte[32]));
        }

        @Override
        public void noteOpened(Token link) {
            throw new QueryTimeoutException("planted " + link.text());
        }
    };

    @Test
    void aNoteThatFailsDoesNotFailThePageAndQuotesNothing(CapturedOutput output) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/shared/" + LINK.text());
        request.addHeader("User-Agent", SharingSlice.PHONE);
        ConcurrentModel model = new ConcurrentModel();

        String page = new SharedViewController(failing, time, CatalogReader.read())
                .view(LINK.text(), DraftCookies.none(), request, model);

        assertThat(page).isEqualTo("sharing/shared");
        assertThat(model.getAttribute("view")).isInstanceOf(ReadOnlyView.class);
        assertThat(output).contains("QueryTimeoutException").doesNotContain("planted", LINK.text());
    }
}
