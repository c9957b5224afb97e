package org.twodoors.sharing.meeting;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.twodoors.pages.SiteAddress;
import org.twodoors.sharing.link.LinkKind;
import org.twodoors.sharing.link.QrCode;

/** Makes the addresses that a team hands to families. */
@Component
class FamilyLinks {

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

    /**
     * A meeting's link for families, in one language, ready to be handed on. Nothing about a child is in it.
     *
     * @param messages the language
     * @param address the full address
     * @param plain the same without a language, which is shorter to type
     * @param qr the full address as a QR code
     * @param message words to send along with it
     */
    record FamilyLink(LocalizedMessages messages, String address, String plain, QrCode qr, String message) {

        @Override
        public String toString() {
            return "FamilyLink[sealed]";
        }
    }

    private static FamilyLink link(LocalizedMessages messages, String plain, Invitation invitation) {
        String address = plain + "?lang=" + messages.code();
        String when = invitation.date() == null
                ? messages.say("meeting.message.undated")
                : messages.say("meeting.message.dated", messages.day(invitation.date()));
        String message = when + "\n\n" + messages.say("meeting.message.choice") + "\n\n" + address;
        return new FamilyLink(messages, address, plain, QrCode.of(address), message);
    }

    /** The link in every language. */
    List<FamilyLink> all(TeamMeeting meeting) {
        return languages.stream()
                .map(language -> link(new LocalizedMessages(language, words), plain(meeting), meeting.invitation()))
                .toList();
    }

    /** The link in the language that was asked for, or in each family's own. */
    String main(TeamMeeting meeting) {
        String language = meeting.invitation().language();
        return plain(meeting) + (language == null ? "" : "?lang=" + language);
    }

    /** The team's own link. */
    String team(String organiser) {
        return addresses.of("/team/" + organiser);
    }

    private String plain(TeamMeeting meeting) {
        return addresses.of(LinkKind.MEETING.path(meeting.family()));
    }
}
