package io.github.intercomkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the type that describes an event of a person, such as an order: a class, a record or an interface.
 *
 * <p>For a type {@code AppleOrder} the processor generates {@code AppleOrderIntercomEvent} in the same package, for a nested type
 * {@code Outer.Inner} {@code Outer_InnerIntercomEvent}. Its constructor takes an object of the type, and reads the members that are
 * marked with {@link IntercomMetadata}, inherited ones included. An event needs no metadata.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface IntercomEvent {
    /**
     * The name of the event at Intercom, which advises the past tense of a verb and a noun, in lower case: {@code ordered-apples}.
     *
     * <p>Intercom does not tell names apart by case, and turns {@code .} and {@code $} into {@code -}. A workspace takes 120 active names.
     *
     * @return the name
     */
    String value();
}
