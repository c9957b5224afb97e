package org.twodoors.sharing.link;

import org.twodoors.papers.SendLinks;

/**
 * A link ready to be kept, or to be given to somebody.
 *
 * @param address the full address
 * @param qr the same as a QR code
 * @param message what can be sent along, with the address; nothing about the child is in it
 * @param send opens the family's own mail or text program with the message
 */
public record ShareableLink(String address, QrCode qr, String message, SendLinks send) {

    public static ShareableLink of(String address, String subject, String text) {
        String message = text + "\n" + address;
        return new ShareableLink(address, QrCode.of(address), message, SendLinks.of(subject, message));
    }

    @Override
    public String toString() {
        return "ShareableLink[sealed]";
    }
}
