package org.twodoors.sharing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.draft.Draft;
import org.twodoors.draft.Family;

/** The links a family made: one to give away, all of them to look after. */
@Controller
class ShareLinksController {

    private final SharedViewService views;
    private final LinkAddress addresses;
    private final MessageSource words;

    ShareLinksController(SharedViewService views, LinkAddress addresses, MessageSource words) {
        this.views = views;
        this.addresses = addresses;
        this.words = words;
    }

    @GetMapping("/share/links")
    String links(Draft draft, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("links", owned(draft));
        model.addAttribute("takenBack", done.equals("back"));
        model.addAttribute("unsaved", isUnsaved(draft));
        return "sharing/share-links";
    }

    @GetMapping("/share/links/{name}")
    ModelAndView link(@PathVariable String name, Draft draft, HttpServletRequest request, Locale locale) {
        OwnedView view = owned(draft).stream()
                .filter(link -> link.name().equals(name))
                .findFirst()
                .orElseThrow(LinkGoneException::new);
        String address = addresses.of(request, "/shared/" + view.link().text());
        LinkToGive link = LinkToGive.of(
                address,
                words.getMessage("share.link.subject", null, locale),
                words.getMessage("share.link.message", null, locale));
        return new ModelAndView(
                "sharing/share-link", Map.of("shared", view, "link", link, "unsaved", isUnsaved(draft)));
    }

    @PostMapping("/share/links/take-back")
    String takeBack(Draft draft, @RequestParam(defaultValue = "") String link) {
        Family family = draft.family();
        if (family != null) {
            views.takeBack(family.token(), link);
        }
        return "redirect:/share/links?done=back";
    }

    private List<OwnedView> owned(Draft draft) {
        return draft.family() == null ? List.of() : views.owned(draft.family().token());
    }

    /** Whether the family's only way back to its links is this device. */
    private static boolean isUnsaved(Draft draft) {
        return draft.family() != null && draft.family().version() == null;
    }
}
