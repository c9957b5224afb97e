package org.twodoors.sharing.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
import org.twodoors.pages.MakesLink;
import org.twodoors.pages.SecretPage;
import org.twodoors.pages.SiteAddress;
import org.twodoors.sharing.link.LinkGoneException;
import org.twodoors.sharing.link.LinkToGive;
import org.twodoors.sharing.link.QrCode;

/** The links a family made: one to give away, all of them to look after. */
@Controller
@MakesLink
@SecretPage
class ShareLinksController {

    private static final String LINKS = "/share/links";

    /** Pixels of one module of the QR code: some 10 cm on paper at most. */
    private static final int QR_SCALE = 12;

    private final SharedViewService views;
    private final SiteAddress addresses;
    private final MessageSource words;

    ShareLinksController(SharedViewService views, SiteAddress addresses, MessageSource words) {
        this.views = views;
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
        OwnedView view = named(name, draft);
        LinkToGive link = LinkToGive.of(
                address(view),
                words.getMessage("share.link.subject", null, locale),
                words.getMessage("share.link.message", null, locale));
        return new ModelAndView(
                "sharing/share-link", Map.of("shared", view, "link", link, "unsaved", draft.ownsUnsaved()));
    }

    @GetMapping("/share/links/{name}/qr.png")
    ResponseEntity<byte[]> qr(@PathVariable String name, DraftSession draft) {
        byte[] picture = QrCode.of(address(named(name, draft))).png(QR_SCALE);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=two-doors-qr.png")
                .body(picture);
    }

    @PostMapping("/share/links/take-back")
    String takeBack(DraftSession draft, @RequestParam(defaultValue = "") String link, RedirectAttributes redirect) {
        DraftOwner owner = draft.owner();
        if (owner != null && views.takeBack(owner.token(), link)) {
            redirect.addFlashAttribute("done", "back");
        }
        return "redirect:" + LINKS;
    }

    private OwnedView named(String name, DraftSession draft) {
        return owned(draft).stream()
                .filter(link -> link.name().equals(name))
                .findFirst()
                .orElseThrow(LinkGoneException::new);
    }

    private String address(OwnedView view) {
        return addresses.of("/shared/" + view.link().text());
    }

    private List<OwnedView> owned(DraftSession draft) {
        return draft.owner() == null ? List.of() : views.owned(draft.owner().token());
    }
}
