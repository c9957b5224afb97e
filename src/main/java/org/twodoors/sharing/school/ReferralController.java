package org.twodoors.sharing.school;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.catalog.Catalog;
import org.twodoors.draft.DraftSession;
import org.twodoors.pages.LinkPage;
import org.twodoors.papers.files.FileView;
import org.twodoors.papers.files.PaperFonts;
import org.twodoors.papers.files.PdfPrinter;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkGoneException;
import org.twodoors.sharing.link.LinkKind;

/**
 * What a teacher answered, as a page for the school therapist. Behind the teacher's link it stands only with the family's yes
 * ({@link HomeAndSchoolController}); the family, on its own device, sees it before.
 */
@Controller
@LinkPage(ofOthers = true)
class ReferralController {

    private static final String PAGE = "/referral";

    private static final String PDF = PAGE + ".pdf";

    private final SchoolViewService views;
    private final Catalog catalog;
    private final PdfPrinter printer;
    private final PaperFonts fonts;

    ReferralController(SchoolViewService views, Catalog catalog, PdfPrinter printer, PaperFonts fonts) {
        this.views = views;
        this.catalog = catalog;
        this.printer = printer;
        this.fonts = fonts;
    }

    /** Where the page of a link stands. */
    static String path(Token link) {
        return LinkKind.SCHOOL_VIEW.path(link) + PAGE;
    }

    @GetMapping("/ask/{token}" + PAGE)
    ModelAndView page(@PathVariable String token, DraftSession draft) {
        Token link = Token.read(token);
        LinkedView view = find(link);
        boolean family = familyIsHere(draft, link);
        return mayRead(view, family)
                ? new ModelAndView("sharing/referral", model(link, view, family))
                : new ModelAndView("redirect:" + LinkKind.SCHOOL_VIEW.path(link));
    }

    @GetMapping("/ask/{token}" + PDF)
    ModelAndView pdf(@PathVariable String token, DraftSession draft, Locale locale) {
        Token link = Token.read(token);
        LinkedView view = find(link);
        boolean family = familyIsHere(draft, link);
        if (!mayRead(view, family)) {
            return new ModelAndView("redirect:" + LinkKind.SCHOOL_VIEW.path(link));
        }
        Map<String, Object> model = model(link, view, family);
        if (!fonts.canShow(Referral.of(view, catalog).typed())) {
            return instead(model, "letters", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return printer.print("sharing/referral-pdf", locale, model)
                .map(pdf -> new ModelAndView(new FileView(FileView.Kind.PDF, "referral", pdf)))
                .orElseGet(() -> instead(model, "busy", HttpStatus.SERVICE_UNAVAILABLE));
    }

    /** The page in place of a file that cannot be made, with a sentence that says why. */
    private static ModelAndView instead(Map<String, Object> model, String why, HttpStatus status) {
        model.put("instead", why);
        return new ModelAndView("sharing/referral", model, status);
    }

    private static boolean mayRead(LinkedView view, boolean family) {
        return view.referable() && (family || view.referral() != null);
    }

    private Map<String, Object> model(Token link, LinkedView view, boolean family) {
        Map<String, Object> model = new HashMap<>();
        model.put("page", Referral.of(view, catalog));
        model.put("view", view);
        model.put("family", family);
        model.put("back", LinkKind.SCHOOL_VIEW.path(link));
        model.put("pdf", LinkKind.SCHOOL_VIEW.path(link) + PDF);
        return model;
    }

    private LinkedView find(Token link) {
        return views.find(link).orElseThrow(LinkGoneException::new);
    }

    private boolean familyIsHere(DraftSession draft, Token link) {
        return draft.owner() != null && views.isOf(draft.owner().token(), link);
    }
}
