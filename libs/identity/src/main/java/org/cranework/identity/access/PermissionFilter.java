package org.cranework.identity.access;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;

import org.cranework.web.problem.CommonProblem;
import org.cranework.web.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The one place where access is decided: finds the operation, verifies the token, and lets the request on with its caller and
 * scope, or refuses it with 401 or 403. A method that names no operation is refused to everyone.
 */
@Singleton
public class PermissionFilter {

    private final Callers callers;
    private final RequestCaller current;
    private final Permissions permissions;
    private final Map<Method, String> operations = new ConcurrentHashMap<>();

    PermissionFilter(Callers callers, RequestCaller current, Permissions permissions) {
        this.callers = callers;
        this.current = current;
        this.permissions = permissions;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void decide(ResourceInfo resource) {
        String operation = operations.computeIfAbsent(resource.getResourceMethod(), PermissionFilter::operation);
        Caller caller = callers.current();
        Scope scope = permissions.scope(operation, caller).orElseThrow(() -> refusal(caller));
        current.set(caller, scope);
    }

    private static String operation(Method method) {
        Permits permits = method.getAnnotation(Permits.class);
        if (permits == null) {
            throw ProblemException.of(CommonProblem.FORBIDDEN);
        }
        return permits.value();
    }

    private static ProblemException refusal(Caller caller) {
        return caller.equals(Caller.ANYONE) ? TokenClaims.unauthenticated() : ProblemException.of(CommonProblem.FORBIDDEN);
    }
}
