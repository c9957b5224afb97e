package org.twodoors.sharing.view;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.twodoors.catalog.Need;
import org.twodoors.forms.TypedText;
import org.twodoors.sharing.link.FormProblem;

/**
 * What a family chooses to show somebody, as the chooser sent it. It travels from page to page in the form and is kept
 * by nobody until the family makes the link.
 *
 * @param needs ids of the ticked needs
 * @param daily whether what was said about daily life and health goes along
 * @param label such as initials, for both sides; empty for none
 * @param days how many days the link works
 */
public record ShareForm(List<String> needs, boolean daily, String label, String days) {

    /** Letters of a label. */
    static final int LONGEST_LABEL = 40;

    /** How many days a link may work. */
    static final List<String> DAYS = List.of("7", "30", "90");

    private static final String USUAL_DAYS = "30";

    /** A tick that somebody made up a thousand times is refused, not carried around. */
    private static final int MOST_NEEDS = 100;

    public ShareForm {
        needs = List.copyOf(needs);
    }

    /** Before the family chose anything. */
    public static ShareForm nothing() {
        return suggesting(List.of());
    }

    /** Before the family chose anything, with some needs ticked because somebody asked about them. */
    static ShareForm suggesting(List<String> needs) {
        return new ShareForm(needs, false, "", USUAL_DAYS);
    }

    /** Reads a form. */
    public static ShareForm of(HttpServletRequest form) {
        String[] needs = form.getParameterValues("needs");
        String days = form.getParameter("days");
        return new ShareForm(
                needs == null
                        ? List.of()
                        : Stream.of(needs).distinct().limit(MOST_NEEDS).toList(),
                "1".equals(form.getParameter("daily")),
                TypedText.visibleLine(form.getParameter("label")),
                days == null ? USUAL_DAYS : days);
    }

    /**
     * What has to be mended before anything can be shown.
     *
     * @param plan the needs of the family's plan
     */
    public List<FormProblem> problems(List<Need> plan, MessageSource words, Locale locale) {
        Set<String> known = plan.stream().map(Need::id).collect(Collectors.toSet());
        List<FormProblem> problems = new ArrayList<>();
        if (needs.isEmpty()) {
            problems.add(FormProblem.of("needs", "share.error.needs", words, locale));
        } else if (!known.containsAll(needs)) {
            problems.add(FormProblem.of("needs", "error.needs.unknown", words, locale));
        }
        if (TypedText.length(label) > LONGEST_LABEL) {
            problems.add(FormProblem.of("label", "share.error.label", words, locale));
        }
        if (!DAYS.contains(days)) {
            problems.add(FormProblem.of("days", "share.error.days", words, locale));
        }
        return List.copyOf(problems);
    }

    /** How many days a link may work, for the page. */
    public List<String> allDays() {
        return DAYS;
    }

    /** How long the link works; only for a choice without problems. */
    Duration kept() {
        return Duration.ofDays(Long.parseLong(days));
    }

    @Override
    public String toString() {
        return "ShareForm[sealed]";
    }
}
