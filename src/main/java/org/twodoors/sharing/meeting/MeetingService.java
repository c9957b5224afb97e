package org.twodoors.sharing.meeting;

import static org.twodoors.sharing.link.LinkKind.MEETING;
import static org.twodoors.sharing.link.LinkKind.MEETING_SHEET;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.twodoors.plan.SentForMeeting;
import org.twodoors.sealing.SealedBox;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkGoneException;
import org.twodoors.sharing.link.LinkStore;
import org.twodoors.sharing.link.LinkStore.Found;
import org.twodoors.sharing.link.LinkStore.NewLink;
import org.twodoors.sharing.link.LinkStore.Outcome;
import org.twodoors.sharing.link.LinkStore.Owned;
import org.twodoors.sharing.link.SheetStore;
import org.twodoors.sharing.view.SharedContent;
import org.twodoors.time.SiteClock;

/** Meetings: made without an account, found by their links alone, gone a week after the day. */
@Service
class MeetingService implements SentForMeeting {

    /** How long a meeting stays after its day, for whoever was away. */
    static final int DAYS_AFTER = 7;

    /** Sheets one meeting holds; a school sends its link to a class at most. */
    static final int MOST_SHEETS = 100;

    private final LinkStore links;
    private final SheetStore sheets;
    private final SiteClock clock;

    MeetingService(LinkStore links, SheetStore sheets, SiteClock clock) {
        this.links = links;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** Today. */
    LocalDate today() {
        return clock.today();
    }

    /**
     * Makes a meeting.
     *
     * @param organiser the token of the team's link, made for the form whose button makes the meeting; nothing but that
     *     link keeps it
     * @param invitation what families are told
     * @param title the team's own name for it; empty for none
     * @return what became of it
     */
    Outcome make(Token organiser, Invitation invitation, String title) {
        Token family = Token.random();
        SealedBox box = SealedBox.make();
        TeamKeys keys = new TeamKeys(TeamKeys.VERSION, box.key(), family.text(), title);
        return links.makeMeeting(
                new NewLink<>(
                        MEETING,
                        family,
                        organiser,
                        organiser,
                        invitation.vouchingFor(box.slot()),
                        keys,
                        any -> true,
                        clock.expiry(kept(invitation.date()))),
                box.slot());
    }

    private Duration kept(@Nullable LocalDate date) {
        return date == null
                ? MEETING.kept()
                : Duration.ofDays(Math.max(0, ChronoUnit.DAYS.between(today(), date)) + DAYS_AFTER);
    }

    /**
     * The meeting behind a family's link.
     *
     * @param family the code in the link
     * @return the meeting, or empty
     */
    Optional<Found<Invitation>> invited(Token family) {
        return links.find(MEETING, family, Invitation.class);
    }

    /**
     * The meeting behind a team's link.
     *
     * @param organiser the token in the link
     * @throws LinkGoneException when there is none
     */
    TeamMeeting team(Token organiser) {
        Owned<TeamKeys> meeting = meeting(organiser);
        Token family = meeting.kept().code();
        Invitation invitation = meeting.content(family, Invitation.class).orElseThrow(LinkGoneException::new);
        List<SentSheet> sent = sheets.of(family, meeting.kept().key(), SentSheet.class);
        return new TeamMeeting(family, meeting.kept().title(), invitation, meeting.lastDay(), sent);
    }

    private Owned<TeamKeys> meeting(Token organiser) {
        return links.owned(MEETING, organiser, TeamKeys.class).stream()
                .findFirst()
                .orElseThrow(LinkGoneException::new);
    }

    /**
     * Sends a sheet to a meeting.
     *
     * @param code the code in the family's link
     * @param family the family's own token, with which it can take the sheet back
     * @param form the token of the form whose button sends it
     * @param content what the family chose
     * @return what became of it
     * @throws LinkGoneException when there is no such meeting
     */
    Outcome send(Token code, Token family, Token form, SharedContent content) {
        Found<Invitation> meeting = invited(code).orElseThrow(LinkGoneException::new);
        SentSheet sheet = SentSheet.of(form, today(), content);
        SheetOwner kept = SheetOwner.of(sheet, meeting.content().date());
        return sheets.send(
                new NewLink<>(MEETING_SHEET, code, family, form, sheet, kept, kept::isOf, clock.now()),
                MOST_SHEETS,
                meeting.content().key());
    }

    /**
     * Removes a sheet from a meeting, as its team asks. The family finds it in its list no more.
     *
     * @param organiser the token in the team's link
     * @param name the sheet's
     * @throws LinkGoneException when there is no such meeting or sheet
     */
    void remove(Token organiser, String name) {
        TeamKeys keys = meeting(organiser).kept();
        boolean removed = sheets.remove(
                keys.code(), keys.key(), SentSheet.class, sheet -> sheet.name().equals(name));
        if (!removed) {
            throw new LinkGoneException();
        }
    }

    /**
     * The sheets a family sent.
     *
     * @param family the family's token
     * @return in the order they were sent
     */
    List<Owned<SheetOwner>> owned(Token family) {
        return links.owned(MEETING_SHEET, family, SheetOwner.class);
    }

    /** A page belongs to the meeting whose day and whose end it has. The plan is there when the database is not. */
    @Override
    public Optional<Sent> sent(Token family, Token meeting) {
        try {
            List<Owned<SheetOwner>> sheets = owned(family);
            return sheets.isEmpty() ? Optional.empty() : invited(meeting).flatMap(it -> sent(sheets, it));
        } catch (DataAccessException | TransactionException e) {
            return Optional.empty();
        }
    }

    private static Optional<Sent> sent(List<Owned<SheetOwner>> sheets, Found<Invitation> meeting) {
        List<SheetOwner> sent = sheets.stream()
                .filter(sheet -> sheet.lastDay().equals(meeting.lastDay()))
                .map(Owned::kept)
                .filter(kept -> Objects.equals(kept.meeting(), meeting.content().date()))
                .toList();
        int needs = (int)
                sent.stream().flatMap(kept -> kept.needs().stream()).distinct().count();
        return sent.stream()
                .map(SheetOwner::sent)
                .max(Comparator.naturalOrder())
                .map(day -> new Sent(needs, day));
    }

    /**
     * Takes a sheet back. The team does not see it from now on.
     *
     * @param family the family's token
     * @param name the sheet's
     * @return whether there was such a sheet
     */
    boolean takeBack(Token family, String name) {
        return links.takeBack(
                MEETING_SHEET, family, SheetOwner.class, kept -> kept.name().equals(name));
    }

    /**
     * Deletes a meeting and everything that was sent to it.
     *
     * @param organiser the token in the team's link
     * @throws LinkGoneException when there is none
     */
    void delete(Token organiser) {
        if (!links.takeBack(MEETING, organiser, TeamKeys.class, any -> true)) {
            throw new LinkGoneException();
        }
    }
}
