package org.twodoors.sharing.view;

import static org.twodoors.sharing.link.LinkKind.SHARED_VIEW;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkStore;
import org.twodoors.sharing.link.LinkStore.Found;
import org.twodoors.sharing.link.LinkStore.NewLink;
import org.twodoors.sharing.link.LinkStore.Outcome;
import org.twodoors.sharing.link.LinkStore.Owned;

/** Read-only views: made, found and taken back. */
@Service
class SharedViewService {

    private final LinkStore links;

    SharedViewService(LinkStore links) {
        this.links = links;
    }

    /**
     * Stores a copy and makes its link.
     *
     * @param family the family's token
     * @param link the link's token, made for the form whose button makes it
     * @param content the copy
     * @param expires when it can no longer be read
     * @return what became of it
     */
    Outcome make(Token family, Token link, SharedContent content, Instant expires) {
        SharedOwner kept = SharedOwner.of(link, content);
        return links.make(new NewLink<>(SHARED_VIEW, link, family, link, content, kept, kept::isOf, expires));
    }

    /**
     * Opens a copy.
     *
     * @param link the link's token
     * @return what is behind it, or empty
     */
    Optional<Found<SharedContent>> open(Token link) {
        return links.find(SHARED_VIEW, link, SharedContent.class);
    }

    /** Whether a copy is a family's own. */
    boolean isOf(Found<SharedContent> view, Token family) {
        return links.isOf(SHARED_VIEW, view, family);
    }

    /**
     * Notes that somebody opened a view today. The day is all that is kept.
     *
     * @param link the link's token
     */
    void noteOpened(Token link) {
        links.note(SHARED_VIEW, link);
    }

    /**
     * The views a family shared.
     *
     * @param family the family's token
     * @return in the order they were made
     */
    List<Owned<SharedOwner>> owned(Token family) {
        return links.owned(SHARED_VIEW, family, SharedOwner.class);
    }

    /**
     * Takes a view back. Its link leads nowhere from now on.
     *
     * @param family the family's token
     * @param name of the view in the family's list
     * @return whether there was such a view
     */
    boolean takeBack(Token family, String name) {
        return links.takeBack(
                SHARED_VIEW, family, SharedOwner.class, kept -> kept.name().equals(name));
    }
}
