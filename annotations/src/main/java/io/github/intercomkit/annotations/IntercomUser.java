package io.github.intercomkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the type that describes the signed-in user: a class, a JPA entity, a record or an interface.
 *
 * <p>For a type {@code Customer} the processor generates {@code CustomerIntercomSerializer} in the same package, for a
 * nested type {@code Outer.Inner} {@code Outer_InnerIntercomSerializer}. Payloads send the members that are marked with
 * {@link IntercomAttribute}, inherited ones included. One of them must be {@code user_id} or {@code email}: for Intercom, a user
 * without an identifier is a visitor.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface IntercomUser {}
