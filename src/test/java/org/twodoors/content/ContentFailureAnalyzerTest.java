package org.twodoors.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

class ContentFailureAnalyzerTest {

    @Test
    void whatStoppedTheStartIsSaidInOneSentence() {
        FailureAnalysis said = new ContentFailureAnalyzer()
                .analyze(new IllegalStateException(new ContentException("need dressing names no source")));

        assertThat(said.getDescription())
                .isEqualTo("The content of the site cannot be used: need dressing names no source.");
    }
}
