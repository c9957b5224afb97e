package org.twodoors.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LetterTextTest {

    private static final LetterText BEFORE = text("For [name]", "Dear [name],", "- one\n- two", "Bye");
    private static final LetterText AFTER = text("For Ana", "Dear Ana,", "- uno\n- dos", "Adiós");

    @Test
    void untouchedParagraphsBecomeTheNewOnes() {
        assertThat(AFTER.renewedText(BEFORE.fingerprints(), BEFORE.text())).isEqualTo(AFTER.text());
        assertThat(AFTER.renewedSubject(BEFORE.fingerprints(), BEFORE.subject()))
                .isEqualTo("For Ana");
    }

    @Test
    void changedAndAddedParagraphsStayWhereTheyAreAndGapsStayToo() {
        String typed = "Mine\n\n\nDear [name],\n\n- one\n- two and more\n\nBye\n\n";

        assertThat(AFTER.renewedText(BEFORE.fingerprints(), typed))
                .isEqualTo("Mine\n\n\nDear Ana,\n\n- one\n- two and more\n\nAdiós\n\n");
        assertThat(AFTER.renewedSubject(BEFORE.fingerprints(), "Mine")).isEqualTo("Mine");
    }

    @Test
    void aParagraphMayMove() {
        assertThat(AFTER.renewedText(BEFORE.fingerprints(), "Bye\n\nDear [name],"))
                .isEqualTo("Adiós\n\nDear Ana,");
    }

    @Test
    void withoutFingerprintsEverythingCountsAsChanged() {
        for (String none : new String[] {"", " ", "zz", "  x y"}) {
            assertThat(AFTER.renewedText(none, BEFORE.text())).isEqualTo(BEFORE.text());
            assertThat(AFTER.renewedSubject(none, BEFORE.subject())).isEqualTo(BEFORE.subject());
        }
    }

    @Test
    void theSubjectIsNotTakenForAParagraph() {
        assertThat(AFTER.renewedText(BEFORE.fingerprints(), BEFORE.subject())).isEqualTo(BEFORE.subject());
    }

    @Test
    void fingerprintsSayNothingOfTheText() {
        assertThat(AFTER.fingerprints()).matches("[0-9a-f]{18}~( [0-9a-f]{18}~p[0-2]){3}");
    }

    /** A tick adds a paragraph or takes one away, wherever the family moved the others. */
    @Test
    void whatIsNewComesInBehindWhatStandsBeforeItAndWhatIsGoneGoes() {
        LetterText after = new LetterText("For Ana", paragraphs("p0", "Dear Ana,", "new", "New", "p2", "Adiós"));

        assertThat(after.renewedText(BEFORE.fingerprints(), BEFORE.text())).isEqualTo("Dear Ana,\n\nNew\n\nAdiós");
        assertThat(after.renewedText(BEFORE.fingerprints(), "Mine\n\n" + BEFORE.text()))
                .isEqualTo("Mine\n\nDear Ana,\n\nNew\n\nAdiós");
    }

    @Test
    void whatTheFamilyTookAwayStaysAway() {
        assertThat(AFTER.renewedText(BEFORE.fingerprints(), "Dear [name],\n\nBye"))
                .isEqualTo("Dear Ana,\n\nAdiós");
    }

    private static LetterText text(String subject, String... paragraphs) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String paragraph : paragraphs) {
            named.put("p" + named.size(), paragraph);
        }
        return new LetterText(subject, named);
    }

    private static Map<String, String> paragraphs(String... namesAndTexts) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int at = 0; at < namesAndTexts.length; at += 2) {
            named.put(namesAndTexts[at], namesAndTexts[at + 1]);
        }
        return named;
    }
}
