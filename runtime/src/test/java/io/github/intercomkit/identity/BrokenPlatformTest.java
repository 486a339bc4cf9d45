package io.github.intercomkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.MacSpi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Signing fails where the HMAC of the platform is missing or broken. Runs alone, since it changes the providers of the JVM. */
@Isolated
class BrokenPlatformTest {
    private final List<Provider> providers = List.of(Security.getProviders());

    static Stream<Runnable> firstUses() {
        return Stream.of(
                () -> UserHash.withSecret("canary").hash("17"),
                () -> UserJwt.withSecret("canary").token("17"));
    }

    @AfterEach
    void restoreTheProviders() {
        for (Provider provider : Security.getProviders()) {
            Security.removeProvider(provider.getName());
        }
        providers.forEach(Security::addProvider);
    }

    @ParameterizedTest
    @MethodSource("firstUses")
    void aWrongHmacIsRefused(Runnable firstUse) {
        Security.insertProviderAt(new Broken(WrongMac.class), 1);

        assertThatThrownBy(firstUse::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The provider Broken computes a wrong HmacSHA256");
    }

    @ParameterizedTest
    @MethodSource("firstUses")
    void anHmacThatFailsIsRefused(Runnable firstUse) {
        Security.insertProviderAt(new Broken(FailingMac.class), 1);

        assertThatThrownBy(firstUse::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The provider Broken fails to compute");
    }

    @ParameterizedTest
    @MethodSource("firstUses")
    void anHmacThatRefusesTheSecretIsNamedWithoutTheSecret(Runnable firstUse) {
        Security.insertProviderAt(new Broken(LongSecretMac.class), 1);

        assertThatThrownBy(firstUse::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The provider Broken ")
                .hasMessageContaining("under 14 bytes")
                .hasNoCause()
                .hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @MethodSource("firstUses")
    void aMissingHmacIsRefused(Runnable firstUse) {
        for (Provider provider : Security.getProviders("Mac.HmacSHA256")) {
            Security.removeProvider(provider.getName());
        }

        assertThatThrownBy(firstUse::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("This platform has no HmacSHA256");
    }

    @Test
    void aPreferredProviderSignsTheSecretsThatItAccepts() {
        Security.insertProviderAt(new Broken(LongSecretMac.class), 1);

        assertThat(UserHash.withSecret("a secret of more than fourteen bytes").hash("17"))
                .as("the signature of that provider, not of the next one")
                .startsWith("b0344c61");
    }

    @Test
    void verifyThrowsWhereThePlatformBreaksLater() {
        SwitchedMac.broken = false;
        Security.insertProviderAt(new Broken(SwitchedMac.class), 1);
        UserJwt jwt = UserJwt.withSecret("a secret of more than fourteen bytes");
        String token = jwt.token("17");
        SwitchedMac.broken = true;

        assertThatThrownBy(() -> jwt.verify("17", token)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aProviderThatIsInsertedLaterDoesNotSign() {
        UserHash hash = UserHash.withSecret("abcdefgh");
        Security.insertProviderAt(new Broken(WrongMac.class), 1);

        assertThat(hash.hash("1234")).isEqualTo("3f5ed07739c3217c03afaff4ecf40a6974ee8e0523e6c9914236b4251504db23");
    }

    @SuppressWarnings("serial") // It is never serialized.
    private static final class Broken extends Provider {
        Broken(Class<? extends MacSpi> mac) {
            super("Broken", "1", "Computes HMAC wrongly");
            put("Mac.HmacSHA256", mac.getName());
        }
    }

    /** Signs everything with 32 zeros. */
    public static class WrongMac extends MacSpi {
        @Override
        protected int engineGetMacLength() {
            return 32;
        }

        @Override
        protected void engineInit(Key key, AlgorithmParameterSpec parameters) {}

        @Override
        protected void engineUpdate(byte input) {}

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {}

        @Override
        protected byte[] engineDoFinal() {
            return new byte[32];
        }

        @Override
        protected void engineReset() {}
    }

    /** Fails. */
    public static final class FailingMac extends WrongMac {
        @Override
        protected byte[] engineDoFinal() {
            throw new ProviderException("The device is gone");
        }
    }

    /** Refuses keys under 14 bytes, as FIPS providers do, and shows the key. It signs everything like the published example. */
    public static final class LongSecretMac extends WrongMac {
        @Override
        protected void engineInit(Key key, AlgorithmParameterSpec parameters) {
            String secret = new String(key.getEncoded(), StandardCharsets.UTF_8);
            if (secret.length() < 14) {
                throw new ProviderException("Refused key: " + secret);
            }
        }

        @Override
        protected byte[] engineDoFinal() {
            return HexFormat.of().parseHex("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        }
    }

    /** Breaks on demand. */
    public static final class SwitchedMac extends WrongMac {
        private static boolean broken;

        @Override
        protected byte[] engineDoFinal() {
            if (broken) {
                throw new ProviderException("The device is gone");
            }
            return HexFormat.of().parseHex("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        }
    }
}
