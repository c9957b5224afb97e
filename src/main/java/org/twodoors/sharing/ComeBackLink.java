package org.twodoors.sharing;

import org.twodoors.papers.SendLinks;

/**
 * A family's private link to its saved plan, ready to be kept.
 *
 * @param address the full address
 * @param qr the same as a QR code
 * @param send opens the family's own mail or text program with the link; nothing about the child is in it
 */
record ComeBackLink(String address, QrCode qr, SendLinks send) {

    static ComeBackLink of(String address, String subject, String text) {
        return new ComeBackLink(address, QrCode.of(address), SendLinks.of(subject, text + "\n" + address));
    }

    @Override
    public String toString() {
        return "ComeBackLink[sealed]";
    }
}
