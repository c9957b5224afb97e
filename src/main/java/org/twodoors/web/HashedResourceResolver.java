package org.twodoors.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Finds static files by the address that carries the hash of their content, and by no other. So whatever is found may be
 * kept for a year, and a link that forgot the hash shows up on the first try.
 */
class HashedResourceResolver extends VersionResourceResolver {

    HashedResourceResolver() {
        addContentVersionStrategy("/**");
    }

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        return super.resolveResourceInternal(request, path, locations, chain) instanceof HttpResource hashed
                ? hashed
                : null;
    }
}
