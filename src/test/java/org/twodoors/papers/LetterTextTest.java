package org.twodoors.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTextTest {

    private static final LetterText BEFORE =
            new LetterText("For [name]", List.of("Dear [name],", "- one\n- two", "Bye"));
    private static final LetterText AFTER = new LetterText("For Ana", List.of("Dear Ana,", "- uno\n- dos", "Adiós"));

    @Test
    void untouchedParagraphsBecomeTheNewOnes() {
        assertThat(AFTER.renewedText(BEFORE.fingerprints(), BEFORE.text(), text -> "changed: " + text))
                .isEqualTo(AFTER.text());
        assertThat(AFTER.renewedSubject(BEFORE.fingerprints(), BEFORE.subject(), text -> "changed: " + text))
                .isEqualTo("For Ana");
    }

    @Test
    void changedAndAddedParagraphsStayWhereTheyAreAndGapsStayToo() {
        String typed = "Mine\n\n\nDear [name],\n\n- one\n- two and more\n\nBye\n\n";

        assertThat(AFTER.renewedText(BEFORE.fingerprints(), typed, text -> text))
                .isEqualTo("Mine\n\n\nDear Ana,\n\n- one\n- two and more\n\nAdiós\n\n");
        assertThat(AFTER.renewedSubject(BEFORE.fingerprints(), "Mine", text -> "kept " + text))
                .isEqualTo("kept Mine");
    }

    @Test
    void aParagraphMayMove() {
        assertThat(AFTER.renewedText(BEFORE.fingerprints(), "Bye\n\nDear [name],", text -> text))
                .isEqualTo("Adiós\n\nDear Ana,");
    }

    @Test
    void withoutFingerprintsEverythingCountsAsChanged() {
        for (String none : new String[] {"", " ", "zz", "  x y"}) {
            assertThat(AFTER.renewedText(none, BEFORE.text(), text -> text)).isEqualTo(BEFORE.text());
            assertThat(AFTER.renewedSubject(none, BEFORE.subject(), text -> text))
                    .isEqualTo(BEFORE.subject());
        }
    }

    @Test
    void theSubjectIsNotTakenForAParagraph() {
        assertThat(AFTER.renewedText(BEFORE.fingerprints(), BEFORE.subject(), text -> text))
                .isEqualTo(BEFORE.subject());
    }

    @Test
    void fingerprintsSayNothingOfTheText() {
        assertThat(AFTER.fingerprints()).matches("([0-9a-f]{18} ){3}[0-9a-f]{18}");
    }
}
