package io.github.intercomkit.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A token of the user that Intercom's Data Connectors send to a service of your own, such as a JWT for the API of the orders: a member
 * of {@code auth_tokens} in boot, in a full update, and in a diff if a token changed.
 *
 * <p>On a field, a record component or a method without parameters of an {@link IntercomUser} type, whose value is text
 * ({@code CharSequence}, also in an {@code Optional}). A token that is null or blank is left out. It is no attribute: no text and no
 * log shows it, and a snapshot or a session that is stored holds a digest of the tokens only.
 *
 * <p>The page sees the token, and Intercom sends it on. Give one that belongs to this user, allows what the Data Connector needs, and
 * ends soon.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface IntercomAuthToken {
    /**
     * The token's name, as the Data Connector has it.
     *
     * @return the name
     */
    String value();
}
