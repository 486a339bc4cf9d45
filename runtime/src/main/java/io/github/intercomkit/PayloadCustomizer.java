package io.github.intercomkit;

/**
 * Adds to the boots and updates of sessions what the application knows and the annotated class does not, such as the kind of the
 * device or the page's language: {@link MessengerBuilder#customizePayloads}. In the starter each bean of this type does.
 *
 * <p>It is called in each step of a {@link io.github.intercomkit.session.MessengerSession}, thus also of the endpoint, with a boot or
 * with the update of <em>all</em> the user's attributes, and returns that payload with what it adds by {@link IntercomPayload#with} and
 * {@link IntercomPayload#withCompany}. What it added is remembered by its digest, and compared:
 *
 * <ul>
 *   <li>A boot and a full update carry all that it adds.
 *   <li>An update of changes carries what it adds only where that differs from what was sent, and where it takes the place of a declared
 *       attribute that changed. If nothing else changed, an attribute that is added each time causes no update, and spends nothing of the
 *       budget.
 *   <li>What it stops to add is not cleared: Intercom keeps it. Add the empty text to clear it. If it took the place of a declared
 *       attribute, the declared value is sent.
 *   <li>A page that shows another route looks for a change, too: it is sent in place of the ping.
 * </ul>
 *
 * <p>So add what stays as it is from step to step: a time or a number that differs in each step is an update in each step. Payloads
 * that the application makes itself by a serializer are not customized, unless it calls {@link Messenger#customized(BootPayload)}.
 *
 * <p>It must be thread-safe. If it throws, or returns another payload than the given one with more attributes, the payload goes without
 * what this customizer adds, and the log says so once an hour, without a value.
 */
@FunctionalInterface
public interface PayloadCustomizer {
    /**
     * Customizes the payload of a signed-in user.
     *
     * @param payload a {@link BootPayload}, or an {@link UpdatePayload} with all attributes; it has at least one of {@code user_id} and
     *     {@code email} among its {@link IntercomPayload#attributes()}
     * @return the payload itself, or with more attributes
     */
    IntercomPayload customize(IntercomPayload payload);

    /**
     * Customizes the payload of a visitor, who by default gets nothing: most attributes describe users, and what a visitor is sent makes
     * attributes of leads. It must add nothing that only users can have.
     *
     * @param payload a {@link BootPayload}, or a ping
     * @return the payload itself, or with more attributes
     */
    default IntercomPayload customizeVisitor(IntercomPayload payload) {
        return payload;
    }
}
