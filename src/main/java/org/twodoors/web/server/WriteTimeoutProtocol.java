package org.twodoors.web.server;

import java.nio.channels.SocketChannel;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP as the server speaks it, but a client that takes nothing of an answer for five seconds is let go. Until then it holds a thread,
 * and by itself the server waits for it as long as for a request, 30 seconds. The system takes an ordinary page whole, so a phone in
 * a tunnel loses nothing: who waits here has several unread answers before this one.
 */
public final class WriteTimeoutProtocol extends Http11NioProtocol {

    private static final long MILLISECONDS = 5_000;

    /** Bytes that the system takes of an answer at once, whether the client reads or not. */
    private static final int TAKEN_AT_ONCE = 128 * 1024;

    /** The server makes one by the name of the class. */
    public WriteTimeoutProtocol() {
        super(new Endpoint());
        setProperty("socket.txBufSize", Integer.toString(TAKEN_AT_ONCE));
    }

    private static final class Endpoint extends NioEndpoint {

        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            boolean taken = super.setSocketOptions(socket);
            SocketWrapperBase<NioChannel> connection = connections.get(socket);
            if (connection != null) {
                connection.setWriteTimeout(MILLISECONDS);
            }
            return taken;
        }
    }
}
