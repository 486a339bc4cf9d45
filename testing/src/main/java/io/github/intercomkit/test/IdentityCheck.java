package io.github.intercomkit.test;

import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.json.JsonReader;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.Identifiers;
import io.github.intercomkit.protocol.MessengerSetting;
import io.github.intercomkit.protocol.StandardAttribute;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads who a call is for, and checks the proof as a workspace that enforces verification does. */
final class IdentityCheck {
    static final String HASH = "user_hash";
    static final String TOKEN = "intercom_user_jwt";

    private static final String USER_ID = StandardAttribute.USER_ID.jsonName();
    private static final String EMAIL = StandardAttribute.EMAIL.jsonName();
    private static final Clock BEFORE_ANY_EXPIRY = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    /** On expiry an active user gets about an hour (Intercom's documentation). */
    private static final Duration GRACE = Duration.ofHours(1);

    private final @Nullable IdentityVerification verification;
    private final Clock clock;
    private final String clockAdvice;

    /**
     * A check.
     *
     * @param verification null if no proof is asked for
     * @param clock says which tokens have expired
     * @param clockAdvice how the check gets another clock
     */
    IdentityCheck(@Nullable IdentityVerification verification, Clock clock, String clockAdvice) {
        this.verification = verification;
        this.clock = clock;
        this.clockAdvice = clockAdvice;
    }

    /** A check that asks for no proof. */
    static IdentityCheck none() {
        return new IdentityCheck(null, Clock.systemUTC(), "");
    }

    IdentifiedCall boot(Map<String, Object> settings) {
        return identified(settings, null, null, clock);
    }

    /**
     * Reads an update.
     *
     * @param shown whose Messenger the page shows; an update without an identifier is for that person
     * @param email the address that is known of that person
     */
    IdentifiedCall update(Map<String, Object> settings, @Nullable String shown, @Nullable Object email) {
        return identified(settings, shown, email, Clock.offset(clock, GRACE.negated()));
    }

    private IdentifiedCall identified(
            Map<String, Object> settings, @Nullable String shown, @Nullable Object email, Clock tokenClock) {
        Map<String, Object> open = new LinkedHashMap<>(settings);
        Map<String, Object> ofMessenger = new LinkedHashMap<>(settings);
        open.keySet().removeIf(IdentityCheck::isSetting);
        ofMessenger.keySet().removeIf(name -> !isSetting(name));
        Object hash = open.remove(HASH);
        Object token = open.remove(TOKEN);
        Map<String, Object> signed = claims(token);
        signed.remove(FixedTexts.EXPIRY);
        signed.keySet().removeIf(IdentityCheck::isSetting);
        String identifier = identifier(signed, open);
        DropReason refusal = null;
        if (isWrong(open) || isWrong(signed)) {
            refusal = DropReason.WRONG_IDENTIFIER;
        } else if (hash != null && token != null) {
            refusal = DropReason.TWO_PROOFS;
        } else if (verification != null
                && (contradicts(open, signed) || !isProved(identifier, hash, token, tokenClock))) {
            refusal = DropReason.NOT_PROVED;
        }
        return new IdentifiedCall(person(identifier, shown, email), open, signed, ofMessenger, refusal);
    }

    private static String person(@Nullable String identifier, @Nullable String shown, @Nullable Object email) {
        if (shown != null && (identifier == null || identifier.equals(email))) {
            return shown;
        }
        return identifier == null ? SimulatedMessenger.VISITOR : identifier;
    }

    private boolean isProved(
            @Nullable String identifier, @Nullable Object hash, @Nullable Object token, Clock tokenClock) {
        if (identifier == null) {
            return hash == null && token == null;
        }
        if (verification instanceof UserJwt tokens) {
            return token instanceof String text && tokens.withClock(tokenClock).verify(identifier, text);
        }
        return verification instanceof UserHash hashes
                && hash instanceof String text
                && hashes.verify(identifier, text);
    }

    /** What to look for where a call is refused. */
    String cause(DropReason refusal, IdentifiedCall content, Map<String, Object> settings) {
        return switch (refusal) {
            case WRONG_IDENTIFIER -> "user_id and email are texts, and no placeholders such as null";
            case TWO_PROOFS -> "give a user_hash or a token, not both";
            case OTHER_WORKSPACE -> "the app_id is missing, or is not the simulator's";
            default -> missingProof(content, settings.get(HASH), settings.get(TOKEN));
        };
    }

    private String missingProof(IdentifiedCall content, @Nullable Object hash, @Nullable Object token) {
        if (hash == null && token == null) {
            return "it has no proof";
        }
        if (verification instanceof UserJwt ? token == null : hash == null) {
            return verification + " does not verify that kind of proof";
        }
        if (contradicts(content.open(), content.signed())) {
            return "its token is of " + content.signed().get(USER_ID) + ", but the user_id beside it is "
                    + content.open().get(USER_ID);
        }
        if (verification instanceof UserJwt tokens
                && token instanceof String text
                && tokens.withClock(BEFORE_ANY_EXPIRY).verify(content.person(), text)) {
            return "its token has expired at " + clock.instant() + ": " + clockAdvice;
        }
        return "its proof is of another person, or of another secret";
    }

    private static boolean contradicts(Map<String, Object> open, Map<String, Object> signed) {
        Object id = open.get(USER_ID);
        return id != null && !signed.isEmpty() && !id.equals(signed.get(USER_ID));
    }

    /** Whether an identifier is there that identifies no person. */
    private static boolean isWrong(Map<String, Object> attributes) {
        Object id = attributes.get(USER_ID);
        Object email = attributes.get(EMAIL);
        return (id != null && !(id instanceof String text && !Identifiers.isBlankOrPlaceholder(text)))
                || (email != null && !(email instanceof String));
    }

    private static boolean isSetting(String name) {
        return MessengerSetting.named(name).isPresent();
    }

    private static @Nullable String identifier(Map<String, Object> signed, Map<String, Object> open) {
        return Stream.of(USER_ID, EMAIL)
                .flatMap(name -> Stream.of(signed, open).map(attributes -> attributes.get(name)))
                .filter(value -> value instanceof String text && !text.isBlank())
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
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
