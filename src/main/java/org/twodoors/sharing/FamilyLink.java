package org.twodoors.sharing;

/**
 * A meeting's link for families, in one language, ready to be handed on. Nothing about a child is in it.
 *
 * @param spoken the language
 * @param address the full address
 * @param qr the same as a QR code
 * @param message words to send along with it
 */
record FamilyLink(Spoken spoken, String address, QrCode qr, String message) {

    static FamilyLink of(Spoken spoken, String address, Invitation invitation) {
        String when = invitation.date() == null
                ? spoken.say("meeting.message.undated")
                : spoken.say("meeting.message.dated", spoken.day(invitation.date()));
        return new FamilyLink(
                spoken,
                address,
                QrCode.of(address),
                when + "\n\n" + spoken.say("meeting.message.choice") + "\n\n" + address);
    }

    @Override
    public String toString() {
        return "FamilyLink[sealed]";
    }
}
