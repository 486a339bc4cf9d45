package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts identify a user or a company, and which are placeholders. */
class IdentifiersTest {
    private final UserHash hash = UserHash.withSecret("secret");
    private final UserJwt jwt = UserJwt.withSecret("secret");
    private final CustomerIntercomSerializer customers = new CustomerIntercomSerializer(
            Messenger.builder("k8w2v7qz").identityVerification(hash).build());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "NULL",
                " null ",
                "\tundefined\n",
                "Undefined",
                "nil",
                "None",
                "NaN",
                "\u00A0null",
                "undefined\u200B",
                "\uFEFF",
                "(null)",
                "<null>",
                "[object Object]",
                "{}",
                "[]",
                "true",
                "False",
                "Optional.empty",
                "OptionalLong.empty",
                "anonymousUser",
                "anonymous",
                "n/a",
                "unknown",
                "00000000-0000-0000-0000-000000000000"
            })
    void aPlaceholderIsNoIdentifier(String word) {
        assertThatThrownBy(() -> customers.boot(Customer.withId(word)))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageContaining("neither a user_id nor an email")
                .hasMessageContaining("null or undefined");
        assertThatThrownBy(() -> customers.snapshot(Customer.withEmail(word)))
                .isInstanceOf(InvalidPayloadException.class);
        assertThatThrownBy(() -> hash.hash(word)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> jwt.token(word)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameThatResemblesNanIsAnIdentifier() {
        assertThat(customers.boot(Customer.withId("Nan")).toMap()).containsEntry("user_id", "Nan");
    }

    @Test
    void aProofOfAPlaceholderIsNotVerified() {
        assertThat(hash.verify("null", macOf("null"))).isFalse();
        assertThat(jwt.verify("null", tokenOf("null"))).isFalse();
        assertThat(jwt.verify("17", tokenOf("17"))).isTrue();
    }

    @Test
    void aPlaceholderBesideAnotherIdentifierIsLeftOut() {
        Customer ada = Customer.withId("null");
        ada.email = "ada@example.com";
        Customer bob = Customer.withId("17");
        bob.email = "undefined";

        assertThat(customers.boot(ada).toMap())
                .doesNotContainKey("user_id")
                .containsEntry("user_hash", hash.hash("ada@example.com"));
        assertThat(customers.boot(bob).toMap()).doesNotContainKey("email").containsEntry("user_hash", hash.hash("17"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "nullable", "None-1", "undefined@example.com", "nan2", "Null Island"})
    void textThatContainsAPlaceholderIsAnIdentifier(String id) {
        assertThat(customers.boot(Customer.withId(id)).toMap()).containsEntry("user_id", id);
        assertThat(hash.verify(id, hash.hash(id))).isTrue();
    }

    @Test
    void aPlaceholderIsNoCompanyIdButMayBeACompanyName() {
        Customer ada = Customer.withId(17);
        ada.company = Company.named("null", "Orchard");
        assertThatThrownBy(() -> customers.boot(ada)).hasMessageContaining("Company attribute \"company_id\"");

        ada.company = Company.named("5", "Anonymous");
        assertThat(customers.boot(ada).toMap()).containsKey("company");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "@",
                "@example.com",
                "ada@",
                "ada@ ",
                "ada@example.com bob@example.com",
                "ada@example.com,bob@example.com",
                "ada@example.com;",
                "Ada <ada@example.com>",
                "<ada@example.com>",
                "mailto:ada@example.com",
                "ada lovelace@example.com",
                "ada@exam ple.com",
                "ada@example..com",
                "ada@.com",
                "ada@example.com\n",
                "ada\u0000@example.com",
                "ada\u200B@example.com",
                "ada@@example.com",
                "ada\u007F@example.com",
                "\"ada\u200B\"@example.com",
                "\"ada@example.com",
                "\"@example.com",
                " \"@example.com",
                "\"\"@example.com",
                "ada@[]",
                "ada@[192.0. 2.1]"
            })
    void textThatIsNoAddressIsRefusedAsAnEmail(String email) {
        Customer ada = Customer.withId(17);
        ada.email = email;

        assertThatThrownBy(() -> customers.boot(ada))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageContaining("Attribute \"email\"")
                .hasMessageContaining("name@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.com",
                "a@x",
                "ADA@EXAMPLE.COM",
                " ada@example.com ",
                "ada+test.x@example.co.uk",
                "o'hara_%!#$&*/=?^`{|}~@example.com",
                "\"ada lovelace\"@example.com",
                "\"ada@home\"@example.com",
                "ada..l@docomo.example",
                "café@exämple.com",
                "用户@例子.世界",
                "ada@[192.0.2.1]",
                " ada@[192.0.2.1] ",
                "ada@[IPv6:2001:db8::1]",
                "ada@localhost"
            })
    void anAddressIsSentAsItIs(String email) {
        assertThat(customers.boot(Customer.withEmail(email)).toMap()).containsEntry("email", email);
    }

    private static String macOf(String text) {
        return HexFormat.of().formatHex(mac(text));
    }

    private static String tokenOf(String id) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String signed = base64.encodeToString("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8))
                + "."
                + base64.encodeToString(("{\"user_id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8));
        return signed + "." + base64.encodeToString(mac(signed));
    }

    private static byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
