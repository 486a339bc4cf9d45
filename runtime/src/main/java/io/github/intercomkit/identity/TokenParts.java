package io.github.intercomkit.identity;

import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.Limits;
import io.github.intercomkit.protocol.StandardAttribute;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the header and the claims of a token say whose signature is right: any application that has the secret can have signed it. */
final class TokenParts {
    private TokenParts() {}

    /** Whether a header names HS256 alone: extensions that it calls critical must be understood (RFC 7515), and there are none here. */
    static boolean isHs256(Map<String, Object> header) {
        return FixedTexts.HS256.equals(header.get(FixedTexts.ALGORITHM)) && !header.containsKey(FixedTexts.CRITICAL);
    }

    /** Whether claims prove the user's id now. */
    static boolean proves(String userId, Map<String, Object> claims, Instant now) {
        long second = now.getEpochSecond();
        return userId.equals(claims.get(StandardAttribute.USER_ID.jsonName()))
                && isWellFormed(claims)
                && second < time(claims, FixedTexts.EXPIRY, Long.MAX_VALUE)
                && second >= time(claims, FixedTexts.NOT_BEFORE, Long.MIN_VALUE);
    }

    /** Whether each claim that RFC 7519 registers has its type. */
    private static boolean isWellFormed(Map<String, Object> claims) {
        return FixedTexts.TEXT_CLAIMS.stream().allMatch(name -> isText(claims.get(name)))
                && FixedTexts.TIME_CLAIMS.stream().allMatch(name -> isTime(claims.get(name)))
                && isAudience(claims.get(FixedTexts.AUDIENCE));
    }

    private static boolean isText(@Nullable Object claim) {
        return claim == null || claim instanceof String;
    }

    private static boolean isTime(@Nullable Object claim) {
        return claim == null
                || (claim instanceof Number second && Math.abs(second.doubleValue()) <= Limits.MAX_WHOLE_NUMBER);
    }

    private static boolean isAudience(@Nullable Object claim) {
        return isText(claim)
                || (claim instanceof List<?> several && several.stream().allMatch(String.class::isInstance));
    }

    private static long time(Map<String, Object> claims, String name, long absent) {
        return claims.get(name) instanceof Number second ? second.longValue() : absent;
    }
}
