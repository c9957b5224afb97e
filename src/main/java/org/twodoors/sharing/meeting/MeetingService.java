package org.twodoors.sharing.meeting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twodoors.sealing.Letterbox;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.Drawer;
import org.twodoors.sharing.link.LinkGoneException;
import org.twodoors.sharing.link.SharingTime;
import org.twodoors.sharing.view.SharedContent;

/** Meetings: made without an account, found by their links alone, gone a week after the day. */
@Service
class MeetingService {

    /** How long a meeting stays after its day, for whoever was away. */
    static final int DAYS_AFTER = 7;

    /** How long a meeting without a day stays. */
    static final int DAYS_WITHOUT_DATE = 60;

    /** Sheets one meeting holds; a school sends its link to a class at most. */
    static final int MOST_SHEETS = 100;

    /** Sheets of one family in one meeting, so that none takes the room of the others. */
    static final int MOST_OF_FAMILY = 5;

    /** Letters of a sheet's name. */
    private static final int NAME = 12;

    private final Meetings meetings;
    private final SheetRows sheets;
    private final SharingTime time;

    MeetingService(Meetings meetings, SheetRows sheets, SharingTime time) {
        this.meetings = meetings;
        this.sheets = sheets;
        this.time = time;
    }

    /** Today. */
    LocalDate today() {
        return time.dayOf(time.now());
    }

    /**
     * Makes a meeting.
     *
     * @param invitation what families are told
     * @return the token of the team's link, which nothing but that link keeps
     */
    @Transactional
    public Token make(Invitation invitation) {
        Token organiser = Token.random();
        Token family = Token.random();
        Letterbox box = Letterbox.make();
        meetings.save(new Meeting(
                Drawer.MEETING_FAMILY.hash(family),
                Drawer.MEETING_ORGANISER.hash(organiser),
                Drawer.MEETING_FAMILY.seal(family, invitation),
                Drawer.MEETING_ORGANISER.seal(organiser, new TeamKeys(TeamKeys.VERSION, box.key(), family.text())),
                box.slot(),
                time.day(),
                time.expiry(kept(invitation.date()))));
        return organiser;
    }

    private Duration kept(@Nullable LocalDate date) {
        return Duration.ofDays(
                date == null ? DAYS_WITHOUT_DATE : Math.max(0, ChronoUnit.DAYS.between(today(), date)) + DAYS_AFTER);
    }

    /**
     * The meeting behind a family's link.
     *
     * @param family the code in the link
     * @return the meeting, or empty
     */
    @Transactional(readOnly = true)
    public Optional<Invited> invited(Token family) {
        return forFamily(family)
                .map(meeting -> new Invited(invitation(meeting, family), time.lastDay(meeting.expiresAt())));
    }

    /**
     * The meeting behind a team's link.
     *
     * @param organiser the token in the link
     * @throws LinkGoneException when there is none
     */
    @Transactional(readOnly = true)
    public TeamMeeting team(Token organiser) {
        Meeting meeting = forTeam(organiser);
        TeamKeys keys = keys(meeting, organiser);
        Token family = Token.read(keys.family());
        List<SentSheet> sent = sheets.findByMeetingAndExpiresAtAfterOrderById(meeting, time.now()).stream()
                .flatMap(sheet -> MeetingBox.take(meeting, keys.key(), sheet.sealed()).stream())
                .toList();
        return new TeamMeeting(family, invitation(meeting, family), time.lastDay(meeting.expiresAt()), sent);
    }

    /**
     * Sends a sheet to a meeting.
     *
     * @param code the code in the family's link
     * @param family the family's own token, with which it can take the sheet back
     * @param content what the family chose
     * @return whether it was sent
     * @throws LinkGoneException when there is no such meeting
     */
    @Transactional
    public Sending send(Token code, Token family, SharedContent content) {
        Meeting meeting = forFamily(code).orElseThrow(LinkGoneException::new);
        byte[] owner = Drawer.MEETING_SHEET_OWNER.hash(family);
        if (sheets.countByMeetingAndOwnerHashAndExpiresAtAfter(meeting, owner, time.now()) >= MOST_OF_FAMILY) {
            return Sending.FAMILY_FULL;
        }
        if (sheets.countByMeetingAndExpiresAtAfter(meeting, time.now()) >= MOST_SHEETS) {
            return Sending.MEETING_FULL;
        }
        SheetRow sheet = sheet(meeting, code, family, content);
        try {
            sheets.saveAndFlush(sheet);
        } catch (DataIntegrityViolationException e) {
            // The team deleted the meeting since the lines above.
            throw new LinkGoneException();
        }
        return Sending.SENT;
    }

    private SheetRow sheet(Meeting meeting, Token code, Token family, SharedContent content) {
        String name = Token.random().text().substring(0, NAME);
        SheetOwner kept = new SheetOwner(
                SheetOwner.VERSION,
                name,
                content.label(),
                content.needs().stream().map(need -> need.said().need()).toList(),
                content.daily(),
                today(),
                invitation(meeting, code).date());
        return new SheetRow(
                meeting,
                Drawer.MEETING_SHEET_OWNER.hash(family),
                MeetingBox.put(meeting, new SentSheet(SentSheet.VERSION, name, today(), content)),
                Drawer.MEETING_SHEET_OWNER.seal(family, kept),
                time.minute(),
                meeting.expiresAt());
    }

    /**
     * Removes a sheet from a meeting, as its team asks. The family finds it in its list no more.
     *
     * @param organiser the token in the team's link
     * @param name the sheet's
     * @throws LinkGoneException when there is no such meeting or sheet
     */
    @Transactional
    public void remove(Token organiser, String name) {
        Meeting meeting = forTeam(organiser);
        byte[] key = keys(meeting, organiser).key();
        List<SheetRow> named = sheets.findByMeetingAndExpiresAtAfterOrderById(meeting, time.now()).stream()
                .filter(row -> MeetingBox.take(meeting, key, row.sealed())
                        .filter(sheet -> sheet.name().equals(name))
                        .isPresent())
                .toList();
        if (named.isEmpty()) {
            throw new LinkGoneException();
        }
        sheets.deleteAllInBatch(named);
    }

    /**
     * The sheets a family sent.
     *
     * @param family the family's token
     * @return in the order they were sent
     */
    @Transactional(readOnly = true)
    public List<OwnedSheet> owned(Token family) {
        return rows(family).stream().map(Row::sheet).toList();
    }

    /**
     * Takes a sheet back. The team does not see it from now on.
     *
     * @param family the family's token
     * @param name the sheet's
     * @return whether there was such a sheet
     */
    @Transactional
    public boolean takeBack(Token family, String name) {
        List<SheetRow> named = rows(family).stream()
                .filter(row -> row.sheet().kept().name().equals(name))
                .map(Row::row)
                .toList();
        sheets.deleteAllInBatch(named);
        return !named.isEmpty();
    }

    private record Row(SheetRow row, OwnedSheet sheet) {}

    private List<Row> rows(Token family) {
        return sheets
                .findByOwnerHashAndExpiresAtAfterOrderById(Drawer.MEETING_SHEET_OWNER.hash(family), time.now())
                .stream()
                .flatMap(row -> Drawer.MEETING_SHEET_OWNER.open(family, row.ownerSealed(), SheetOwner.class).stream()
                        .map(kept -> new Row(row, new OwnedSheet(kept, time.lastDay(row.expiresAt())))))
                .toList();
    }

    /**
     * Deletes a meeting and everything that was sent to it.
     *
     * @param organiser the token in the team's link
     * @throws LinkGoneException when there is none
     */
    @Transactional
    public void delete(Token organiser) {
        if (meetings.deleteByOrganiserHash(Drawer.MEETING_ORGANISER.hash(organiser)) == 0) {
            throw new LinkGoneException();
        }
    }

    private Optional<Meeting> forFamily(Token family) {
        return meetings.findByFamilyHashAndExpiresAtAfter(Drawer.MEETING_FAMILY.hash(family), time.now());
    }

    private Meeting forTeam(Token organiser) {
        return meetings.findByOrganiserHashAndExpiresAtAfter(Drawer.MEETING_ORGANISER.hash(organiser), time.now())
                .orElseThrow(LinkGoneException::new);
    }

    private static Invitation invitation(Meeting meeting, Token family) {
        return Drawer.MEETING_FAMILY
                .open(family, meeting.sealedForFamily(), Invitation.class)
                .orElseThrow(LinkGoneException::new);
    }

    private static TeamKeys keys(Meeting meeting, Token organiser) {
        return Drawer.MEETING_ORGANISER
                .open(organiser, meeting.sealedForOrganiser(), TeamKeys.class)
                .orElseThrow(LinkGoneException::new);
    }
}
