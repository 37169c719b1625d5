package org.cranework.web.precondition;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** A reader that names the version it has is told when that is still the one there is. */
@Singleton
public class NotModified {

    @ServerResponseFilter
    public void answer(ContainerRequestContext request, ContainerResponseContext response) {
        String held = request.getHeaderString("If-None-Match");
        String current = response.getHeaderString("ETag");
        boolean read = request.getMethod().equals(HttpMethod.GET) && response.getStatus() == 200;
        if (read && held != null && current != null && names(held, current)) {
            response.setStatusInfo(Response.Status.NOT_MODIFIED);
            response.setEntity(null);
        }
    }

    private static boolean names(String held, String current) {
        for (String tag : held.split(",")) {
            String compared = tag.strip().startsWith("W/") ? tag.strip().substring(2) : tag.strip();
            if (compared.equals("*") || compared.equals(current)) {
                return true;
            }
        }
        return false;
    }
}
