package org.twodoors.web.templates;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.view.ThymeleafView;

/**
 * A page that is made from a template. Every name in a template is looked for among the attributes of the request, some hundreds
 * of times for one page, and each filter in front of the application makes that way longer; so they stand at hand here. A page is
 * sent in one piece as UTF-8, and says how long it is.
 */
public class PageView extends ThymeleafView {

    /** Spring makes one for each name and language. */
    public PageView() {}

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Bytes page = new Bytes();
        super.render(model, new AtHand(request), new Held(response, new PrintWriter(page)));
        response.setContentLength(page.length());
        page.sendTo(response.getOutputStream());
    }

    /** Text as UTF-8 from the beginning: a page is neither kept as letters nor copied to become bytes. */
    static final class Bytes extends Writer {

        /** Most pages are shorter. */
        private static final int ROOM = 32 * 1024;

        /** What one letter takes at most; two halves of one take four together. */
        private static final int MOST_OF_A_LETTER = 3;

        private byte[] bytes = new byte[ROOM];
        private int length;
        /** The first half of a letter whose second half is still to come. */
        private char half;

        int length() {
            return length;
        }

        void sendTo(OutputStream out) throws IOException {
            out.write(bytes, 0, length);
        }

        @Override
        public void write(String text, int from, int count) {
            makeRoom(count);
            for (int at = from; at < from + count; at++) {
                add(text.charAt(at));
            }
        }

        @Override
        public void write(char[] text, int from, int count) {
            makeRoom(count);
            for (int at = from; at < from + count; at++) {
                add(text[at]);
            }
        }

        @Override
        public void write(int letter) {
            makeRoom(1);
            add((char) letter);
        }

        /** One more than asked for: half a letter may still be waiting. */
        private void makeRoom(int letters) {
            int most = length + (letters + 1) * MOST_OF_A_LETTER;
            if (most > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(most, bytes.length * 2));
            }
        }

        private void add(char letter) {
            if (letter < 0x80 && half == 0) {
                bytes[length++] = (byte) letter;
            } else {
                addOther(letter);
            }
        }

        private void addOther(char letter) {
            if (half != 0) {
                char first = half;
                half = 0;
                if (Character.isLowSurrogate(letter)) {
                    int whole = Character.toCodePoint(first, letter);
                    bytes[length++] = (byte) (0xF0 | (whole >> 18));
                    bytes[length++] = (byte) (0x80 | ((whole >> 12) & 0x3F));
                    bytes[length++] = (byte) (0x80 | ((whole >> 6) & 0x3F));
                    bytes[length++] = (byte) (0x80 | (whole & 0x3F));
                    return;
                }
                bytes[length++] = '?';
            }
            if (letter < 0x80) {
                bytes[length++] = (byte) letter;
            } else if (letter < 0x800) {
                bytes[length++] = (byte) (0xC0 | (letter >> 6));
                bytes[length++] = (byte) (0x80 | (letter & 0x3F));
            } else if (Character.isHighSurrogate(letter)) {
                half = letter;
            } else if (Character.isLowSurrogate(letter)) {
                bytes[length++] = '?';
            } else {
                bytes[length++] = (byte) (0xE0 | (letter >> 12));
                bytes[length++] = (byte) (0x80 | ((letter >> 6) & 0x3F));
                bytes[length++] = (byte) (0x80 | (letter & 0x3F));
            }
        }

        @Override
        public void flush() {
            // Nothing waits but half a letter.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    /** The same response; what is written stays here. */
    private static final class Held extends HttpServletResponseWrapper {

        private final PrintWriter writer;

        Held(HttpServletResponse response, PrintWriter writer) {
            super(response);
            this.writer = writer;
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }
    }

    /** The same request; what is set here stays here. */
    private static final class AtHand extends HttpServletRequestWrapper {

        private final Map<String, Object> attributes = new HashMap<>();

        AtHand(HttpServletRequest request) {
            super(request);
            Collections.list(request.getAttributeNames())
                    .forEach(name -> attributes.put(name, request.getAttribute(name)));
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            return attributes.get(name);
        }

        @Override
        public Enumeration<String> getAttributeNames() {
            return Collections.enumeration(attributes.keySet());
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                attributes.remove(name);
            } else {
                attributes.put(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            attributes.remove(name);
        }
    }
}
