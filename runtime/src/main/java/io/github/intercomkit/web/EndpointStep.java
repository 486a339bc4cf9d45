package io.github.intercomkit.web;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.InvalidPayloadException;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.session.MessengerSession;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes one step of a browser's session.
 *
 * @param request the step
 * @param store the state of the browser
 * @param marker the marker of the browser; null where the page keeps the state itself
 */
record EndpointStep(
        StepRequest request, StateStore store, @Nullable UserMarker marker) {
    private static final System.Logger LOGGER = System.getLogger(SessionEndpoint.class.getName());

    /** A proof that the budget of updates holds back is due already: the page must not ask without a pause. */
    private static final Duration SHORTEST_RENEWAL = Duration.ofSeconds(30);

    private static final String RETRY_AFTER_SECONDS = "30";

    /** Makes the step for the current user, or for a visitor by the serializer of visitors. */
    EndpointAnswer answer(Supplier<@Nullable SignedInUser<?>> currentUser, IntercomSerializer<?> serializerOfVisitors) {
        SignedInUser<?> user;
        try {
            user = currentUser.get();
        } catch (RuntimeException failure) {
            // Its message may hold a value.
            LOGGER.log(
                    System.Logger.Level.ERROR,
                    "The current user could not be read, so the page is asked to try again: "
                            + failure.getClass().getName());
            return EndpointAnswers.refused(503, Map.of("Retry-After", RETRY_AFTER_SECONDS));
        }
        return user == null ? answer(serializerOfVisitors, null) : answer(user);
    }

    private <T> EndpointAnswer answer(SignedInUser<T> user) {
        return answer(user.serializer(), user.user());
    }

    private <T> EndpointAnswer answer(IntercomSerializer<T> serializer, @Nullable T user) {
        String state = store.load();
        MessengerSession<T> session = MessengerSession.of(serializer, state);
        if (state == null && (request.shownPerson() != null || (marker != null && marker.isPresent()))) {
            session.earlierSessionExpired();
        }
        MessengerCalls calls = calls(session, user);
        store.save(session.toText());
        Map<String, String> headers = new HashMap<>();
        if (marker != null && !serializer.messenger().isDisabled()) {
            headers.putAll(marker.headersAfter(session));
        }
        return EndpointAnswers.step(
                headers,
                session.personKey(),
                calls,
                renewIn(session, serializer.messenger()),
                store instanceof SealedStore sealed ? sealed.sealed() : null);
    }

    private <T> MessengerCalls calls(MessengerSession<T> session, @Nullable T user) {
        try {
            return request.step().make(session, user);
        } catch (InvalidPayloadException refused) {
            LOGGER.log(System.Logger.Level.ERROR, "The user is not sent to Intercom. " + refused.getMessage());
            return request.step() == SessionStep.PAGE_LOADED ? session.pageLoaded(null) : MessengerCalls.none();
        }
    }

    private static OptionalLong renewIn(MessengerSession<?> session, Messenger messenger) {
        Optional<Instant> due = session.proofDueAt();
        if (due.isEmpty()) {
            return OptionalLong.empty();
        }
        long seconds = Duration.between(messenger.clock().instant(), due.get()).toSeconds();
        return OptionalLong.of(Math.max(SHORTEST_RENEWAL.toSeconds(), seconds));
    }
}
