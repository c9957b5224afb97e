package org.twodoors.web.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.Globals;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.catalina.valves.ValveBase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is believed of how a request came here. A site with an https address is asked over https by everybody, whatever its proxy says:
 * all its cookies and headers are those of https. What somebody who is no listed proxy says is not believed, and that is logged
 * once, because it may be a proxy that nobody listed.
 */
public final class BehindProxies extends ValveBase {

    /** A proxy on this machine, which is believed where none is listed. */
    private static final String THIS_MACHINE = "127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|0:0:0:0:0:0:0:1|::1";

    private static final Set<String> SAID =
            Set.of("X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded");

    private static final Logger LOG = LoggerFactory.getLogger(BehindProxies.class);

    private final boolean alwaysHttps;
    private final AtomicBoolean warned = new AtomicBoolean(false);

    /** Takes whether the address of the site is one of https. */
    public BehindProxies(boolean alwaysHttps) {
        super(true);
        this.alwaysHttps = alwaysHttps;
    }

    /**
     * Sets up who is believed.
     *
     * @param valves of the server
     * @param listed whether the configuration names the proxies; else one on this machine may say who asks and by which scheme, and not
     *     which host was asked for, since it may only pass on what it was sent
     */
    public static void believe(Iterable<? extends Valve> valves, boolean listed) {
        for (Valve valve : valves) {
            if (!listed && valve instanceof RemoteIpValve believed) {
                believed.setInternalProxies(THIS_MACHINE);
                believed.setHostHeader("");
            }
        }
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (alwaysHttps) {
            request.setSecure(true);
        }
        if (!warned.get()
                && request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE) == null
                && SAID.stream().anyMatch(name -> request.getHeader(name) != null)
                && warned.compareAndSet(false, true)) {
            LOG.warn(
                    "forwarded headers came from an address that is no listed proxy; they are not believed. If it is yours,"
                            + " name it in server.tomcat.remoteip.internal-proxies. This is said once.");
        }
        getNext().invoke(request, response);
    }
}
