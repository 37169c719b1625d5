package org.cranework.web.paging;

import java.net.URI;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Names the next page in a {@code Link} header too, for clients that follow those. */
@Singleton
public class NextLink {

    @ServerResponseFilter
    public void link(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            URI next = request.getUriInfo().getRequestUriBuilder().scheme(null).host(null).port(-1)
                    .replaceQueryParam("after", page.next()).build();
            response.getHeaders().putSingle("Link", "<" + next + ">; rel=\"next\"");
        }
    }
}
