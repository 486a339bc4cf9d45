package io.github.intercomkit.benchmarks;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.github.intercomkit.identity.UserJwt;
import io.jsonwebtoken.Jwts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The libraries that make an {@code intercom_user_jwt} of a user id, which expires in an hour. */
public enum Tokens {
    INTERCOMKIT {
        private final UserJwt jwt = UserJwt.withSecret(Shoppers.SECRET);

        @Override
        public String token(String userId) {
            return jwt.token(userId);
        }
    },
    NIMBUS {
        private final JWSHeader header = new JWSHeader(JWSAlgorithm.HS256);
        private final JWSSigner signer = signer();

        @Override
        public String token(String userId) {
            SignedJWT token = new SignedJWT(
                    header,
                    new JWTClaimsSet.Builder()
                            .claim("user_id", userId)
                            .expirationTime(inAnHour())
                            .build());
            try {
                token.sign(signer);
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
            return token.serialize();
        }
    },
    JJWT {
        private final SecretKey key = new SecretKeySpec(Shoppers.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256");

        @Override
        public String token(String userId) {
            return Jwts.builder()
                    .claim("user_id", userId)
                    .expiration(inAnHour())
                    .signWith(key, Jwts.SIG.HS256)
                    .compact();
        }
    },
    AUTH0 {
        private final Algorithm algorithm = Algorithm.HMAC256(Shoppers.SECRET);

        @Override
        public String token(String userId) {
            return JWT.create()
                    .withClaim("user_id", userId)
                    .withExpiresAt(Instant.now().plus(1, ChronoUnit.HOURS))
                    .sign(algorithm);
        }
    };

    /** The token in its compact form. */
    public abstract String token(String userId);

    static JWSSigner signer() {
        try {
            return new MACSigner(Shoppers.SECRET.getBytes(StandardCharsets.UTF_8));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static Date inAnHour() {
        return Date.from(Instant.now().plus(1, ChronoUnit.HOURS));
    }
}
