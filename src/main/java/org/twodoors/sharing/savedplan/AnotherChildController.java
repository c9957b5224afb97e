package org.twodoors.sharing.savedplan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twodoors.draft.DraftOwner;
import org.twodoors.draft.DraftSession;
import org.twodoors.pages.LinkPage;
import org.twodoors.pages.SiteAddress;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkKind;
import org.twodoors.sharing.link.LinkStore;
import org.twodoors.sharing.link.LinkStore.Found;
import org.twodoors.sharing.link.ShareableLink;

/**
 * A link that is meant for another child than the answers on this device: those can be saved first, under a come-back link of
 * their own, and leave the device only when the family says so. Then the link is opened again, as on a device without answers.
 */
@Controller
@LinkPage
class AnotherChildController {

    /** Follows the address of a link that is opened for another child. */
    static final String ANOTHER = "/another";

    private static final String BACK = "/back/{token}";

    private static final String MEET = "/meet/{token}";

    private final SavedPlanService plans;
    private final LinkStore links;
    private final SiteAddress addresses;
    private final MessageSource words;

    AnotherChildController(SavedPlanService plans, LinkStore links, SiteAddress addresses, MessageSource words) {
        this.plans = plans;
        this.links = links;
        this.addresses = addresses;
        this.words = words;
    }

    @GetMapping({BACK + ANOTHER, MEET + ANOTHER})
    String page(
            @PathVariable String token, HttpServletRequest request, DraftSession draft, Locale locale, Model model) {
        LinkKind kind = kind(request);
        if (!draft.hasAnswers()) {
            return "redirect:" + kind.path(Token.read(token));
        }
        DraftOwner owner = draft.owner();
        Token plan = owner == null ? null : owner.plan();
        Optional<Found<SavedContent>> saved = plans.of(owner);
        SaveState state = SaveState.of(draft, saved);
        model.addAttribute("path", kind.path(Token.read(token)) + ANOTHER);
        model.addAttribute("meeting", kind == LinkKind.MEETING);
        model.addAttribute("state", state);
        model.addAttribute("shared", owner == null ? 0 : links.count(owner.token()));
        if (state == SaveState.SAVED && plan != null) {
            model.addAttribute("saved", saved.orElseThrow());
            model.addAttribute("link", link(plan, locale));
        }
        return "sharing/another-child";
    }

    private ShareableLink link(Token plan, Locale locale) {
        return ShareableLink.of(
                addresses.of(LinkKind.SAVED_PLAN.path(plan)),
                words.getMessage("save.send.subject", null, locale),
                words.getMessage("save.send.text", null, locale));
    }

    /**
     * Saves the answers of now, or takes them off the device and leads to the link.
     *
     * @param go {@code save} or {@code begin}
     */
    @PostMapping({BACK + ANOTHER, MEET + ANOTHER})
    String go(
            @PathVariable String token,
            HttpServletRequest request,
            DraftSession draft,
            @RequestParam @Nullable String go,
            RedirectAttributes redirect) {
        String link = kind(request).path(Token.read(token));
        if ("begin".equals(go)) {
            draft.clear();
            redirect.addFlashAttribute("done", "aside");
            return "redirect:" + link;
        }
        if ("save".equals(go) && draft.hasAnswers()) {
            plans.keep(draft);
        }
        return "redirect:" + link + ANOTHER;
    }

    private static LinkKind kind(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/meet/") ? LinkKind.MEETING : LinkKind.SAVED_PLAN;
    }
}
