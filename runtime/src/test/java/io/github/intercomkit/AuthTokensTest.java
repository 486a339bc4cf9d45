package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.session.MessengerSession;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The auth tokens of a user go to the page that boots with the user, and nowhere else. */
class AuthTokensTest extends PayloadFixture {
    private static final String TOKEN = "canary-token";

    private final StoppedClock clock = new StoppedClock();
    private final CustomerIntercomSerializer customers =
            serializer(Messenger.builder("k8w2v7qz").clock(clock));

    @Test
    void bootAndUpdateSendTheTokensInTheOrderOfTheirNames() {
        Customer ada = ada("t-1");
        ada.lagerToken = new StringBuilder("t-2");

        String tokens = "\"auth_tokens\":{\"lager\":\"t-2\",\"orders\":\"t-1\"}";
        assertThat(customers.boot(ada).toJson()).contains(tokens);
        assertThat(customers.update(ada).toJson()).contains(tokens);
        assertThat(customers.update(ada).changedAttributes()).contains("auth_tokens");
    }

    @Test
    void tokensThatAreNullOrBlankAreLeftOut() {
        assertThat(customers.boot(ada(null)).toMap()).doesNotContainKey("auth_tokens");
        assertThat(customers.boot(ada(" ")).toMap()).doesNotContainKey("auth_tokens");
    }

    @Test
    void aDiffSendsAllTokensIfOneChanged() {
        Customer before = ada("t-1");
        before.lagerToken = "t-2";
        Customer after = before.copy();
        after.ordersToken = "t-3";

        assertThat(customers.diff(before, before.copy()).hasChanges()).isFalse();
        assertThat(customers.diff(before, after).changedAttributes()).containsExactly("auth_tokens");
        assertThat(customers.diff(before, after).toMap())
                .containsEntry("auth_tokens", Map.of("lager", "t-2", "orders", "t-3"));
    }

    @Test
    void aDiffDoesNotClearTokens() {
        assertThat(customers.diff(ada("t-1"), ada(null)).hasChanges()).isFalse();
    }

    @Test
    void theTokensStandBesideTheProofAndNotInIt() {
        CustomerIntercomSerializer signing =
                serializer(Messenger.builder("k8w2v7qz").identityVerification(UserJwt.withSecret("secret")));

        Map<String, Object> boot = signing.boot(ada(TOKEN)).toMap();

        assertThat(boot).containsEntry("auth_tokens", Map.of("orders", TOKEN));
        String claims = boot.get("intercom_user_jwt").toString().split("\\.")[1];
        assertThat(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                .doesNotContain("auth_tokens");
    }

    @Test
    void withReplacesTheTokensOfAUser() {
        assertThat(customers
                        .boot(ada("t-1"))
                        .with("auth_tokens", Map.of("stock", "t-2"))
                        .toMap())
                .containsEntry("auth_tokens", Map.of("stock", "t-2"));
    }

    @Test
    void visitorsAndPingsHaveNoTokens() {
        Messenger messenger = customers.messenger();

        assertThatThrownBy(() -> messenger.bootVisitor().with("auth_tokens", Map.of("orders", TOKEN)))
                .isInstanceOf(InvalidPayloadException.class)
                .hasMessageContaining("a user's own")
                .hasMessageNotContaining(TOKEN);
        assertThatThrownBy(() -> messenger.ping().with("auth_tokens", Map.of("orders", TOKEN)))
                .isInstanceOf(InvalidPayloadException.class);
    }

    @Test
    void noTextShowsAToken() {
        BootPayload boot = customers.boot(ada(TOKEN));

        assertThat(boot).hasToString("BootPayload[app_id, user_id, auth_tokens, apples, ratio, vip]");
        assertThat(customers.snapshot(ada(TOKEN)).toString()).doesNotContain(TOKEN);
        assertThat(MessengerCalls.boot(boot).toString()).doesNotContain(TOKEN);
    }

    @Test
    void aStoredSnapshotTellsWhetherTheTokensChangedAndHoldsNone() throws Exception {
        UserSnapshot<Customer> snapshot = customers.snapshot(ada(TOKEN));
        byte[] bytes = stored(snapshot);
        UserSnapshot<Customer> read = read(bytes);

        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(TOKEN);
        assertThat(snapshot.isComplete()).isTrue();
        assertThat(read.isComplete()).isFalse();
        assertThat(read).isEqualTo(snapshot).hasSameHashCodeAs(snapshot);
        assertThat(customers.boot(read).toMap()).doesNotContainKey("auth_tokens");
        assertThat(customers.diff(read, ada(TOKEN)).hasChanges()).isFalse();
        assertThat(customers.diff(read, ada("other")).changedAttributes()).containsExactly("auth_tokens");
        UserSnapshot<Customer> withoutTokens = read(stored(customers.snapshot(ada(null))));
        assertThat(withoutTokens.isComplete()).isTrue();
    }

    @Test
    void aStoredSessionTellsWhetherTheTokensChangedAndHoldsNone() throws Exception {
        MessengerSession<Customer> session = MessengerSession.of(customers, null);

        assertThat(session.pageLoaded(ada(TOKEN)).toJson()).contains("\"auth_tokens\":{\"orders\":\"" + TOKEN + "\"}");

        String decoded = decoded(session.toText());
        assertThat(decoded).doesNotContain(TOKEN);
        assertThat(new String(stored(session), StandardCharsets.ISO_8859_1)).doesNotContain(TOKEN);
        assertThat(new ObjectMapper().writeValueAsString(session)).doesNotContain(TOKEN);
        MessengerSession<Customer> read = MessengerSession.of(customers, session.toText());
        assertThat(read.userChanged(ada(TOKEN)).toJson()).isEqualTo("[]");
        assertThat(read.userChanged(ada("other")).toJson())
                .isEqualTo("[[\"update\",{\"user_id\":\"17\",\"auth_tokens\":{\"orders\":\"other\"}}]]");
        assertThat(MessengerSession.of(customers, read.toText())
                        .pageLoaded(ada("other"))
                        .toJson())
                .contains("\"auth_tokens\":{\"orders\":\"other\"}");
    }

    @Test
    void tokensThatWaitedInAStoreAreSentWithTheNextStepOfTheUser() {
        MessengerSession<Customer> session = MessengerSession.of(customers, null);
        session.pageLoaded(ada("t-0"));
        for (int i = 1; i <= 21; i++) {
            session.userChanged(ada("t-" + i));
        }
        MessengerSession<Customer> read = MessengerSession.of(customers, session.toText());
        clock.forward(31 * 60);

        assertThat(read.routeChanged().toJson()).doesNotContain("t-21");
        clock.forward(61);
        read = MessengerSession.of(customers, read.toText());
        assertThat(read.userChanged(ada("t-21")).toJson()).contains("\"auth_tokens\":{\"orders\":\"t-21\"}");
    }

    private static Customer ada(String ordersToken) {
        Customer ada = Customer.withId(17);
        ada.ordersToken = ordersToken;
        return ada;
    }

    /** The text with each part that is base64url also decoded. */
    private static String decoded(String text) {
        StringBuilder all = new StringBuilder(text);
        for (String part : text.split("\\.")) {
            String whole = part.substring(0, part.length() - part.length() % 4);
            all.append(new String(Base64.getUrlDecoder().decode(whole), StandardCharsets.ISO_8859_1));
        }
        return all.toString();
    }

    private static byte[] stored(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static <V> V read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (V) in.readObject();
        }
    }
}
