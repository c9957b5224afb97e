package org.twodoors.sharing.meeting;

import org.twodoors.sharing.link.QrCode;
import org.twodoors.sharing.link.Spoken;

/**
 * A meeting's link for families, in one language, ready to be handed on. Nothing about a child is in it.
 *
 * @param spoken the language
 * @param address the full address
 * @param plain the same without a language, which is shorter to type
 * @param qr the full address as a QR code
 * @param message words to send along with it
 */
record FamilyLink(Spoken spoken, String address, String plain, QrCode qr, String message) {

    static FamilyLink of(Spoken spoken, String plain, Invitation invitation) {
        String address = plain + "?lang=" + spoken.code();
        String when = invitation.date() == null
                ? spoken.say("meeting.message.undated")
                : spoken.say("meeting.message.dated", spoken.day(invitation.date()));
        return new FamilyLink(
                spoken,
                address,
                plain,
                QrCode.of(address),
                when + "\n\n" + spoken.say("meeting.message.choice") + "\n\n" + address);
    }

    @Override
    public String toString() {
        return "FamilyLink[sealed]";
    }
}
