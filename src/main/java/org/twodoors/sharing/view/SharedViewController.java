package org.twodoors.sharing.view;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.twodoors.catalog.Catalog;
import org.twodoors.draft.DraftSession;
import org.twodoors.pages.LinkPage;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkGoneException;
import org.twodoors.sharing.link.LinkKind;
import org.twodoors.sharing.link.LinkStore;
import org.twodoors.sharing.link.LinkStore.Found;
import org.twodoors.sharing.link.Visitor;

/** What the other person sees. */
@Controller
@LinkPage
class SharedViewController {

    private static final Logger LOG = LoggerFactory.getLogger(SharedViewController.class);

    private final LinkStore links;
    private final Catalog catalog;

    SharedViewController(LinkStore links, Catalog catalog) {
        this.links = links;
        this.catalog = catalog;
    }

    /** The view behind a link. */
    @GetMapping("/shared/{token}")
    String view(
            @PathVariable String token,
            DraftSession draft,
            @RequestAttribute(Visitor.ATTRIBUTE) Visitor visitor,
            Model model) {
        Token link = Token.read(token);
        Found<SharedContent> opened =
                links.find(LinkKind.SHARED_VIEW, link, SharedContent.class).orElseThrow(LinkGoneException::new);
        boolean own = draft.owner() != null
                && links.isOf(LinkKind.SHARED_VIEW, opened, draft.owner().token());
        if (visitor == Visitor.PERSON && !own) {
            note(link);
        }
        model.addAttribute("view", ReadOnlyView.of(opened.content(), opened.lastDay(), catalog));
        model.addAttribute("own", own);
        return "sharing/shared";
    }

    /** A courtesy to the family: the reader gets the page whether or not it works. */
    private void note(Token link) {
        try {
            links.note(LinkKind.SHARED_VIEW, link);
        } catch (RuntimeException e) {
            // Only what kind of trouble it is: a message could quote a value.
            LOG.warn(
                    "a view was opened, which could not be noted: {}",
                    e.getClass().getSimpleName());
        }
    }
}
