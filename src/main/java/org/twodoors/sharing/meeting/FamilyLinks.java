package org.twodoors.sharing.meeting;

import static java.util.Objects.requireNonNullElse;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.twodoors.forms.TypedText;
import org.twodoors.pages.SiteAddress;
import org.twodoors.papers.SendLinks;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkKind;
import org.twodoors.sharing.link.QrCode;

/** Makes the addresses that a team hands to families. */
@Component
class FamilyLinks {

    /** Letters of a message to a phone: two of the old kind, and what school messengers take. */
    static final int LONGEST_TEXT = 300;

    private final SiteAddress addresses;
    private final MessageSource words;
    private final List<Locale> languages;

    FamilyLinks(SiteAddress addresses, MessageSource words, @Value("${two-doors.languages}") List<Locale> languages) {
        this.addresses = addresses;
        this.words = words;
        this.languages = List.copyOf(languages);
    }

    /** Language tags there are words for. */
    List<String> languages() {
        return languages.stream().map(Locale::toLanguageTag).toList();
    }

    /** A note to begin with, in one language. Whoever takes it changes it as they like. */
    String readyNote(String language) {
        return new LocalizedMessages(Locale.forLanguageTag(language), words).say("meeting.ready");
    }

    /**
     * A meeting's link for families, in one language, ready to be handed on. Nothing about a child is in it.
     *
     * @param messages the language
     * @param address the full address
     * @param plain the same without a language, which is shorter to type
     * @param qr the full address as a QR code
     * @param text what to send to a phone: at most {@link #LONGEST_TEXT} letters
     * @param subject the line over an e-mail
     * @param post what to put into a class app
     * @param message what to send in an e-mail
     */
    record FamilyLink(
            LocalizedMessages messages,
            String address,
            String plain,
            QrCode qr,
            String text,
            String subject,
            String post,
            String message) {

        @Override
        public String toString() {
            return "FamilyLink[sealed]";
        }
    }

    private static FamilyLink link(LocalizedMessages messages, String plain, Invitation invitation) {
        String address = plain + "?lang=" + messages.code();
        return new FamilyLink(
                messages,
                address,
                plain,
                QrCode.of(address),
                text(messages, invitation, address),
                invitation.date() == null
                        ? messages.say("meeting.message.subject")
                        : messages.say("meeting.message.subject.dated", messages.day(invitation.date())),
                message(messages, invitation, messages.say("meeting.message.post") + "\n" + address),
                message(messages, invitation, messages.say("meeting.message.choice") + "\n" + address));
    }

    /** The more is said, the longer; what a phone would cut into two messages is left out: the note first, the sender last. */
    private static String text(LocalizedMessages messages, Invitation invitation, String address) {
        String day = invitation.date() == null ? "" : messages.day(invitation.date());
        String from = TypedText.withoutTurningMarks(invitation.from());
        String all = text(messages, from, when(messages, invitation), address);
        return Stream.of(
                        noteIn(messages, invitation).isEmpty() ? all : all + "\n" + noteIn(messages, invitation),
                        all,
                        text(messages, from, day, address),
                        text(messages, "", day, address))
                .filter(text -> text.codePointCount(0, text.length()) <= LONGEST_TEXT)
                .findFirst()
                .orElseGet(() -> text(messages, "", "", address));
    }

    private static String noteIn(LocalizedMessages messages, Invitation invitation) {
        return invitation.hasNoteIn(messages.code()) ? TypedText.withoutTurningMarks(invitation.note()) : "";
    }

    private static String text(LocalizedMessages messages, String from, String when, String address) {
        String says = when.isEmpty()
                ? messages.say("meeting.message.text", address)
                : messages.say("meeting.message.text.dated", when, address);
        return from.isEmpty() ? says : from + ": " + says;
    }

    private static String message(LocalizedMessages messages, Invitation invitation, String link) {
        String when = when(messages, invitation);
        return Stream.of(
                        when.isEmpty()
                                ? messages.say("meeting.message.undated")
                                : messages.say("meeting.message.dated", when),
                        noteIn(messages, invitation),
                        link,
                        messages.say("meeting.message.check"),
                        TypedText.withoutTurningMarks(invitation.from()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /**
     * When and where a meeting is, in one line.
     *
     * @return such as {@code Thursday, December 3, 2026, 2:30 pm, Room 12}; empty when nothing was said
     */
    private static String when(LocalizedMessages messages, Invitation invitation) {
        return Stream.of(
                        invitation.date() == null ? "" : messages.day(invitation.date()),
                        TypedText.withoutTurningMarks(invitation.time()),
                        TypedText.withoutTurningMarks(invitation.place()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /**
     * The link in every language: first the one that was chosen for the link, or else that of the team's page.
     *
     * @param meeting the meeting
     * @param page the language of the page it is shown on
     */
    List<FamilyLink> all(TeamMeeting meeting, Locale page) {
        String chosen = requireNonNullElse(meeting.invitation().language(), page.toLanguageTag());
        return languages.stream()
                .sorted(Comparator.comparing(
                        (Locale language) -> !language.toLanguageTag().equals(chosen)))
                .map(language -> link(new LocalizedMessages(language, words), plain(meeting), meeting.invitation()))
                .toList();
    }

    /** One message in every language, for families whose language is not known. */
    static String together(List<FamilyLink> links) {
        return links.stream().map(FamilyLink::message).collect(Collectors.joining("\n\n* * *\n\n"));
    }

    /** The link in the language that was asked for, or in each family's own. */
    String main(TeamMeeting meeting) {
        String language = meeting.invitation().language();
        return plain(meeting) + (language == null ? "" : "?lang=" + language);
    }

    /** A mail and a text message in which somebody of the team sends the team's link to themselves; nothing that was typed is in them. */
    SendLinks toMyself(TeamMeeting meeting, String organiser, Locale page) {
        LocalizedMessages messages = new LocalizedMessages(page, words);
        String title = meeting.invitation().date() == null
                ? messages.say("meeting.team.title")
                : messages.say(
                        "meeting.team.title.dated",
                        messages.day(meeting.invitation().date()));
        return SendLinks.of(title, title + "\n" + team(organiser) + "\n" + messages.say("meeting.team.keep.careful"));
    }

    /** A mail and a text message in which somebody sends the link of a list to themselves. */
    SendLinks toMyself(Token list, int many, Locale page) {
        LocalizedMessages messages = new LocalizedMessages(page, words);
        String title = messages.say("meeting.list.title", many);
        return SendLinks.of(title, title + "\n" + list(list) + "\n" + messages.say("meeting.team.keep.careful"));
    }

    /** The link of a list. */
    String list(Token list) {
        return addresses.of(LinkKind.MEETING_LIST.path(list));
    }

    /** The team's own link. */
    String team(String organiser) {
        return addresses.of("/team/" + organiser);
    }

    private String plain(TeamMeeting meeting) {
        return addresses.of(LinkKind.MEETING.path(meeting.family()));
    }
}
