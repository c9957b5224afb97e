package org.twodoors.sharing.meeting;

import static org.twodoors.sharing.link.LinkKind.MEETING;
import static org.twodoors.sharing.link.LinkKind.MEETING_LIST;
import static org.twodoors.sharing.link.LinkKind.MEETING_SHEET;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.twodoors.draft.MeetingLookup;
import org.twodoors.sealing.SealedBox;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkGoneException;
import org.twodoors.sharing.link.LinkStore;
import org.twodoors.sharing.link.LinkStore.Changed;
import org.twodoors.sharing.link.LinkStore.Found;
import org.twodoors.sharing.link.LinkStore.Kept;
import org.twodoors.sharing.link.LinkStore.NewLink;
import org.twodoors.sharing.link.LinkStore.NewMeeting;
import org.twodoors.sharing.link.LinkStore.Outcome;
import org.twodoors.sharing.link.LinkStore.Owned;
import org.twodoors.sharing.link.SheetStore;
import org.twodoors.sharing.view.SharedContent;
import org.twodoors.time.SiteClock;

/** Meetings: made without an account, found by their links alone, gone a week after the day. */
@Service
class MeetingService implements MeetingLookup {

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
        NewMeeting<TeamKeys> meeting = meeting(organiser, invitation, title, 0, null);
        return links.makeMeeting(meeting.link(), meeting.publicKey());
    }

    /**
     * Makes several meetings, numbered from 1, and the list that leads to them.
     *
     * @param list the token of the list's link, made for the form whose button makes them all
     * @param invitation what all families are told
     * @param title the team's own name for them; empty for none
     * @param many how many
     * @return what became of it
     */
    Outcome make(Token list, Invitation invitation, String title, int many) {
        List<Token> organisers =
                IntStream.range(0, many).mapToObj(at -> Token.random()).toList();
        List<NewMeeting<TeamKeys>> meetings = IntStream.range(0, many)
                .mapToObj(at -> meeting(organisers.get(at), invitation, title, at + 1, list))
                .toList();
        MeetingList content = new MeetingList(
                MeetingList.VERSION, organisers.stream().map(Token::text).toList());
        return links.makeMeetings(
                new NewLink<>(
                        MEETING_LIST,
                        list,
                        list,
                        list,
                        content,
                        content,
                        any -> true,
                        clock.expiry(kept(invitation.date()))),
                meetings);
    }

    private NewMeeting<TeamKeys> meeting(
            Token organiser, Invitation invitation, String title, int number, @Nullable Token list) {
        Token family = Token.random();
        SealedBox box = SealedBox.make();
        TeamKeys keys = new TeamKeys(
                TeamKeys.VERSION,
                box.key(),
                family.text(),
                title,
                number,
                list == null ? null : MEETING_LIST.content().hash(list));
        return new NewMeeting<>(
                new NewLink<>(
                        MEETING,
                        family,
                        organiser,
                        organiser,
                        invitation.vouchingFor(SealedBox.fingerprint(box.slot())),
                        keys,
                        any -> true,
                        clock.expiry(kept(invitation.date()))),
                box.slot());
    }

    /**
     * The meetings of a list that are still there. It ends with the last of them.
     *
     * @param list the token in the list's link
     * @throws LinkGoneException when there is no such list, or nothing is left on it
     */
    MeetingSet listed(Token list) {
        Found<MeetingList> found =
                links.find(MEETING_LIST, list, MeetingList.class).orElseThrow(LinkGoneException::new);
        Map<String, TeamMeeting> meetings = new LinkedHashMap<>();
        for (String organiser : found.content().organisers()) {
            links.owned(MEETING, Token.read(organiser), TeamKeys.class).stream()
                    .flatMap(owned -> brief(owned, List.of()).stream())
                    .forEach(meeting -> meetings.put(organiser, meeting));
        }
        LocalDate last = meetings.values().stream()
                .map(TeamMeeting::until)
                .max(Comparator.naturalOrder())
                .orElseThrow(LinkGoneException::new);
        return new MeetingSet(meetings, last.isBefore(found.lastDay()) ? last : found.lastDay());
    }

    /**
     * Deletes the meetings of a list with everything that was sent to them, and the list.
     *
     * @param list the token in the list's link
     * @throws LinkGoneException when there is no such list
     */
    void deleteListed(Token list) {
        listed(list)
                .meetings()
                .keySet()
                .forEach(organiser -> links.takeBack(MEETING, Token.read(organiser), TeamKeys.class, any -> true));
        links.takeBack(MEETING_LIST, list, MeetingList.class, any -> true);
    }

    /**
     * Changes what families are told, and the team's own name. Links and papers stay; the meeting and all that was sent to it are kept
     * until after the new day, and so is the list that it is on.
     *
     * @param organiser the token in the team's link
     * @param seen the version that was changed
     * @param invitation what families are told from now on
     * @param title the team's own name for it; empty for none
     * @return whether it is as it was to be; false when somebody changed it since it was seen
     * @throws LinkGoneException when there is no such meeting
     */
    boolean change(Token organiser, long seen, Invitation invitation, String title) {
        TeamKeys keys = meeting(organiser).kept();
        Invitation before =
                invited(keys.code()).orElseThrow(LinkGoneException::new).content();
        Invitation after = invitation.vouchingFor(before.key());
        if (after.equals(before) && title.equals(keys.title())) {
            return true;
        }
        boolean moved = !Objects.equals(before.date(), after.date());
        Instant end = moved ? clock.expiry(kept(after.date())) : null;
        Kept kept = new Kept(organiser, keys.named(title));
        return links.change(
                        MEETING,
                        keys.code(),
                        Invitation.class,
                        seen,
                        any -> Optional.of(new Changed<>(after, end, kept, keys.list())))
                .isPresent();
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
        List<TeamSheet> sent =
                team(sheets.of(meeting.kept().code(), meeting.kept().key(), SentSheet.class));
        return brief(meeting, sent).orElseThrow(LinkGoneException::new);
    }

    private static Optional<TeamMeeting> brief(Owned<TeamKeys> meeting, List<TeamSheet> sent) {
        TeamKeys keys = meeting.kept();
        return meeting.content(keys.code(), Invitation.class)
                .map(invitation -> new TeamMeeting(
                        keys.code(),
                        keys.title(),
                        keys.number(),
                        invitation,
                        meeting.version(),
                        meeting.lastDay(),
                        sent));
    }

    private Owned<TeamKeys> meeting(Token organiser) {
        return links.owned(MEETING, organiser, TeamKeys.class).stream()
                .findFirst()
                .orElseThrow(LinkGoneException::new);
    }

    private static List<TeamSheet> team(List<SheetStore.Sent<SentSheet>> sent) {
        Map<Integer, Integer> replaced = new HashMap<>();
        for (SheetStore.Sent<SentSheet> sheet : sent) {
            if (sheet.content() != null && sheet.content().replaces() != null) {
                replaced.put(sheet.content().replaces(), sheet.number());
            }
        }
        return sent.stream()
                .map(sheet -> new TeamSheet(
                        sheet.number(),
                        sheet.content(),
                        sheet.at(),
                        sheet.removed(),
                        sheet.restorable(),
                        sheet.takenBack(),
                        replaced.get(sheet.number())))
                .toList();
    }

    /**
     * Sends a sheet to a meeting.
     *
     * @param code the code in the family's link
     * @param family the family's own token, with which it can take the sheet back
     * @param form the token of the form whose button sends it
     * @param content what the family chose
     * @param instead the name of the family's page that this one takes the place of, which is taken back; empty for none
     * @return what became of it
     * @throws LinkGoneException when there is no such meeting
     */
    Outcome send(Token code, Token family, Token form, SharedContent content, String instead) {
        Found<Invitation> meeting = invited(code).orElseThrow(LinkGoneException::new);
        Integer replaces =
                instead.isEmpty() ? null : sheets.number(code, family, SheetOwner.class, kept -> kept.is(instead));
        SentSheet sheet = SentSheet.of(form, today(), content, replaces);
        SheetOwner kept = SheetOwner.of(sheet, meeting.content().date(), code);
        return sheets.send(
                new NewLink<>(MEETING_SHEET, code, family, form, sheet, kept, kept::isOf, clock.now()),
                MOST_SHEETS,
                meeting.content().key(),
                old -> old.is(instead));
    }

    /**
     * Removes a sheet from a meeting, as its team asks. The family is told in its list.
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
     * Puts a sheet back that the team removed in the last seven days.
     *
     * @param organiser the token in the team's link
     * @param name the sheet's
     * @throws LinkGoneException when there is no such meeting or sheet
     */
    void restore(Token organiser, String name) {
        TeamKeys keys = meeting(organiser).kept();
        boolean restored = sheets.restore(
                keys.code(), keys.key(), SentSheet.class, sheet -> sheet.name().equals(name));
        if (!restored) {
            throw new LinkGoneException();
        }
    }

    /**
     * The sheets a family sent, each with the day that its meeting has now.
     *
     * @param family the family's token
     * @return in the order they were sent
     */
    List<Owned<SheetOwner>> owned(Token family) {
        List<Owned<SheetOwner>> sheets = links.owned(MEETING_SHEET, family, SheetOwner.class);
        Map<String, Found<Invitation>> meetings = new HashMap<>();
        sheets.stream()
                .map(sheet -> sheet.kept().code())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(code -> invited(Token.read(code)).ifPresent(meeting -> meetings.put(code, meeting)));
        return sheets.stream()
                .map(sheet -> {
                    Found<Invitation> meeting = meetings.get(sheet.kept().code());
                    return meeting == null
                            ? sheet
                            : sheet.keeping(sheet.kept().on(meeting.content().date()));
                })
                .toList();
    }

    /** What a row belongs to counts, not its day: a meeting may be moved. The plan is there when the database is not. */
    @Override
    public Optional<MeetingNow> look(Token meeting, @Nullable Token family) {
        try {
            Optional<Found<Invitation>> invited = invited(meeting);
            return Optional.of(new MeetingNow(
                    invited.isPresent(),
                    invited.map(it -> it.content().date()).orElse(null),
                    family == null || invited.isEmpty() ? null : sent(family, meeting)));
        } catch (DataAccessException | TransactionException e) {
            return Optional.empty();
        }
    }

    private @Nullable Sent sent(Token family, Token meeting) {
        List<SheetOwner> sent = sheets.sentBy(meeting, family, SheetOwner.class);
        int needs = (int)
                sent.stream().flatMap(kept -> kept.needs().stream()).distinct().count();
        return sent.stream()
                .map(SheetOwner::sent)
                .max(Comparator.naturalOrder())
                .map(day -> new Sent(needs, day))
                .orElse(null);
    }

    /**
     * Takes a sheet back. The team does not see it from now on.
     *
     * @param family the family's token
     * @param name the sheet's
     * @return whether there was such a sheet
     */
    boolean takeBack(Token family, String name) {
        return links.takeBack(MEETING_SHEET, family, SheetOwner.class, kept -> kept.is(name));
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
