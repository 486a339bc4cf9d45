package io.github.intercomkit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which secrets the two verifications accept, and how they keep them. */
class SecretsTest {
    static Stream<Function<List<String>, IdentityVerification>> verifications() {
        return Stream.of(UserHash::withSecrets, UserJwt::withSecrets);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                        "",
                        " ",
                        "\n",
                        " k3y",
                        "k3y ",
                        "k3y\n",
                        "\tk3y",
                        "\u2003k3y",
                        "\uFEFFk3y",
                        "k3y\u00A0",
                        "\u202Fk3y",
                        "k3y\u2060",
                        "k3y\0",
                        "\u00AD",
                        "\"k3y\"",
                        "'k3y'",
                        "$INTERCOM_SECRET",
                        "@secret@",
                        "CHANGE_IT",
                        "SECRET",
                        "secret-goes-here",
                        "paste-your-secret-here",
                        "replace-with-your-secret",
                        "process.env.SECRET",
                        "<your\nsecret>",
                        "your\nsecret",
                        "k3y\u200B",
                        "\u200B",
                        "YOUR_SECRET",
                        "your-secret",
                        "your_secret_key",
                        "YourSecret",
                        "YOUR_IDENTITY_VERIFICATION_SECRET",
                        "your intercom secret here",
                        "IDENTITY_VERIFICATION_SECRET",
                        "INTERCOM_SECRET_KEY",
                        "INTERCOM_SECRET",
                        "INSERT_SECRET_HERE",
                        "<secret>",
                        "<your secret>",
                        "{secret}",
                        "${INTERCOM_SECRET}",
                        "#{secret}",
                        "%SECRET%",
                        "[secret]",
                        "changeme",
                        "change-me",
                        "replace_me",
                        "xxxxxxxx",
                        "...",
                        "***",
                        "TODO",
                        "null")
                .flatMap(secret -> verifications().map(verification -> Arguments.of(secret, verification)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void blankPaddedAndPlaceholderSecretsAreRefused(
            String secret, Function<List<String>, IdentityVerification> verification) {
        for (List<String> secrets : List.of(List.of(secret), List.of("k3y", secret))) {
            assertThatThrownBy(() -> verification.apply(secrets))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Settings > Messenger > Security")
                    .satisfies(refusal -> assertThat(
                                    secret.isBlank() || !refusal.getMessage().contains(secret))
                            .isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret",
                "super-secret",
                "abcdefgh",
                "k",
                "a b",
                "my-secret",
                "yourself",
                "Q3kW-zR9_xxxx",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Jefe",
                "café",
                "pässwörd"
            })
    void anyOtherTextIsASecretEvenAShortOne(String secret) {
        assertThat(UserHash.withSecret(secret)
                        .verify("17", UserHash.withSecret(secret).hash("17")))
                .isTrue();
        assertThat(UserJwt.withSecret(secret)
                        .verify("17", UserJwt.withSecret(secret).token("17")))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("verifications")
    void aListThatChangesLaterDoesNotChangeTheSecrets(Function<List<String>, IdentityVerification> verification) {
        List<String> secrets = new ArrayList<>(List.of("new", "old"));
        IdentityVerification made = verification.apply(secrets);
        secrets.clear();

        assertThat(made.toString()).endsWith("[2 secrets]");
        String token = UserJwt.withSecret("old").token("17");
        String hash = UserHash.withSecret("old").hash("17");
        assertThat(made instanceof UserJwt jwt ? jwt.verify("17", token) : ((UserHash) made).verify("17", hash))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("verifications")
    void verificationsAreNotSerializable(Function<List<String>, IdentityVerification> verification) {
        IdentityVerification made = verification.apply(List.of("canary"));

        assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(made))
                .isInstanceOf(NotSerializableException.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    void otherLifetimesKeepTheSecrets() {
        UserJwt jwt =
                UserJwt.withSecrets(List.of("new", "old")).withoutExpiry().expiresAfter(java.time.Duration.ofHours(2));

        assertThat(jwt.verify("17", UserJwt.withSecret("old").token("17"))).isTrue();
    }
}
