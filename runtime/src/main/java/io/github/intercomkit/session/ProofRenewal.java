package io.github.intercomkit.session;

import io.github.intercomkit.IntercomPayload;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.protocol.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a page needs another token. */
final class ProofRenewal {
    /** The end of a proof that is no token. */
    static final long NO_TOKEN = 0;

    private static final long NEVER = Long.MAX_VALUE;

    /** A token is renewed in the last tenth of its life, so that a step has time to reach the page. */
    private static final int LAST_PART = 10;

    private ProofRenewal() {}

    /** Whether {@link #endOf} can give that number. */
    static boolean isEnd(long end) {
        return end == NEVER || (end >= -Limits.MAX_WHOLE_NUMBER && end <= Limits.MAX_WHOLE_NUMBER);
    }

    /** The Unix second in which the proof of a user's payload ends. */
    static long endOf(IntercomPayload payload, Messenger messenger) {
        return token(messenger).isEmpty()
                ? NO_TOKEN
                : payload.proofExpiresAt().map(Instant::getEpochSecond).orElse(NEVER);
    }

    /**
     * Whether a page needs another token.
     *
     * @param end what {@link #endOf} gave for the payload that was sent last
     */
    static boolean isDue(Messenger messenger, long end, Instant now) {
        Optional<UserJwt> token = token(messenger);
        if (token.isEmpty()) {
            return false;
        }
        Optional<Duration> lifetime = token.get().lifetime();
        return lifetime.isEmpty() ? end == NO_TOKEN : now.getEpochSecond() >= dueAt(end, lifetime.get());
    }

    /** When a page needs another token; empty if never. */
    static Optional<Instant> dueAt(Messenger messenger, long end) {
        return end == NO_TOKEN || end == NEVER
                ? Optional.empty()
                : token(messenger)
                        .flatMap(UserJwt::lifetime)
                        .map(lifetime -> Instant.ofEpochSecond(dueAt(end, lifetime)));
    }

    private static long dueAt(long end, Duration lifetime) {
        return end - lifetime.dividedBy(LAST_PART).toSeconds();
    }

    private static Optional<UserJwt> token(Messenger messenger) {
        return messenger
                .identityVerification()
                .filter(UserJwt.class::isInstance)
                .map(UserJwt.class::cast);
    }
}
