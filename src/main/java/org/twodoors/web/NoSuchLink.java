package org.twodoors.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.twodoors.pages.LinkPage;
import org.twodoors.pages.PageRegistry;

/** Every address that begins like a link and is no page: part of the link is missing, or something was added to it. */
@LinkPage
class NoSuchLink implements SmartInitializingSingleton {

    private final PageRegistry pages;
    private final RequestMappingHandlerMapping mapping;

    NoSuchLink(PageRegistry pages, RequestMappingHandlerMapping mapping) {
        this.pages = pages;
        this.mapping = mapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        String[] paths =
                pages.linkPrefixes().stream().map(prefix -> prefix + "**").toArray(String[]::new);
        if (paths.length > 0) {
            mapping.registerMapping(
                    RequestMappingInfo.paths(paths)
                            .options(mapping.getBuilderConfiguration())
                            .build(),
                    this,
                    Objects.requireNonNull(ReflectionUtils.findMethod(
                            NoSuchLink.class, "forward", HttpServletRequest.class, HttpServletResponse.class)));
        }
    }

    /** Leads on to the page of every link with nothing behind it. */
    void forward(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.getRequestDispatcher(LinkPage.GONE).forward(request, response);
    }
}
