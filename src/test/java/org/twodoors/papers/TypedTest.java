package org.twodoors.papers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.twodoors.forms.TypedText;
import org.twodoors.papers.files.PaperLine;

class TypedTest {

    @Test
    void whatWasTypedStaysAsItIs() {
        String typed = "<b>Ana</b> & \"Zoë\" O’Brien-D'Arc 👩‍👧🏽 😀 שלום مرحبا \u202e {0} [x] $1 \\ %s";

        assertThat(TypedText.text(typed)).isEqualTo(typed);
        assertThat(TypedText.line(typed)).isEqualTo(typed);
    }

    @Test
    void linesEndInOneWayOnly() {
        assertThat(TypedText.text("a\r\nb\rc\nd\te")).isEqualTo("a\nb\nc\nd\te");
        assertThat(TypedText.line(" a\r\nb ")).isEqualTo("a b");
    }

    @Test
    void whatCanStandInNoFileIsLeftOut() {
        assertThat(TypedText.text("a\u0000b\u0007c\u001bd\u007fe\u0085f\ufffeg\uffffh\ud800i\udc00j"))
                .isEqualTo("abcdefghij");
    }

    @Test
    void nothingTypedIsNothing() {
        assertThat(TypedText.text(null)).isEmpty();
        assertThat(Typed.of(blank -> blank == Blank.CHILD ? "  \u0007 " : null)).isEqualTo(Typed.NOTHING);
    }

    @Test
    void itsNameIsAllItSaysOfItself() {
        assertThat(Typed.of(blank -> "Zebra77").toString()).doesNotContain("Zebra77");
        assertThat(new LetterForm(
                                Typed.of(blank -> "Zebra77"),
                                "en",
                                "Zebra77",
                                "Zebra77",
                                "",
                                java.util.Set.of("Zebra77"),
                                java.util.Set.of(),
                                LetterForm.ChildWord.CHILD,
                                LetterForm.Sender.PARENT,
                                false)
                        .toString())
                .doesNotContain("Zebra77");
        assertThat(new LetterText("Zebra77", java.util.Map.of("Zebra77", "Zebra77")).toString())
                .doesNotContain("Zebra77");
        assertThat(new LetterPage.Field("child", "Child", "[child]", "Zebra77", true, "off").toString())
                .doesNotContain("Zebra77");
        assertThat(PaperLine.of("Zebra77").toString()).doesNotContain("Zebra77");
        assertThat(SendLinks.of("Zebra77", "Zebra77").toString()).doesNotContain("Zebra77");
    }
}
