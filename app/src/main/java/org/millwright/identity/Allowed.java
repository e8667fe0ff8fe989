package org.millwright.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names who may perform an operation (a mapped route). A route without it, or without {@link Public}, is refused for everybody and fails the build.
 * Which records a role may touch is decided where they are looked up: through the current user.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

    /** What every token may ask, whatever its scopes. */
    String ANY_SCOPE = "any";

    Role[] value() default {};

    /** Every signed-in role. */
    boolean anyRole() default false;

    /** The scope an API token needs for it; empty means: not by token. */
    String scope() default "";
}
