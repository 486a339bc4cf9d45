package io.github.intercomkit.test;

import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.json.JsonReader;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.MessengerSetting;
import io.github.intercomkit.protocol.StandardAttribute;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who a call is for, and checks the proof as a workspace that enforces verification does. */
final class IdentityCheck {
    static final String HASH = "user_hash";
    static final String TOKEN = "intercom_user_jwt";

    /** On expiry an active user gets about an hour (Intercom's documentation). */
    private static final Duration GRACE = Duration.ofHours(1);

    private final @Nullable IdentityVerification verification;
    private final Clock clock;

    /** A check; without a verification no proof is asked for. */
    IdentityCheck(@Nullable IdentityVerification verification, Clock clock) {
        this.verification = verification;
        this.clock = clock;
    }

    IdentifiedCall boot(Map<String, Object> settings) {
        return identified(settings, clock);
    }

    IdentifiedCall update(Map<String, Object> settings) {
        return identified(settings, Clock.offset(clock, GRACE.negated()));
    }

    private IdentifiedCall identified(Map<String, Object> settings, Clock tokenClock) {
        Map<String, Object> open = new LinkedHashMap<>(settings);
        Map<String, Object> ofMessenger = new LinkedHashMap<>(settings);
        open.keySet().removeIf(IdentityCheck::isSetting);
        ofMessenger.keySet().removeIf(name -> !isSetting(name));
        Object hash = open.remove(HASH);
        Object token = open.remove(TOKEN);
        Map<String, Object> signed = claims(token);
        signed.remove(FixedTexts.EXPIRY);
        signed.keySet().removeIf(IdentityCheck::isSetting);
        String person = person(signed, open);
        DropReason refusal = null;
        if (hash != null && token != null) {
            refusal = DropReason.TWO_PROOFS;
        } else if (verification != null && !isProved(person, hash, token, tokenClock)) {
            refusal = DropReason.NOT_PROVED;
        }
        return new IdentifiedCall(person, open, signed, ofMessenger, refusal);
    }

    private boolean isProved(String person, @Nullable Object hash, @Nullable Object token, Clock tokenClock) {
        if (person.equals(SimulatedMessenger.VISITOR)) {
            return hash == null && token == null;
        }
        if (verification instanceof UserJwt tokens) {
            return token instanceof String text && tokens.withClock(tokenClock).verify(person, text);
        }
        return verification instanceof UserHash hashes && hash instanceof String text && hashes.verify(person, text);
    }

    private static boolean isSetting(String name) {
        return MessengerSetting.named(name).isPresent();
    }

    private static String person(Map<String, Object> signed, Map<String, Object> open) {
        return Stream.of(StandardAttribute.USER_ID, StandardAttribute.EMAIL)
                .flatMap(identifier -> Stream.of(signed, open).map(attributes -> attributes.get(identifier.jsonName())))
                .filter(value -> value instanceof String text && !text.isBlank())
                .map(String.class::cast)
                .findFirst()
                .orElse(SimulatedMessenger.VISITOR);
    }

    /** What a token says, whether or not its signature is right; nothing if it is none. */
    private static Map<String, Object> claims(@Nullable Object token) {
        if (token instanceof String text) {
            try {
                int claims = text.indexOf('.') + 1;
                return new LinkedHashMap<>(JsonReader.object(
                        Base64.getUrlDecoder().decode(text.substring(claims, text.indexOf('.', claims)))));
            } catch (RuntimeException malformed) {
                // The verification says so, too.
            }
        }
        return new LinkedHashMap<>();
    }
}
