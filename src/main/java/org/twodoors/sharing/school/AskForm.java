package org.twodoors.sharing.school;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Need;
import org.twodoors.forms.TypedText;
import org.twodoors.sharing.link.Mending;

/**
 * The form with which a family makes a link.
 *
 * @param needs ids of the ticked needs
 * @param who {@code teacher} or {@code teen}
 * @param label whom it is for, in the family's words
 * @param language tag of the language of the message
 */
record AskForm(
        @Nullable Set<String> needs,
        @Nullable String who,
        @Nullable String label,
        @Nullable String language) {

    /** The most letters of a label. */
    static final int LABEL = 40;

    /** The most needs in one link: what a teacher can answer between two classes. */
    static final int MOST_NEEDS = 8;

    /** A tick that somebody made up a thousand times is refused, not carried around. */
    private static final int MOST_TICKS = 100;

    /** How many needs are ticked to begin with, at most. */
    private static final int BEGIN_WITH = 5;

    /** The form before anything was chosen: every need, unless there are many. */
    static AskForm blank(List<Need> all, Locale locale) {
        Set<String> ticked = all.size() > BEGIN_WITH
                ? Set.of()
                : Set.copyOf(all.stream().map(Need::id).toList());
        return new AskForm(ticked, "teacher", "", locale.getLanguage());
    }

    /** Reads a form. */
    static AskForm of(HttpServletRequest form) {
        String[] needs = form.getParameterValues("needs");
        return new AskForm(
                needs == null ? null : Stream.of(needs).limit(MOST_TICKS).collect(Collectors.toSet()),
                form.getParameter("who"),
                form.getParameter("label"),
                form.getParameter("language"));
    }

    /** Whether a need is ticked. */
    public boolean ticks(String need) {
        return needs != null && needs.contains(need);
    }

    boolean forTeen() {
        return "teen".equals(who);
    }

    String cleanLabel() {
        return TypedText.visibleLine(label);
    }

    /** What to ask, or what has to be mended first. */
    AskedContent read(List<Need> all, boolean teenOldEnough, List<Locale> languages, Mending mending) {
        List<String> chosen = new ArrayList<>();
        all.stream().map(Need::id).filter(this::ticks).forEach(chosen::add);
        if (chosen.isEmpty()) {
            mending.add("needs", "asking.error.needs");
        } else if (needs != null && needs.size() > chosen.size()) {
            mending.add("needs", "error.needs.unknown");
        } else if (chosen.size() > MOST_NEEDS) {
            mending.add("needs", "asking.error.tooMany", MOST_NEEDS);
        }
        if (forTeen() ? !teenOldEnough : !"teacher".equals(who)) {
            mending.add("who", "error.unknownAnswer");
        }
        if (TypedText.length(cleanLabel()) > LABEL) {
            mending.add("label", "asking.error.label");
        }
        if (languages.stream().noneMatch(known -> known.toLanguageTag().equals(language))) {
            mending.add("language", "error.unknownAnswer");
        }
        return AskedContent.of(forTeen() ? AskedContent.Kind.TEEN : AskedContent.Kind.TEACHER, chosen);
    }

    @Override
    public String toString() {
        return "AskForm[sealed]";
    }
}
