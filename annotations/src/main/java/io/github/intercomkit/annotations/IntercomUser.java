package io.github.intercomkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the type that describes the signed-in user: a class, a JPA entity, a record or an interface.
 *
 * <p>For a type {@code Customer} the processor writes {@code CustomerIntercomSerializer} into the same package; for a
 * nested type {@code Outer.Inner} it is {@code Outer_InnerIntercomSerializer}. The members marked with
 * {@link IntercomAttribute}, inherited ones included, are what Intercom is told. One of them must be {@code user_id} or
 * {@code email}: without an identifier the Messenger would see a visitor.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface IntercomUser {}
