package org.twodoors.web.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;

/**
 * Passes over what a browser says it would like, where it says more than any browser does. Each of these headers is taken
 * apart by a library, some of them in a time that grows with the square of their length; HTTP lets a server answer as if
 * none had come. First of all, so that nobody has looked at them yet.
 */
public final class HeaderLimits extends ValveBase {

    /** Bytes that all headers of a name may have together; browsers send a tenth of it. */
    private static final Map<String, Integer> LONGEST = Map.ofEntries(
            Map.entry("Accept", 1_024),
            Map.entry("Accept-Charset", 256),
            Map.entry("Accept-Encoding", 256),
            Map.entry("Accept-Language", 256),
            Map.entry("If-Match", 1_024),
            Map.entry("If-Modified-Since", 64),
            Map.entry("If-None-Match", 1_024),
            Map.entry("If-Range", 256),
            Map.entry("If-Unmodified-Since", 64),
            Map.entry("Range", 256));

    /** Goes first among the valves of the server. */
    public HeaderLimits() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
        LONGEST.forEach((name, longest) -> {
            if (length(headers, name) > longest) {
                headers.removeHeader(name);
            }
        });
        getNext().invoke(request, response);
    }

    private static int length(MimeHeaders headers, String name) {
        int length = 0;
        for (int at = headers.findHeader(name, 0); at >= 0; at = headers.findHeader(name, at + 1)) {
            length += headers.getValue(at).getLength();
        }
        return length;
    }
}
