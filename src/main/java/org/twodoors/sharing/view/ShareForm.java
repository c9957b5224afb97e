package org.twodoors.sharing.view;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.twodoors.catalog.Need;
import org.twodoors.forms.Letters;
import org.twodoors.forms.Ticks;
import org.twodoors.forms.TypedText;

/**
 * What a family chooses to show somebody, as the chooser sent it. It travels from page to page in the form and is kept
 * by nobody until the family makes the link.
 *
 * @param needs ids of the ticked needs
 * @param daily {@code 1} if what was said about daily life and health goes along
 * @param label such as initials, for both sides; empty for none
 * @param days how many days the link works
 * @param situations {@code 1} if what brings the family here goes along
 */
public record ShareForm(
        @NotEmpty(message = "{share.error.needs}") List<String> needs,
        @Nullable String daily,
        @Letters(max = 40, message = "{share.error.label}") String label,

        @Pattern(regexp = "7|30|90", message = "{share.error.days}")
        String days,

        @Nullable String situations) {

    private static final String TICKED = "1";

    private static final String USUAL_DAYS = "30";

    public ShareForm {
        needs = needs == null ? List.of() : needs.stream().distinct().toList();
        label = TypedText.visibleLine(label);
        days = requireNonNullElse(days, USUAL_DAYS);
    }

    /** Before the family chose anything. */
    public static ShareForm nothing() {
        return new ShareForm(List.of(), null, "", USUAL_DAYS, null);
    }

    /**
     * Notes what has to be mended before anything can be shown.
     *
     * @param plan the needs of the family's plan
     * @param errors of this form
     */
    public void check(List<Need> plan, Errors errors) {
        Ticks.known(needs, plan, Need::id, "needs", errors);
    }

    /** Whether what was said about daily life and health goes along. */
    public boolean isDaily() {
        return TICKED.equals(daily);
    }

    /** Whether what brings the family here goes along. */
    public boolean isSituations() {
        return TICKED.equals(situations);
    }

    /** How many days a link may work, for the page. */
    public List<String> allDays() {
        return List.of("7", "30", "90");
    }

    /** How long the link works; only for a choice without errors. */
    Duration kept() {
        return Duration.ofDays(Long.parseLong(days));
    }

    @Override
    public String toString() {
        return "ShareForm[sealed]";
    }
}
