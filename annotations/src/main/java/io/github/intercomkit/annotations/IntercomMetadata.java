package io.github.intercomkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a member of an {@link IntercomEvent} type as metadata of the event: a field, a record component or an instance method without
 * parameters. It is read as an {@link IntercomAttribute} is.
 *
 * <p>Metadata is text, a number, a time, money ({@code Money}, or {@code javax.money.MonetaryAmount} of JSR 354) or a link with a text
 * ({@code RichLink}), also wrapped in an {@code Optional}. Null is left out. Intercom has no boolean in metadata: annotate a method that
 * returns text.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface IntercomMetadata {
    /**
     * The key at Intercom. The default is the member's name in snake_case, for a getter without {@code get}: the default for
     * {@code deliveryDate} is {@code delivery_date}. The key of a time ends in {@code _date}, and no other key does.
     *
     * <p>Intercom does not tell keys apart by case, and never renames one.
     *
     * @return the key, or the empty text for the default
     */
    String value() default "";

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
     * The reason why a text may be sent although its key looks like the name of a secret, as in
     * {@link IntercomAttribute#allowSensitive()}.
     *
     * @return the reason, for readers of the code, or the empty text for other keys
     */
    String allowSensitive() default "";
}
