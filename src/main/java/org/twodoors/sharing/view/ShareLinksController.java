package org.twodoors.sharing.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.twodoors.draft.DraftOwner;
import org.twodoors.draft.DraftSession;
import org.twodoors.draft.EndsDraft;
import org.twodoors.pages.SecretPage;
import org.twodoors.pages.SiteAddress;
import org.twodoors.pages.TakesBack;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkGoneException;
import org.twodoors.sharing.link.LinkKind;
import org.twodoors.sharing.link.LinkStore;
import org.twodoors.sharing.link.LinkStore.Owned;
import org.twodoors.sharing.link.QrCode;
import org.twodoors.sharing.link.ShareableLink;

/** The links a family made: one to give away, all of them to look after. */
@Controller
@SecretPage
class ShareLinksController {

    private static final String LINKS = "/share/links";

    private final LinkStore store;
    private final SiteAddress addresses;
    private final MessageSource words;

    ShareLinksController(LinkStore store, SiteAddress addresses, MessageSource words) {
        this.store = store;
        this.addresses = addresses;
        this.words = words;
    }

    @GetMapping(LINKS)
    String links(DraftSession draft, Model model) {
        model.addAttribute("links", owned(draft));
        model.addAttribute("unsaved", draft.ownsUnsaved());
        return "sharing/share-links";
    }

    @GetMapping("/share/links/{name}")
    ModelAndView link(@PathVariable String name, DraftSession draft, Locale locale) {
        Owned<SharedOwner> view = named(name, draft);
        ShareableLink link = ShareableLink.of(
                address(view),
                words.getMessage("share.link.subject", null, locale),
                words.getMessage("share.link.message", null, locale));
        return new ModelAndView(
                "sharing/share-link", Map.of("shared", view, "link", link, "unsaved", draft.ownsUnsaved()));
    }

    @GetMapping("/share/links/{name}/qr.png")
    ResponseEntity<byte[]> qr(@PathVariable String name, DraftSession draft) {
        return QrCode.of(address(named(name, draft))).download("two-doors-qr.png");
    }

    @PostMapping("/share/links/take-back")
    @TakesBack
    String takeBack(DraftSession draft, @RequestParam(defaultValue = "") String link, RedirectAttributes redirect) {
        DraftOwner owner = draft.owner();
        if (owner != null && takeBack(owner.token(), link)) {
            redirect.addFlashAttribute("done", "back");
        }
        return "redirect:" + LINKS;
    }

    private boolean takeBack(Token family, String name) {
        return store.takeBack(
                LinkKind.SHARED_VIEW,
                family,
                SharedOwner.class,
                kept -> kept.name().equals(name));
    }

    /** Takes back all that a family shared, and clears its device. Should the first not work, the second is not done. */
    @PostMapping("/share/take-back-all")
    @TakesBack
    @EndsDraft
    String takeBackAll(DraftSession draft) {
        DraftOwner owner = draft.owner();
        if (owner != null) {
            store.takeBackAll(owner.token());
        }
        draft.clear();
        return "redirect:/cleared";
    }

    private Owned<SharedOwner> named(String name, DraftSession draft) {
        return owned(draft).stream()
                .filter(link -> link.kept().name().equals(name))
                .findFirst()
                .orElseThrow(LinkGoneException::new);
    }

    private String address(Owned<SharedOwner> view) {
        return addresses.of(LinkKind.SHARED_VIEW.path(view.kept().link()));
    }

    private List<Owned<SharedOwner>> owned(DraftSession draft) {
        return draft.owner() == null
                ? List.of()
                : store.owned(LinkKind.SHARED_VIEW, draft.owner().token(), SharedOwner.class);
    }
}
