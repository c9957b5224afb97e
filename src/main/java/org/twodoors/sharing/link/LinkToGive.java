package org.twodoors.sharing.link;

import org.twodoors.papers.SendLinks;

/**
 * A link ready to be kept, or to be given to somebody.
 *
 * @param address the full address
 * @param qr the same as a QR code
 * @param send opens the family's own mail or text program with the link; nothing about the child is in it
 */
public record LinkToGive(String address, QrCode qr, SendLinks send) {

    public static LinkToGive of(String address, String subject, String text) {
        return new LinkToGive(address, QrCode.of(address), SendLinks.of(subject, text + "\n" + address));
    }

    @Override
    public String toString() {
        return "LinkToGive[sealed]";
    }
}
