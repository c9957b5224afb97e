package org.twodoors.sharing.school;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twodoors.answers.Answers;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.Drawer;
import org.twodoors.sharing.link.SharingTime;

/** Keeps what families ask a teacher, or their teen, and what is answered. */
@Service
public class SchoolViewService {

    /** How long a link is kept, from when it is made and again from when it is answered. */
    static final Duration KEPT = Duration.ofDays(180);

    /** The most links of one family at a time. */
    static final int MOST = 20;

    /** How often an answer gives way to others that come at the same moment. */
    private static final int TRIES = 10;

    private final SchoolViews views;
    private final SharingTime time;
    private final TransactionTemplate transactions;

    SchoolViewService(SchoolViews views, SharingTime time, PlatformTransactionManager transactions) {
        this.views = views;
        this.time = time;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Makes a link.
     *
     * @param family the family's token
     * @param content what is asked
     * @param label whom it is for, in the family's words
     * @param language tag of the language of the message that goes with it
     * @return its token, or empty when the family has as many links as it can have
     */
    Optional<Token> ask(Token family, AskedContent content, String label, String language) {
        if (rows(family).size() >= MOST) {
            return Optional.empty();
        }
        Token link = Token.random();
        AskedOwner owner = new AskedOwner(AskedOwner.FORM, link.text(), label, language);
        views.saveAndFlush(new SchoolViewRow(
                Drawer.SCHOOL_VIEW.hash(link),
                Drawer.SCHOOL_VIEW_OWNER.hash(family),
                content.kind(),
                Drawer.SCHOOL_VIEW.seal(link, content),
                Drawer.SCHOOL_VIEW_OWNER.seal(family, owner),
                time.minute(),
                time.expiry(KEPT)));
        return Optional.of(link);
    }

    /**
     * Finds what a link asks.
     *
     * @param link the link's token, or any other
     * @return the view, or empty when there is none for this token
     */
    Optional<LinkedView> find(Token link) {
        return row(link).flatMap(row -> opened(link, row));
    }

    /**
     * Keeps answers, unless the time to correct them is over.
     *
     * @param link the link's token
     * @param answers one for each need that was asked about
     * @return whether they were kept; false when there is nothing behind the link, too
     */
    boolean answer(Token link, List<SchoolAnswer> answers) {
        for (int more = TRIES; ; more--) {
            try {
                return answerOnce(link, answers);
            } catch (OptimisticLockingFailureException e) {
                // The same button pressed twice: whoever comes second corrects.
                if (more == 0) {
                    throw e;
                }
            }
        }
    }

    private boolean answerOnce(Token link, List<SchoolAnswer> answers) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            Optional<SchoolViewRow> row = row(link);
            Optional<LinkedView> view =
                    row.flatMap(found -> opened(link, found)).filter(LinkedView::open);
            if (row.isEmpty() || view.isEmpty()) {
                return false;
            }
            boolean first = !view.get().answered();
            AskedContent content = view.get().content().answered(answers, today());
            row.get().sealed(Drawer.SCHOOL_VIEW.seal(link, content));
            if (first) {
                row.get().answeredAt(time.day());
                row.get().expiresAt(time.expiry(KEPT));
            }
            views.saveAndFlush(row.get());
            return true;
        }));
    }

    /**
     * Every view that a family asked for, the oldest first.
     *
     * @param family the family's token
     * @return the views
     */
    List<AskedView> of(Token family) {
        return rows(family).stream()
                .map(row -> owned(family, row))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Answers without what a teacher said behind a link that is no longer there.
     *
     * @param family the family's token
     * @param answers the answers as they were saved
     * @return the answers as they count now
     */
    public Answers standing(Token family, Answers answers) {
        boolean alone = answers.needs().stream().allMatch(need -> need.teacher() == null);
        return alone ? answers : SchoolSide.standing(answers, of(family));
    }

    /**
     * Takes a link back, with all that was answered.
     *
     * @param family the family's token
     * @param link the link's token; nothing happens when it is not this family's
     * @return whether it was this family's
     */
    boolean takeBack(Token family, Token link) {
        Optional<SchoolViewRow> own = row(link).filter(row -> belongs(family, row));
        // In a batch, that is whatever its version: an answer that comes in now goes, too.
        own.ifPresent(row -> views.deleteAllInBatch(List.of(row)));
        return own.isPresent();
    }

    /**
     * Whether a link is a family's own.
     *
     * @param family the family's token
     * @param link the link's token
     * @return true if this family made it
     */
    boolean isOf(Token family, Token link) {
        return row(link).filter(row -> belongs(family, row)).isPresent();
    }

    private static boolean belongs(Token family, SchoolViewRow row) {
        return Arrays.equals(row.ownerHash(), Drawer.SCHOOL_VIEW_OWNER.hash(family));
    }

    private Optional<SchoolViewRow> row(Token link) {
        return views.findByFindHashAndExpiresAtAfter(Drawer.SCHOOL_VIEW.hash(link), time.now());
    }

    private List<SchoolViewRow> rows(Token family) {
        return views.findByOwnerHashAndExpiresAtAfterOrderById(Drawer.SCHOOL_VIEW_OWNER.hash(family), time.now());
    }

    private Optional<AskedView> owned(Token family, SchoolViewRow row) {
        return Drawer.SCHOOL_VIEW_OWNER
                .open(family, row.ownerSealed(), AskedOwner.class)
                .flatMap(owner -> {
                    Token link = Token.read(owner.link());
                    return opened(link, row).map(view -> new AskedView(link, owner, view));
                });
    }

    private Optional<LinkedView> opened(Token link, SchoolViewRow row) {
        return Drawer.SCHOOL_VIEW
                .open(link, row.sealed(), AskedContent.class)
                .map(content -> new LinkedView(content, today(), time.lastDay(row.expiresAt())));
    }

    private LocalDate today() {
        return time.dayOf(time.now());
    }
}
