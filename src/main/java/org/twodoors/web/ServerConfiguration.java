package org.twodoors.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.twodoors.pages.PageRegistry;
import org.twodoors.web.server.BehindProxies;
import org.twodoors.web.server.HeaderLimits;
import org.twodoors.web.server.WholeBodies;
import org.twodoors.web.server.WriteTimeoutProtocol;

/** Sets up the server underneath. */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.LOWEST_PRECEDENCE)
class ServerConfiguration implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final RefusalPages refusals;
    private final PageRegistry pages;
    private final SecurityHeaders headers;
    private final WebProperties properties;
    private final String proxies;

    ServerConfiguration(
            RefusalPages refusals,
            PageRegistry pages,
            SecurityHeaders headers,
            WebProperties properties,
            @Value("${server.tomcat.remoteip.internal-proxies:}") String proxies) {
        this.proxies = proxies;
        this.refusals = refusals;
        this.pages = pages;
        this.headers = headers;
        this.properties = properties;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        WebProperties.Bodies bodies = properties.bodies();
        if (factory instanceof TomcatWebServerFactory tomcat) {
            BehindProxies.believe(tomcat.getEngineValves(), !proxies.isBlank());
            tomcat.setProtocol(WriteTimeoutProtocol.class.getName());
        }
        factory.addEngineValves(
                new BehindProxies(properties.isHttps()),
                new HeaderLimits(),
                new WholeBodies((int) properties.maxRequestBody().toBytes(), bodies.within(), bodies.atOnce()));
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                // The host adds a valve of this class by itself unless one is there. Added last, it speaks first.
                host.setErrorReportValveClass(RefusalValve.class.getName());
                host.getPipeline().addValve(new RefusalValve(refusals, pages, headers));
            }
        });
    }
}
