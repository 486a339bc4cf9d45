package io.github.intercomkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a member as an attribute that payloads send to Intercom: a field, a record component or an instance method without
 * parameters.
 *
 * <p>The serializer reads a field through its record accessor or getter. If the field has neither, the serializer reads it
 * directly, and the field must be visible. The type of an attribute is text, a number, a boolean or a time, also wrapped in an
 * {@code Optional}. The attributes {@code company} and {@code companies} hold companies. For any other type, annotate a method
 * that returns one of these.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface IntercomAttribute {
    /**
     * The name of the attribute at Intercom. The default is the member's name in snake_case, for a getter without {@code get} or
     * (boolean) {@code is}: the default for {@code createdAt} and {@code getCreatedAt()} is {@code created_at}.
     *
     * <p>A name that is not one of Intercom's standard attributes is a custom attribute. Intercom keeps the name of each custom
     * attribute that it receives: you can archive it there, but neither rename nor delete it.
     *
     * @return the name, or the empty text for the default
     */
    String value() default "";

    /**
     * Whether the attribute is inside the signed token if the proof of identity is a token ({@code UserJwt}). With a
     * {@code UserHash} or no proof the attribute is an open member of the payload. {@code user_id} is always inside the token,
     * companies never are. A signed attribute cannot have the name of a claim that RFC 7519 registers, such as {@code exp}.
     *
     * @return true for an attribute that users must not be able to change in the page
     */
    boolean signed() default false;

    /**
     * The unit of a whole number that is a time, counted from 1970-01-01T00:00:00Z. A whole number without an explicit
     * {@code epoch} is a number.
     *
     * @return the unit
     */
    EpochUnit epoch() default EpochUnit.SECONDS;

    /**
     * The time zone of a {@code LocalDate}, which stands for its start of day, or of a {@code LocalDateTime}. It is an id that
     * {@link java.time.ZoneId#of(String)} takes, such as {@code "Europe/Paris"} or {@code "UTC"}.
     *
     * @return the zone's id, or the empty text for other types
     */
    String zone() default "";

    /**
     * The reason why a text attribute may be sent although its name looks like the name of a secret. Such a name ends in a
     * word like {@code password}, {@code secret}, {@code token} or {@code pin}. Without a reason the attribute does not
     * compile, since the page and all teammates in the workspace can read it.
     *
     * @return the reason, for readers of the code, or the empty text for other names
     */
    String allowSensitive() default "";

    /**
     * Whether the attribute tells something about a person, so that the inventory of what is sent marks it as personal. The
     * inventory marks names such as {@code email}, {@code first_name} and {@code birth_date} without this. It changes no payload.
     *
     * @return true for personal data under a name that does not say so
     */
    boolean personal() default false;
}
