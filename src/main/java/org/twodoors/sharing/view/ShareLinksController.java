package org.twodoors.sharing.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.twodoors.draft.Draft;
import org.twodoors.draft.Family;
import org.twodoors.sharing.link.JustDone;
import org.twodoors.sharing.link.LinkAddress;
import org.twodoors.sharing.link.LinkGoneException;
import org.twodoors.sharing.link.LinkToGive;
import org.twodoors.sharing.link.QrCode;

/** The links a family made: one to give away, all of them to look after. */
@Controller
class ShareLinksController {

    private static final String LINKS = "/share/links";

    /** Pixels of one module of the QR code: some 10 cm on paper at most. */
    private static final int QR_SCALE = 12;

    private final SharedViewService views;
    private final LinkAddress addresses;
    private final MessageSource words;

    ShareLinksController(SharedViewService views, LinkAddress addresses, MessageSource words) {
        this.views = views;
        this.addresses = addresses;
        this.words = words;
    }

    @GetMapping(LINKS)
    String links(Draft draft, HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute("links", owned(draft));
        model.addAttribute(
                "takenBack",
                !JustDone.heard(LINKS, List.of(JustDone.BACK), request, response)
                        .isEmpty());
        model.addAttribute("unsaved", isUnsaved(draft));
        return "sharing/share-links";
    }

    @GetMapping("/share/links/{name}")
    ModelAndView link(@PathVariable String name, Draft draft, HttpServletRequest request, Locale locale) {
        OwnedView view = named(name, draft);
        LinkToGive link = LinkToGive.of(
                address(view, request),
                words.getMessage("share.link.subject", null, locale),
                words.getMessage("share.link.message", null, locale));
        return new ModelAndView(
                "sharing/share-link", Map.of("shared", view, "link", link, "unsaved", isUnsaved(draft)));
    }

    @GetMapping("/share/links/{name}/qr.png")
    ResponseEntity<byte[]> qr(@PathVariable String name, Draft draft, HttpServletRequest request) {
        byte[] picture = QrCode.of(address(named(name, draft), request)).png(QR_SCALE);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=two-doors-qr.png")
                .body(picture);
    }

    @PostMapping("/share/links/take-back")
    String takeBack(
            Draft draft,
            @RequestParam(defaultValue = "") String link,
            HttpServletRequest request,
            HttpServletResponse response) {
        Family family = draft.family();
        if (family != null && views.takeBack(family.token(), link)) {
            JustDone.tell(JustDone.BACK, LINKS, request, response);
        }
        return "redirect:" + LINKS;
    }

    private OwnedView named(String name, Draft draft) {
        return owned(draft).stream()
                .filter(link -> link.name().equals(name))
                .findFirst()
                .orElseThrow(LinkGoneException::new);
    }

    private String address(OwnedView view, HttpServletRequest request) {
        return addresses.of(request, "/shared/" + view.link().text());
    }

    private List<OwnedView> owned(Draft draft) {
        return draft.family() == null ? List.of() : views.owned(draft.family().token());
    }

    /** Whether the family's only way back to its links is this device. */
    private static boolean isUnsaved(Draft draft) {
        return draft.family() != null && draft.family().version() == null;
    }
}
