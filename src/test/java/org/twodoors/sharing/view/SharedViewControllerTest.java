package org.twodoors.sharing.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.ui.ConcurrentModel;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.draft.DraftCookies;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkKind;
import org.twodoors.sharing.link.LinkStore;
import org.twodoors.sharing.link.LinkStore.Found;
import org.twodoors.sharing.link.Visitor;

@ExtendWith(OutputCaptureExtension.class)
class SharedViewControllerTest {

    private static final Token LINK = Token.random();

    /** Finds what it is asked for, and fails to note it. */
    private static LinkStore failing() {
        LinkStore links = mock(LinkStore.class);
        when(links.find(LinkKind.SHARED_VIEW, LINK, SharedContent.class))
                .thenReturn(Optional.of(new Found<>(
                        new SharedContent(
                                1, "", LocalDate.of(2026, 11, 22), "1", "school", false, List.of(), null, null, ""),
                        0,
                        LocalDate.of(2026, 12, 22),
                        new byte[32])));
        doThrow(new QueryTimeoutException("planted " + LINK.text())).when(links).note(LinkKind.SHARED_VIEW, LINK);
        return links;
    }

    @Test
    void aNoteThatFailsDoesNotFailThePageAndQuotesNothing(CapturedOutput output) {
        ConcurrentModel model = new ConcurrentModel();

        String page = new SharedViewController(failing(), CatalogReader.read())
                .view(LINK.text(), DraftCookies.none(), Visitor.PERSON, model);

        assertThat(page).isEqualTo("sharing/shared");
        assertThat(model.getAttribute("view")).isInstanceOf(ReadOnlyView.class);
        assertThat(output).contains("QueryTimeoutException").doesNotContain("planted", LINK.text());
    }
}
