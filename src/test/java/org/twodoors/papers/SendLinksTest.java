package org.twodoors.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class SendLinksTest {

    @Test
    void everyLetterSurvivesTheWayIntoTheMailProgram() {
        String text = "<b>A&B</b> \"q\" = ? # + % ñ 😀 שלום\nnext line";
        SendLinks links = SendLinks.of("Hi & bye?", text);

        assertThat(URI.create(links.mail()).getSchemeSpecificPart())
                .isEqualTo("?subject=Hi & bye?&body=" + text.replace("\n", "\r\n"));
        assertThat(links.mail())
                .startsWith("mailto:?subject=Hi%20%26%20bye%3F&body=")
                .contains("%0D%0Anext%20line");
        assertThat(URI.create(links.sms()).getSchemeSpecificPart()).isEqualTo("?&body=" + text);
    }

    @Test
    void whatIsTooLongForAnAddressGetsNone() {
        assertThat(SendLinks.of("a", "b".repeat(4_100)).sms()).isNull();
        assertThat(SendLinks.of("a", "b".repeat(4_100)).mail()).isNotNull();
        assertThat(SendLinks.of("a", "b".repeat(8_100)).mail()).isNull();
    }
}
