package org.twodoors.sharing.school;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.twodoors.papers.SendLinks;
import org.twodoors.sharing.link.QrCode;

/**
 * A link that a family made to ask a teacher or their teen, ready to be passed on.
 *
 * @param asked what was asked, and what became of it
 * @param address the full address
 * @param qr the same as a QR code
 * @param message what the family can send along; nothing about the child is in it
 * @param send opens the family's own mail or text program with the message and the link
 */
record AskLink(AskedView asked, String address, QrCode qr, String message, SendLinks send) {

    static AskLink of(AskedView asked, String address, MessageSource words) {
        Locale locale = Locale.forLanguageTag(asked.owner().language());
        String who = asked.view().teen() ? "teen" : "teacher";
        String subject = words.getMessage("asking.message." + who + ".subject", null, locale);
        String text = words.getMessage("asking.message." + who + ".text", null, locale) + "\n" + address;
        return new AskLink(asked, address, QrCode.of(address), text, SendLinks.of(subject, text));
    }

    @Override
    public String toString() {
        return "AskLink[sealed]";
    }
}
