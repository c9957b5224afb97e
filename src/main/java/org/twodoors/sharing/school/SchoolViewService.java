package org.twodoors.sharing.school;

import static org.twodoors.sharing.link.LinkKind.SCHOOL_VIEW;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.twodoors.answers.Answers;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkStore;
import org.twodoors.sharing.link.LinkStore.Changed;
import org.twodoors.sharing.link.LinkStore.Found;
import org.twodoors.sharing.link.LinkStore.NewLink;
import org.twodoors.sharing.link.LinkStore.Outcome;
import org.twodoors.sharing.link.LinkStore.Owned;
import org.twodoors.time.SiteClock;

/** Keeps what families ask a teacher, their teen or another adult, and what is answered. */
@Service
public class SchoolViewService {

    private final LinkStore links;
    private final SiteClock clock;

    SchoolViewService(LinkStore links, SiteClock clock) {
        this.links = links;
        this.clock = clock;
    }

    /**
     * Makes a link.
     *
     * @param family the family's token
     * @param link the link's token, made for the form whose button makes it
     * @param content what is asked
     * @param label whom it is for, in the family's words
     * @param language tag of the language of the message that goes with it
     * @return what became of it
     */
    Outcome ask(Token family, Token link, AskedContent content, String label, String language) {
        AskedOwner owner = new AskedOwner(AskedOwner.FORM, link.text(), label, language);
        return links.makeSchoolView(
                new NewLink<>(
                        SCHOOL_VIEW, link, family, link, content, owner, owner::isOf, clock.expiry(SCHOOL_VIEW.kept())),
                content.kind().name());
    }

    /**
     * Finds what a link asks.
     *
     * @param link the link's token, or any other
     * @return the view, or empty when there is none for this token
     */
    Optional<LinkedView> find(Token link) {
        return links.find(SCHOOL_VIEW, link, AskedContent.class).map(found -> view(found, clock.today()));
    }

    /**
     * Keeps answers, unless the time to correct them is over. When the same button is pressed twice, whoever comes second
     * corrects.
     *
     * @param link the link's token
     * @param answers one for each need that was asked about
     * @return whether they were kept; false when there is nothing behind the link, too
     */
    boolean answer(Token link, List<SchoolAnswer> answers) {
        return links.change(SCHOOL_VIEW, link, AskedContent.class, before -> answered(before, answers))
                .isPresent();
    }

    private Optional<Changed<AskedContent>> answered(Found<AskedContent> before, List<SchoolAnswer> answers) {
        LocalDate today = clock.today();
        LinkedView view = view(before, today);
        return view.open()
                ? Optional.of(new Changed<>(
                        view.content().answered(answers, today),
                        view.answered() ? null : clock.expiry(SCHOOL_VIEW.kept())))
                : Optional.empty();
    }

    /**
     * Every view that a family asked for, the oldest first.
     *
     * @param family the family's token
     * @return the views
     */
    List<AskedView> of(Token family) {
        LocalDate today = clock.today();
        return links.owned(SCHOOL_VIEW, family, AskedOwner.class).stream()
                .flatMap(owned -> asked(owned, today).stream())
                .toList();
    }

    private static Optional<AskedView> asked(Owned<AskedOwner> owned, LocalDate today) {
        Token link = Token.read(owned.kept().link());
        return owned.content(link, AskedContent.class)
                .map(content -> new AskedView(
                        link, owned.kept(), new LinkedView(content, today, owned.lastDay(), owned.version())));
    }

    private static LinkedView view(Found<AskedContent> found, LocalDate today) {
        return new LinkedView(found.content(), today, found.lastDay(), found.version());
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
        return alone ? answers : TeacherAnswerSelection.standing(answers, of(family));
    }

    /**
     * Takes a link back, with all that was answered.
     *
     * @param family the family's token
     * @param link the link's token; nothing happens when it is not this family's
     * @return whether it was this family's
     */
    boolean takeBack(Token family, Token link) {
        return links.takeBack(
                SCHOOL_VIEW, family, AskedOwner.class, kept -> kept.link().equals(link.text()));
    }

    /**
     * Notes whether school may have what a teacher answered as a page for its therapist. Only the family that asked says so.
     *
     * @param family the family's token
     * @param link the link's token
     * @param seen the version of the answers that the family saw: it says yes to no others
     * @param yes false to take back what was said, whatever was answered since
     * @return whether it was noted
     */
    boolean letRefer(Token family, Token link, long seen, boolean yes) {
        return links.change(SCHOOL_VIEW, link, AskedContent.class, before -> referred(before, family, seen, yes))
                .isPresent();
    }

    private Optional<Changed<AskedContent>> referred(Found<AskedContent> before, Token family, long seen, boolean yes) {
        LocalDate today = clock.today();
        // A button that is pressed twice said yes to these answers already.
        boolean again = before.content().referral() != null;
        boolean may = links.isOf(SCHOOL_VIEW, before, family)
                && (!yes
                        || again
                        || (before.version() == seen && view(before, today).referable()));
        return may ? Optional.of(new Changed<>(before.content().referred(yes ? today : null), null)) : Optional.empty();
    }

    /**
     * Whether a link is a family's own.
     *
     * @param family the family's token
     * @param link the link's token
     * @return true if this family made it
     */
    boolean isOf(Token family, Token link) {
        return links.find(SCHOOL_VIEW, link, AskedContent.class)
                .filter(found -> links.isOf(SCHOOL_VIEW, found, family))
                .isPresent();
    }
}
