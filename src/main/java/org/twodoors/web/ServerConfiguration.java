package org.twodoors.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.twodoors.pages.PageRegistry;

/** Sets up the server underneath. */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.LOWEST_PRECEDENCE)
class ServerConfiguration implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final RefusalPages refusals;
    private final PageRegistry pages;
    private final SecurityHeaders headers;

    ServerConfiguration(RefusalPages refusals, PageRegistry pages, SecurityHeaders headers) {
        this.refusals = refusals;
        this.pages = pages;
        this.headers = headers;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                // The host adds a valve of this class by itself unless one is there. Added last, it speaks first.
                host.setErrorReportValveClass(RefusalValve.class.getName());
                host.getPipeline().addValve(new RefusalValve(refusals, pages, headers));
            }
        });
    }
}
