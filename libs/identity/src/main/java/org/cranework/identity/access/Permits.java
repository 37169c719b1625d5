package org.cranework.identity.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the operation that a resource method is: the id under which {@code contracts/permissions.csv} says who may call
 * it and how far, and the {@code operationId} of the service's contract. It is all that a resource says about access.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Permits {
    /** @return the operation's id, as in the contract */
    String value();
}
