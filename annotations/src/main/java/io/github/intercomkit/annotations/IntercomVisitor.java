package io.github.intercomkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the type that describes a visitor, who is not signed in: a class, a record or an interface.
 *
 * <p>For a type {@code Guest} the processor generates {@code GuestIntercomSerializer} in the same package, for a nested type
 * {@code Outer.Inner} {@code Outer_InnerIntercomSerializer}. Payloads send the members that are marked with
 * {@link IntercomAttribute}, inherited ones included. They have neither identifiers nor a proof, so {@code user_id}, {@code email},
 * {@code created_at}, {@code company} and {@code companies} are refused, and so are signed attributes and auth tokens.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface IntercomVisitor {}
