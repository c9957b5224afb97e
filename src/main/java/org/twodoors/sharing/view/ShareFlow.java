package org.twodoors.sharing.view;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.catalog.Need;
import org.twodoors.draft.DraftSession;
import org.twodoors.draft.HeldForm;
import org.twodoors.forms.FormFields;
import org.twodoors.forms.FormFields.Field;
import org.twodoors.sealing.Token;

/**
 * The two pages before a family shares anything, with a link ({@code /share}) or with a meeting ({@code /send}): choosing, and looking
 * at exactly what others will see. What has changed since it was looked at is looked at again.
 */
@Component
public class ShareFlow {

    private final ContentWriter writer;

    private final HeldForm held;

    ShareFlow(ContentWriter writer, HeldForm held) {
        this.writer = writer;
        this.held = held;
    }

    /**
     * Holds a choice for the page that comes next, which a redirect opens.
     *
     * @param name of the flow
     * @param draft of the family
     * @param form what was chosen
     * @return whether it is held; where it is not, the page must be shown at once
     */
    public boolean hold(
            String name, DraftSession draft, ShareForm form, HttpServletRequest request, HttpServletResponse response) {
        Map<String, List<String>> fields =
                form.fields().stream().collect(groupingBy(Field::name, mapping(Field::value, toList())));
        return held.hold("/" + name, draft, fields, request, response);
    }

    /**
     * The choice that is held.
     *
     * @param name of the flow
     * @param draft of the family
     * @param request of the page that shows it
     * @return empty when none is
     */
    public Optional<FormFields> held(String name, DraftSession draft, HttpServletRequest request) {
        return held.held("/" + name, draft, request)
                .map(fields -> FormFields.of(fields.entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey, field -> field.getValue().toArray(String[]::new)))));
    }

    /**
     * The page to choose on.
     *
     * @param name of the flow, {@code share} or {@code send}: its address and its templates
     * @param draft of the family
     * @param form what was chosen so far
     * @param more what the template shows besides
     * @return the page, or a way to the plan while there is none to choose from
     */
    public ModelAndView choose(String name, DraftSession draft, ShareForm form, Map<String, ?> more) {
        List<Need> needs = writer.needs(draft.answers());
        return needs.isEmpty()
                ? new ModelAndView("redirect:/plan")
                : new ModelAndView("sharing/" + name)
                        .addObject("needs", needs)
                        .addObject("situations", writer.situations(draft.answers()))
                        .addObject("choice", form)
                        .addObject("ageKnown", draft.answers().child().ageMonths() != null)
                        .addObject("typedForm", "/" + name)
                        .addAllObjects(more);
    }

    /**
     * The page to look at, whose button shares what is on it once.
     *
     * @param name of the flow
     * @param draft of the family
     * @param form what was chosen, without errors
     * @param seen says what was looked at: the button shares nothing else
     * @param changed what has changed since the family looked; empty for nothing
     * @return the page; 409 where something has changed
     */
    public ModelAndView preview(
            String name,
            DraftSession draft,
            ShareForm form,
            Function<SharedContent, ReadOnlyView> view,
            Function<SharedContent, String> seen,
            String changed) {
        SharedContent content = writer.content(draft.answers(), form);
        ModelAndView page = new ModelAndView("sharing/" + name + "-preview")
                .addObject("view", view.apply(content))
                .addObject("choice", form)
                .addObject("changed", changed)
                .addObject("typedForm", "/" + name + "/preview")
                .addObject("saidLess", writer.saidLess(draft.answers(), form))
                .addObject("fresh", Token.random().text())
                .addObject("seen", seen.apply(content));
        if (!changed.isEmpty()) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }
}
