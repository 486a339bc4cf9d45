package io.github.intercomkit.web;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.InvalidPayloadException;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.MessengerStep.Outcome;
import io.github.intercomkit.log.Failures;
import io.github.intercomkit.log.HourlyLog;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.session.MessengerSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
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
 * @param scope in which the user is read
 * @param log for failures
 */
record EndpointStep(
        StepRequest request, StateStore store, @Nullable UserMarker marker, StepScope scope, HourlyLog log) {
    /** Another server that makes steps of the same browser at the same time makes no more than a few. */
    private static final int MOST_ATTEMPTS = 5;

    /** A proof that the budget of updates holds back is due already: the page must not ask without a pause. */
    private static final Duration SHORTEST_RENEWAL = Duration.ofSeconds(30);

    /** Makes the step for the current user, or for a visitor by the serializer of visitors. */
    AnsweredStep answer(Supplier<@Nullable SignedInUser<?>> currentUser, IntercomSerializer<?> serializerOfVisitors) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            String text = store.load();
            EndpointState state = EndpointState.read(text);
            Result result;
            try {
                result = scope.run(() -> resultOf(state, currentUser.get(), serializerOfVisitors));
            } catch (RuntimeException failure) {
                error("A step could not read its user, so the page is asked to try again: "
                        + Failures.nameAndPlace(failure));
                return AnsweredStep.tryAgain(Outcome.USER_UNREADABLE);
            }
            // Another server may have made a step meanwhile: then this one is made again, after it.
            if (Objects.equals(text, store.load())) {
                long answers = state.answers() + 1;
                store.save(EndpointState.text(result.session().toText(), answers, result.signOut()));
                Outcome outcome = result.isRefused() ? Outcome.USER_REFUSED : Outcome.ANSWERED;
                return new AnsweredStep(answer(result, answers), outcome, result.calls());
            }
        }
        return AnsweredStep.tryAgain(Outcome.BUSY);
    }

    /** The step of the user, unless there is none or the user is signing out; else that of a visitor. */
    private Result resultOf(
            EndpointState state, @Nullable SignedInUser<?> user, IntercomSerializer<?> serializerOfVisitors) {
        if (user == null) {
            return resultOf(state, serializerOfVisitors, null);
        }
        Result ofUser = resultOf(state, user);
        return ofUser.isSigningOut(state)
                ? resultOf(state, serializerOfVisitors, null).keeping(state.signOut())
                : ofUser;
    }

    private EndpointAnswer answer(Result result, long number) {
        MessengerSession<?> session = result.session();
        return EndpointAnswers.step(
                marker == null || result.messenger().isDisabled() ? Map.of() : marker.headersAfter(session),
                session.personKey(),
                result.calls(),
                renewIn(result),
                number,
                ownWidget(result.messenger()),
                sealedState());
    }

    /** Null where the server keeps the state, and where the state is longer than a request of the page may be. */
    private @Nullable String sealedState() {
        if (!(store instanceof SealedStore sealing)) {
            return null;
        }
        if (sealing.isTooLong()) {
            error(
                    "The sealed state of a user is longer than 1 MiB, so the page cannot keep it, and each change of the user boots the"
                            + " Messenger again. Leave attributes or companies out, or keep the state in HTTP sessions.");
            return null;
        }
        return sealing.sealed();
    }

    /** The client knows Intercom's own address. */
    private static @Nullable String ownWidget(Messenger messenger) {
        String address = messenger.widgetAddress();
        return messenger.isDisabled() || address.equals(FixedTexts.WIDGET + messenger.appId()) ? null : address;
    }

    private <T> Result resultOf(EndpointState state, SignedInUser<T> user) {
        return resultOf(state, user.serializer(), user.user());
    }

    private <T> Result resultOf(EndpointState state, IntercomSerializer<T> serializer, @Nullable T user) {
        MessengerSession<T> session = MessengerSession.of(serializer, state.session());
        // It has no effect after a boot.
        if (marker != null && marker.isPresent()) {
            session.earlierSessionExpired();
        }
        Long lastAnswer = request.lastAnswer();
        boolean isAnswerMissed = lastAnswer != null && lastAnswer != state.answers();
        if (lastAnswer != null) {
            session.events()
                    .pageMade(isAnswerMissed ? null : session.events().key().orElse(null));
        }
        SignOut signOut = null;
        if (user != null && request.step() == SessionStep.SIGNED_OUT) {
            if (calls(SessionStep.PAGE_LOADED, session, user) == null) {
                visitorCalls(SessionStep.PAGE_LOADED, session);
            }
            signOut = SignOut.of(
                    session.personKey(), serializer.messenger().clock().instant());
        }
        SessionStep step = stepOf(session, isAnswerMissed);
        MessengerCalls calls = calls(step, session, user);
        return calls == null
                ? new Result(session, visitorCalls(step, session), serializer.messenger(), signOut, true)
                : new Result(session, calls, serializer.messenger(), signOut, false);
    }

    /** The step that the page asks for; a boot, if the page shows another person or has missed an answer. */
    private SessionStep stepOf(MessengerSession<?> session, boolean isAnswerMissed) {
        String shown = request.shownPerson();
        boolean boots = (shown != null && !session.pageShows(shown)) || isAnswerMissed;
        return boots && request.step() != SessionStep.SIGNED_OUT ? SessionStep.PAGE_LOADED : request.step();
    }

    /** The calls of a step; null if its user is refused. */
    private <T> @Nullable MessengerCalls calls(SessionStep step, MessengerSession<T> session, @Nullable T user) {
        try {
            return step.make(session, user);
        } catch (InvalidPayloadException refused) {
            error("The user is not sent to Intercom. " + refused.getMessage());
            return null;
        }
    }

    /** Not the last user's Messenger: the refused user may be another person. */
    private static MessengerCalls visitorCalls(SessionStep step, MessengerSession<?> session) {
        return step == SessionStep.PAGE_LOADED ? session.pageLoaded(null) : session.userChanged(null);
    }

    private void error(String message) {
        log.log(System.Logger.Level.ERROR, message);
    }

    private static OptionalLong renewIn(Result result) {
        Instant now = result.messenger().clock().instant();
        if (result.signOut() != null) {
            return OptionalLong.of(
                    Duration.between(now, result.signOut().until()).toSeconds() + 1);
        }
        Optional<Instant> due = result.session().proofDueAt();
        if (due.isEmpty()) {
            return OptionalLong.empty();
        }
        long seconds = Duration.between(now, due.get()).toSeconds();
        return OptionalLong.of(Math.max(SHORTEST_RENEWAL.toSeconds(), seconds));
    }

    /**
     * What a step made.
     *
     * @param signOut the sign-out that is under way after it; null if none is
     * @param isRefused whether the user was refused
     */
    private record Result(
            MessengerSession<?> session,
            MessengerCalls calls,
            Messenger messenger,
            @Nullable SignOut signOut,
            boolean isRefused) {
        /** Whether the step was made for a user whose sign-out is under way. */
        boolean isSigningOut(EndpointState before) {
            SignOut signOut = before.signOut();
            return signOut != null
                    && session.isUser()
                    && signOut.isOf(session.personKey(), messenger.clock().instant());
        }

        Result keeping(@Nullable SignOut signOut) {
            return new Result(session, calls, messenger, signOut, isRefused);
        }
    }
}
