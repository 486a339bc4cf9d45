package io.github.intercomkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a member whose value Intercom is told: a field, a record component or an instance method without parameters.
 *
 * <p>A field is read through its record accessor or getter, directly only if it has none and is visible. Text, numbers,
 * booleans and times can be told, each also wrapped in an {@code Optional}, and companies under the names {@code company} and
 * {@code companies}. Anything else becomes an attribute through a method that returns one of these.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface IntercomAttribute {
    /**
     * The attribute's name at Intercom. Left out, it is the member's name in snake_case, for a method without
     * {@code get} or (boolean) {@code is}: {@code createdAt} and {@code getCreatedAt()} become {@code created_at}.
     *
     * <p>A name that is not one of Intercom's own is a custom attribute. Intercom keeps every name it was ever sent: a
     * custom attribute can be archived, but neither renamed nor deleted.
     *
     * @return the name, or the empty text for the member's own
     */
    String value() default "";

    /**
     * Whether the attribute is sent inside the signed token when the workspace's users are identified by one
     * ({@code UserJwt}). With a {@code UserHash} or no proof it is sent openly. {@code user_id} always stands in the token,
     * companies never do, and no signed attribute can be named as a claim that RFC 7519 registers, such as {@code exp}.
     *
     * @return true for an attribute that Intercom is to believe only if it is signed
     */
    boolean signed() default false;

    /**
     * Says that a whole number is a time, and since when it counts. Only an {@code epoch} that is written out counts: a
     * whole number without it stays a number.
     *
     * @return the unit in which the member counts from 1970-01-01T00:00:00Z
     */
    EpochUnit epoch() default EpochUnit.SECONDS;

    /**
     * The time zone in which a {@code LocalDate} (its start of day) or a {@code LocalDateTime} is meant, as
     * {@link java.time.ZoneId#of(String)} takes it: {@code "Europe/Paris"}, {@code "UTC"}.
     *
     * @return the zone's id, or the empty text where the member has none
     */
    String zone() default "";

    /**
     * Says why a text attribute may be told although its name looks like a secret's: one that ends in a word such as
     * {@code password}, {@code secret}, {@code token} or {@code pin}. Without a reason it does not compile, since everybody
     * who works in the workspace can read it, and so can the page.
     *
     * @return the reason, for whoever reads the code, or the empty text where none is needed
     */
    String allowSensitive() default "";
}
