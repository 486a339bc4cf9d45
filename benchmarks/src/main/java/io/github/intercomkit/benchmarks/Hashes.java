package io.github.intercomkit.benchmarks;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** The libraries that compute a {@code user_hash}. */
public enum Hashes {
    INTERCOMKIT {
        @Override
        public String hash(String userId) {
            return Shoppers.HASH.hash(userId);
        }
    },
    MAC_AND_HEX_FORMAT {
        @Override
        public String hash(String userId) {
            return HexFormat.of().formatHex(sign(userId));
        }
    },
    /** The code that most guides show. */
    MAC_AND_STRING_FORMAT {
        @Override
        public String hash(String userId) {
            StringBuilder hex = new StringBuilder();
            for (byte each : sign(userId)) {
                hex.append(String.format("%02x", each));
            }
            return hex.toString();
        }
    },
    COMMONS_CODEC {
        @Override
        public String hash(String userId) {
            return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, Shoppers.SECRET).hmacHex(userId);
        }
    },
    GUAVA {
        private final HashFunction hmac = Hashing.hmacSha256(Shoppers.SECRET.getBytes(StandardCharsets.UTF_8));

        @Override
        public String hash(String userId) {
            return hmac.hashString(userId, StandardCharsets.UTF_8).toString();
        }
    };

    /** 64 lower-case hex digits. */
    public abstract String hash(String userId);

    static byte[] sign(String userId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Shoppers.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(userId.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
