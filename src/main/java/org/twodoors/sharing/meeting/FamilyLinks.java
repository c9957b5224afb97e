package org.twodoors.sharing.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.twodoors.sharing.link.LinkAddress;
import org.twodoors.sharing.link.Spoken;

/** Makes the addresses that a team hands to families. */
@Component
class FamilyLinks {

    private final LinkAddress addresses;
    private final MessageSource words;
    private final List<Locale> languages;

    FamilyLinks(LinkAddress addresses, MessageSource words, @Value("${two-doors.languages}") List<Locale> languages) {
        this.addresses = addresses;
        this.words = words;
        this.languages = List.copyOf(languages);
    }

    /** Language tags there are words for. */
    List<String> languages() {
        return languages.stream().map(Locale::toLanguageTag).toList();
    }

    /** The link in every language. */
    List<FamilyLink> all(TeamMeeting meeting, HttpServletRequest request) {
        return languages.stream()
                .map(language ->
                        FamilyLink.of(new Spoken(language, words), plain(meeting, request), meeting.invitation()))
                .toList();
    }

    /** The link in the language that was asked for, or in each family's own. */
    String main(TeamMeeting meeting, HttpServletRequest request) {
        String language = meeting.invitation().language();
        return plain(meeting, request) + (language == null ? "" : "?lang=" + language);
    }

    /** The team's own link. */
    String team(String organiser, HttpServletRequest request) {
        return addresses.of(request, "/team/" + organiser);
    }

    private String plain(TeamMeeting meeting, HttpServletRequest request) {
        return addresses.of(request, "/meet/" + meeting.family().text());
    }
}
