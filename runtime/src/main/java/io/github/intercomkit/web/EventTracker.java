package io.github.intercomkit.web;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.InvalidPayloadException;
import io.github.intercomkit.MessengerEvent;
import io.github.intercomkit.log.Failures;
import io.github.intercomkit.log.HourlyLog;
import io.github.intercomkit.session.MessengerSession;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps events in the state of a browser, between two steps.
 *
 * @param store the state
 * @param scope in which the user is read
 * @param log for events that cannot be kept
 */
record EventTracker(StateStore store, StepScope scope, HourlyLog log) {
    void track(
            Supplier<@Nullable SignedInUser<?>> currentUser,
            IntercomSerializer<?> serializerOfVisitors,
            MessengerEvent event) {
        EndpointState state = EndpointState.read(store.load());
        MessengerSession<?> session;
        try {
            session = scope.run(() -> {
                SignedInUser<?> user = currentUser.get();
                return user == null ? tracked(serializerOfVisitors, null, state, event) : tracked(user, state, event);
            });
        } catch (InvalidPayloadException refused) {
            error("An event is not kept, since its user is refused. " + refused.getMessage());
            return;
        } catch (RuntimeException failure) {
            error("An event is not kept, since its user could not be read: " + Failures.nameAndPlace(failure));
            return;
        }
        store.save(EndpointState.text(session.toText(), state.answers(), state.signOut()));
    }

    private static <T> MessengerSession<T> tracked(SignedInUser<T> user, EndpointState state, MessengerEvent event) {
        return tracked(user.serializer(), user.user(), state, event);
    }

    private static <T> MessengerSession<T> tracked(
            IntercomSerializer<T> serializer, @Nullable T user, EndpointState state, MessengerEvent event) {
        MessengerSession<T> session = MessengerSession.of(serializer, state.session());
        session.events().track(user, event);
        return session;
    }

    private void error(String message) {
        log.log(System.Logger.Level.ERROR, message);
    }
}
