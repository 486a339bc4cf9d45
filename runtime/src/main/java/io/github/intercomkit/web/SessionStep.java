package io.github.intercomkit.web;

import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.session.MessengerSession;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps that a page can ask for. */
enum SessionStep {
    PAGE_LOADED("pageLoaded") {
        @Override
        <T> MessengerCalls make(MessengerSession<T> session, @Nullable T user) {
            return session.pageLoaded(user);
        }
    },
    USER_CHANGED("userChanged") {
        @Override
        <T> MessengerCalls make(MessengerSession<T> session, @Nullable T user) {
            return session.userChanged(user);
        }
    },
    ROUTE_CHANGED("routeChanged") {
        @Override
        <T> MessengerCalls make(MessengerSession<T> session, @Nullable T user) {
            return session.routeChanged(user);
        }
    },
    SIGNED_OUT("signedOut") {
        @Override
        <T> MessengerCalls make(MessengerSession<T> session, @Nullable T user) {
            return session.signedOut();
        }
    };

    private final String jsonName;

    SessionStep(String jsonName) {
        this.jsonName = jsonName;
    }

    static Optional<SessionStep> named(@Nullable Object name) {
        return Arrays.stream(values())
                .filter(step -> step.jsonName.equals(name))
                .findFirst();
    }

    /**
     * Makes the step.
     *
     * @param user the signed-in user; null for a visitor
     */
    abstract <T> MessengerCalls make(MessengerSession<T> session, @Nullable T user);
}
