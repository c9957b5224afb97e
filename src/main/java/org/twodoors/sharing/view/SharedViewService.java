package org.twodoors.sharing.view;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.Drawer;
import org.twodoors.sharing.link.SharingTime;

/** Read-only views: made, found and taken back. */
@Service
class SharedViewService {

    /** Links one family may have at the same time. */
    static final int MOST = 20;

    private final SharedViews views;
    private final SharingTime time;

    SharedViewService(SharedViews views, SharingTime time) {
        this.views = views;
        this.time = time;
    }

    /**
     * What is behind a link.
     *
     * @param content the copy
     * @param expires when it can no longer be read
     * @param ownerHash whose it is
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Opened(SharedContent content, Instant expires, byte[] ownerHash) {

        boolean belongsTo(Token family) {
            return Arrays.equals(ownerHash, Drawer.SHARED_VIEW_OWNER.hash(family));
        }

        @Override
        public String toString() {
            return "Opened[sealed]";
        }
    }

    /**
     * Stores a copy and makes its link.
     *
     * @param family the family's token
     * @param content the copy
     * @param expires when it can no longer be read
     * @return the link's token, or empty when the family has as many links as it may have
     */
    @Transactional
    public Optional<Token> make(Token family, SharedContent content, Instant expires) {
        byte[] owner = Drawer.SHARED_VIEW_OWNER.hash(family);
        if (views.countByOwnerHashAndExpiresAtAfter(owner, time.now()) >= MOST) {
            return Optional.empty();
        }
        Token link = Token.random();
        List<String> needs =
                content.needs().stream().map(need -> need.said().need()).toList();
        SharedOwner kept = new SharedOwner(SharedOwner.VERSION, link.text(), content.label(), needs, content.daily());
        views.save(new SharedView(
                Drawer.SHARED_VIEW.hash(link),
                owner,
                Drawer.SHARED_VIEW.seal(link, content),
                Drawer.SHARED_VIEW_OWNER.seal(family, kept),
                time.minute(),
                expires));
        return Optional.of(link);
    }

    /**
     * Opens a copy.
     *
     * @param link the link's token
     * @return what is behind it, or empty
     */
    @Transactional(readOnly = true)
    public Optional<Opened> open(Token link) {
        return views.findByFindHashAndExpiresAtAfter(Drawer.SHARED_VIEW.hash(link), time.now())
                .flatMap(row -> Drawer.SHARED_VIEW
                        .open(link, row.sealed(), SharedContent.class)
                        .map(content -> new Opened(content, row.expiresAt(), row.ownerHash())));
    }

    /**
     * Notes that somebody opened a view today. The day is all that is kept.
     *
     * @param link the link's token
     */
    @Transactional
    public void noteOpened(Token link) {
        views.noteOpened(Drawer.SHARED_VIEW.hash(link), time.day());
    }

    /**
     * The views a family shared.
     *
     * @param family the family's token
     * @return in the order they were made
     */
    @Transactional(readOnly = true)
    public List<OwnedView> owned(Token family) {
        return rows(family).stream().map(Row::view).toList();
    }

    /**
     * Takes a view back. Its link leads nowhere from now on.
     *
     * @param family the family's token
     * @param name of the view in the family's list
     * @return whether there was such a view
     */
    @Transactional
    public boolean takeBack(Token family, String name) {
        List<SharedView> named = rows(family).stream()
                .filter(row -> row.view().name().equals(name))
                .map(Row::row)
                .toList();
        // In a batch, that is whatever became of it since: a second tap takes back what is gone already.
        views.deleteAllInBatch(named);
        return !named.isEmpty();
    }

    private record Row(SharedView row, OwnedView view) {}

    private List<Row> rows(Token family) {
        return views
                .findByOwnerHashAndExpiresAtAfterOrderById(Drawer.SHARED_VIEW_OWNER.hash(family), time.now())
                .stream()
                .flatMap(row -> Drawer.SHARED_VIEW_OWNER.open(family, row.ownerSealed(), SharedOwner.class).stream()
                        .map(kept -> new Row(row, view(row, kept))))
                .toList();
    }

    private OwnedView view(SharedView row, SharedOwner kept) {
        Instant opened = row.lastOpenedAt();
        return new OwnedView(
                Token.read(kept.token()),
                kept.label(),
                kept.needs(),
                kept.daily(),
                time.dayOf(row.createdAt()),
                time.lastDay(row.expiresAt()),
                opened == null ? null : time.dayOf(opened));
    }
}
