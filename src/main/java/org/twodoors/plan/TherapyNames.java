package org.twodoors.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IText;
import org.twodoors.answers.Answers;
import org.twodoors.draft.DraftSession;
import org.twodoors.pathways.FindingsService;
import org.twodoors.pathways.NamedTherapies;

/**
 * Puts the therapies of the family into the texts of a page on its way out, wherever a message names them
 * ({@link NamedTherapies}). So no template hands them from fragment to fragment, and what is kept of pages fits every family.
 * The rules run only where a text asks for a name and the page has not run them.
 */
public final class TherapyNames extends AbstractTemplateHandler {

    static final String FINDINGS = "findingsService";

    private @Nullable NamedTherapies therapies;

    /** One for each page; Thymeleaf makes it. */
    public TherapyNames() {}

    @Override
    public void handleText(IText text) {
        String words = text.getText();
        if (!NamedTherapies.named(words)) {
            super.handleText(text);
            return;
        }
        ITemplateContext page = getContext();
        if (therapies == null) {
            therapies = therapies(page);
        }
        super.handleText(page.getModelFactory()
                .createText(therapies.fill(
                        words, (key, arguments) -> page.getMessage(TherapyNames.class, key, arguments, true))));
    }

    private static NamedTherapies therapies(ITemplateContext page) {
        if (page.getVariable(NamedTherapies.ON_PAGE) instanceof NamedTherapies known) {
            return known;
        }
        return page.getVariable(DraftSession.ANSWERS) instanceof Answers answers
                        && page.getConfiguration().getExecutionAttributes().get(FINDINGS)
                                instanceof ObjectProvider<?> rules
                        && rules.getIfAvailable() instanceof FindingsService service
                ? service.findings(answers)
                        .map(found -> NamedTherapies.of(found.classification(), found.pathways()))
                        .orElse(NamedTherapies.UNKNOWN)
                : NamedTherapies.UNKNOWN;
    }
}
