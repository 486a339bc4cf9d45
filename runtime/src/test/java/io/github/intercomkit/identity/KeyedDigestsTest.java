package io.github.intercomkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The digests of the JDK, which sign in place of a {@code Mac}. */
class KeyedDigestsTest {
    @ParameterizedTest(name = "a key of {0} bytes")
    @ValueSource(ints = {1, 14, 63, 64, 65, 200})
    void theySignAsAMacDoes(int length) throws Exception {
        Random random = new Random(length);
        byte[] key = new byte[length];
        byte[] message = new byte[300];
        random.nextBytes(key);
        random.nextBytes(message);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));

        KeyedDigests digests = KeyedDigests.of(key).orElseThrow();

        for (int signed : new int[] {0, 1, 100, 300}) {
            assertThat(digests.sign(message, signed)).isEqualTo(mac.doFinal(Arrays.copyOf(message, signed)));
        }
    }
}
