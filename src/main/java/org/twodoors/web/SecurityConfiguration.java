package org.twodoors.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.twodoors.pages.LinkPage;
import org.twodoors.pages.PageRegistry;
import org.twodoors.pages.RowLimit;
import org.twodoors.pages.SiteAddress;
import org.twodoors.sealing.Sealer;

/**
 * Security for a site without accounts: no session, no login, headers on everything, and a token in every form so that
 * no other site can send one.
 */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

    /**
     * The one filter chain. Nothing is forbidden, so nobody needs a name, and of all that Spring Security would put in every
     * request's way the tokens of forms are left. Headers are written further out, so that refusals before this chain carry
     * them too.
     */
    @Bean
    SecurityFilterChain filterChain(FormTokens formTokens, OwnPages ownPages, PageRegistry pages) {
        CsrfFilter tokens = new CsrfFilter(formTokens.repository());
        tokens.setRequestHandler(formTokens.handler());
        tokens.setAccessDeniedHandler(new RefusedToken(pages, ownPages));
        // The interface for programs reads no cookie, so there is nothing another site could abuse.
        tokens.setRequireCsrfProtectionMatcher(new AndRequestMatcher(
                CsrfFilter.DEFAULT_CSRF_MATCHER,
                new NegatedRequestMatcher(PathPatternRequestMatcher.pathPattern("/api/**"))));
        return new DefaultSecurityFilterChain(AnyRequestMatcher.INSTANCE, tokens);
    }

    /**
     * What the firewall refuses: a link gets the page of every link with nothing behind it, anything else status 400.
     */
    @Bean
    RequestRejectedHandler refusedByFirewall(PageRegistry pages) {
        RequestRejectedHandler others = new HttpStatusRequestRejectedHandler();
        return (request, response, refused) -> {
            if (pages.isLinkOpened(request)) {
                request.getRequestDispatcher(LinkPage.GONE).forward(request, response);
            } else {
                others.handle(request, response, refused);
            }
        };
    }

    /** The tokens in forms. */
    @Bean
    FormTokens formTokens(Sealer sealer, OwnPages ownPages) {
        return new FormTokens(sealer, ownPages);
    }

    /** Tells what another site sent. */
    @Bean
    static OwnPages ownPages(WebProperties properties) {
        return new OwnPages(properties.address());
    }

    /** What pages say of themselves. */
    @Bean
    static PageRegistry pageRegistry(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        return new PageRegistry(mapping);
    }

    /** Answers what begins like a link and is none. */
    @Bean
    static NoSuchLink noSuchLink(
            PageRegistry pages, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        return new NoSuchLink(pages, mapping);
    }

    /** The headers of every response. */
    @Bean
    static SecurityHeaders securityHeaders(PageRegistry pages) {
        return new SecurityHeaders(pages);
    }

    /** Security headers, before anything else may answer. */
    @Bean
    FilterRegistrationBean<SecurityHeaders.Filter> securityHeadersFilter(SecurityHeaders headers) {
        FilterRegistrationBean<SecurityHeaders.Filter> filter =
                new FilterRegistrationBean<>(new SecurityHeaders.Filter(headers));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return filter;
    }

    /** Says nothing of clients that leave while an error page is sent. */
    @Bean
    FilterRegistrationBean<ClientLeftFilter> clientLeft() {
        FilterRegistrationBean<ClientLeftFilter> filter = early(new ClientLeftFilter(), 0);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.ERROR));
        return filter;
    }

    /** Refuses bodies that are too long or of a kind no form of ours sends. */
    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(WebProperties properties) {
        return early(new BodyLimitFilter((int) properties.maxRequestBody().toBytes()), 1);
    }

    /** Refuses parameters that cannot be read. */
    @Bean
    FilterRegistrationBean<ReadableParametersFilter> readableParameters() {
        return early(new ReadableParametersFilter(), 2);
    }

    /**
     * Refuses links that are opened too often. After what cannot be read at all, so that what was typed into a
     * refused form can be sent again.
     */
    @Bean
    FilterRegistrationBean<LinkLimitsFilter> linkLimits(PageRegistry pages, WebProperties properties) {
        LinkLimits opening = new LinkLimits(properties.limits().opening());
        return early(new LinkLimitsFilter(pages, opening), 3);
    }

    /** Refuses to store too much behind links, on a node that has its database for itself. */
    @Bean
    @Profile("!postgres")
    RowLimit rowLimit(WebProperties properties) {
        return new MakingLimit(properties.limits().making());
    }

    /** The same on nodes that share a database: a client has one limit, whichever of them it meets. */
    @Bean
    @Profile("postgres")
    RowLimit sharedRowLimit(WebProperties properties, DataSource database, Sealer sealer) {
        LinkLimits.Limit making = properties.limits().making();
        return new MakingLimit(making, new SharedBuckets(database, sealer, making.per()));
    }

    /**
     * Keeps the pages that are the same for everybody, unless templates are read anew on every request.
     */
    @Bean
    FilterRegistrationBean<KeptPages> keptPages(
            Languages languages,
            SiteAddress address,
            PageRegistry pages,
            @Value("${spring.thymeleaf.cache:true}") boolean enabled) {
        FilterRegistrationBean<KeptPages> filter = early(new KeptPages(languages, address, pages), 4);
        filter.setEnabled(enabled);
        return filter;
    }

    /**
     * Writes the hash of a file into the addresses that lead to it, as Spring Boot's own does, also on a page that a
     * request is led on to before it came this far.
     */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> hashedAddresses() {
        FilterRegistrationBean<ResourceUrlEncodingFilter> filter =
                new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.FORWARD));
        return filter;
    }

    private static <F extends Filter> FilterRegistrationBean<F> early(F filter, int place) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10 + place);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        return registration;
    }
}
