package org.twodoors.sharing.meeting;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.twodoors.pages.SiteAddress;
import org.twodoors.sharing.link.Spoken;

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

    /** The link in every language. */
    List<FamilyLink> all(TeamMeeting meeting) {
        return languages.stream()
                .map(language -> FamilyLink.of(new Spoken(language, words), plain(meeting), meeting.invitation()))
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
        return addresses.of("/meet/" + meeting.family().text());
    }
}
