package org.twodoors.sharing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.twodoors.sealing.Letterbox;
import org.twodoors.sealing.Token;

/** Meetings: made without an account, found by their links alone, gone a week after the day. */
@Service
class MeetingService {

    /** How long a meeting stays after its day, for whoever was away. */
    static final int DAYS_AFTER = 7;

    /** How long a meeting without a day stays. */
    static final int DAYS_WITHOUT_DATE = 60;

    private final Meetings meetings;
    private final SharingTime time;

    MeetingService(Meetings meetings, SharingTime time) {
        this.meetings = meetings;
        this.time = time;
    }

    /** Today. */
    LocalDate today() {
        return time.lastDay(time.now().plusSeconds(1));
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
     * @throws LinkGoneException when there is none
     */
    @Transactional(readOnly = true)
    public Invited invited(Token family) {
        Meeting meeting = forFamily(family);
        return new Invited(invitation(meeting, family), time.lastDay(meeting.expiresAt()));
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
        Token family = Token.read(keys(meeting, organiser).family());
        return new TeamMeeting(family, invitation(meeting, family), time.lastDay(meeting.expiresAt()));
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

    private Meeting forFamily(Token family) {
        return meetings.findByFamilyHashAndExpiresAtAfter(Drawer.MEETING_FAMILY.hash(family), now())
                .orElseThrow(LinkGoneException::new);
    }

    private Meeting forTeam(Token organiser) {
        return meetings.findByOrganiserHashAndExpiresAtAfter(Drawer.MEETING_ORGANISER.hash(organiser), now())
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

    private Instant now() {
        return time.now();
    }
}
