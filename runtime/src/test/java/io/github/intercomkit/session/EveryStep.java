package io.github.intercomkit.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerCalls;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.JsonReaders;
import io.github.intercomkit.fixture.StoppedClock;
import io.github.intercomkit.identity.UserJwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes every step of a stored session, whatever is stored: nothing is thrown, and no call names another person. */
final class EveryStep {
    static final StoppedClock CLOCK = new StoppedClock();
    static final CustomerIntercomSerializer CUSTOMERS = new CustomerIntercomSerializer(
            Messenger.builder("k8w2v7qz")
                    .clock(CLOCK)
                    .identityVerification(UserJwt.withSecret("secret"))
                    .build(),
            Set.of("plan"));

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EveryStep() {}

    static void goesOn(String text) {
        check(text, "17", session -> session.pageLoaded(ada(1)));
        check(text, "17", session -> session.userChanged(ada(1)));
        check(text, "17", session -> session.routeChanged(ada(1)));
        check(text, null, session -> session.pageLoaded(null));
        check(text, null, session -> session.userChanged(null));
        check(text, null, MessengerSession::signedOut);
        // The store alone knows which person is there.
        MessengerSession<Customer> alone = MessengerSession.of(CUSTOMERS, text);
        boolean isUser = alone.isUser();
        String calls = "{\"calls\":" + alone.routeChanged().toJson() + "}";
        JsonReaders.object(calls);
        assertThat(calls.contains("intercom_user_jwt") && !isUser).isFalse();
    }

    static Customer ada(long apples) {
        Customer ada = Customer.withId(17);
        ada.email = "ada@example.com";
        ada.plan = "gold";
        ada.apples = apples;
        ada.credits = 5L;
        ada.score = 2.5;
        ada.beta = true;
        ada.ordersToken = "t0";
        ada.company = Company.named(6, "Orchard");
        ada.companies = List.of(Company.named(7, "Mill"), Company.named(8, "Press"));
        return ada;
    }

    private static void check(
            String text, @Nullable String userId, Function<MessengerSession<Customer>, MessengerCalls> step) {
        MessengerSession<Customer> session = MessengerSession.of(CUSTOMERS, text);
        assertThat(session.events().key()).isNotNull();
        session.pageShows(session.personKey());
        checkPerson(step.apply(session), userId);
        assertThat(session.proofDueAt()).isNotNull();
        // What is stored after the step is read again.
        MessengerSession<Customer> next = MessengerSession.of(CUSTOMERS, session.toText());
        assertThat(next).hasToString(session.toString());
        checkPerson(step.apply(next), userId);
    }

    private static void checkPerson(MessengerCalls calls, @Nullable String userId) {
        String json = "{\"calls\":" + calls.toJson() + "}";
        JsonReaders.object(json);
        try {
            for (JsonNode call : MAPPER.readTree(json).get("calls")) {
                JsonNode token = call.path(1).path("intercom_user_jwt");
                if (!token.isMissingNode()) {
                    byte[] claims = Base64.getUrlDecoder().decode(token.asText().split("\\.")[1]);
                    assertThat(MAPPER.readTree(claims).get("user_id").asText()).isEqualTo(userId);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
