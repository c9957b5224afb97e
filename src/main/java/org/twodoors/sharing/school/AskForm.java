package org.twodoors.sharing.school;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.validation.Errors;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.Need;
import org.twodoors.forms.KnownLanguage;
import org.twodoors.forms.Letters;
import org.twodoors.forms.Ticks;
import org.twodoors.forms.TypedText;

/**
 * The form with which a family makes a link.
 *
 * @param needs ids of the ticked needs
 * @param who code of a {@link Role}
 * @param label whom it is for, in the family's words; empty for nobody in particular
 * @param language tag of the language of the message
 */
record AskForm(
        @NotEmpty(message = "{asking.error.needs}") Set<String> needs,

        String who,

        @Letters(max = 40, message = "{asking.error.label}") String label,

        @NotEmpty(message = "{error.unknownAnswer}") @KnownLanguage
        String language) {

    /** The most needs in one link: what a teacher can answer between two classes. */
    static final int MOST_NEEDS = 8;

    /** How many needs are ticked to begin with, at most. */
    private static final int BEGIN_WITH = 5;

    AskForm {
        needs = requireNonNullElse(needs, Set.of());
        who = requireNonNullElse(who, "");
        label = TypedText.visibleLine(label);
        language = requireNonNullElse(language, "");
    }

    /** The form before anything was chosen: every need, unless there are many. */
    static AskForm blank(List<Need> all, Locale locale) {
        Set<String> ticked = all.size() > BEGIN_WITH
                ? Set.of()
                : Set.copyOf(all.stream().map(Need::id).toList());
        return new AskForm(ticked, Role.TEACHER.code(), "", locale.getLanguage());
    }

    /** Whether a need is ticked. */
    public boolean ticks(String need) {
        return needs.contains(need);
    }

    /** What to ask, once nothing has to be mended. */
    AskedContent read(List<Need> all, boolean teenOldEnough, Errors errors) {
        List<Need> chosen = Ticks.known(needs, all, Need::id, "needs", errors);
        if (chosen.size() > MOST_NEEDS) {
            errors.rejectValue("needs", "asking.error.tooMany", new Object[] {MOST_NEEDS}, null);
        }
        Optional<Role> role = Coded.find(Role.class, who).filter(it -> it != Role.TEEN || teenOldEnough);
        if (role.isEmpty()) {
            errors.rejectValue("who", "error.unknownAnswer");
        }
        return AskedContent.of(
                role.orElse(Role.TEACHER), chosen.stream().map(Need::id).toList());
    }

    @Override
    public String toString() {
        return "AskForm[sealed]";
    }
}
