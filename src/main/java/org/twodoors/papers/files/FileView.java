package org.twodoors.papers.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** A file to save, in place of a page. */
public class FileView implements View {

    private final Kind kind;
    private final String name;
    private final byte[] content;

    /** What sort of file. */
    public enum Kind {
        /** Portable document. */
        PDF("application/pdf", ".pdf"),
        /** Word-processor file. */
        WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
        /** Calendar file. */
        CALENDAR("text/calendar;charset=UTF-8", ".ics");

        private final String type;
        private final String ending;

        Kind(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }
    }

    /**
     * A file.
     *
     * @param kind what sort of file
     * @param name its name without an ending; never anything that was typed
     * @param content its bytes
     */
    public FileView(Kind kind, String name, byte[] content) {
        this.kind = kind;
        this.name = name;
        this.content = content;
    }

    @Override
    public String getContentType() {
        return kind.type;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // Where the page would be made, the server has put the encoding of our pages already; no PDF has one.
        response.setCharacterEncoding((String) null);
        response.setContentType(kind.type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + kind.ending)
                        .build()
                        .toString());
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
