package io.github.intercomkit;

import static io.github.intercomkit.Canaries.HASH;
import static io.github.intercomkit.Canaries.JWT;
import static io.github.intercomkit.Canaries.NUMBER;
import static io.github.intercomkit.Canaries.SECRET;
import static io.github.intercomkit.Canaries.VALUE;
import static io.github.intercomkit.Canaries.builder;
import static io.github.intercomkit.Canaries.full;
import static io.github.intercomkit.Canaries.withId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.session.MessengerSession;
import java.io.ByteArrayOutputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No exception, log entry or stored session contains the secret, and no exception or log entry a value. */
class RefusalsLeakNothingTest {
    /** Calls that are refused because of a canary, or with a canary beside the reason. */
    static Stream<ThrowingCallable> refusals() {
        List<ThrowingCallable> refusals = new ArrayList<>();
        for (String placeholder : List.of("<" + SECRET + ">", " " + SECRET, "YOUR_SECRET_" + SECRET)) {
            refusals.add(() -> UserHash.withSecret(placeholder));
            refusals.add(() -> UserJwt.withSecret(placeholder));
            refusals.add(() -> UserJwt.withSecrets(List.of(SECRET, placeholder)));
        }
        refusals.add(() -> HASH.hash(" "));
        refusals.add(() -> JWT.token(" "));
        refusals.add(() -> JWT.expiresAfter(Duration.ZERO));
        refusals.add(() -> Messenger.builder("<" + VALUE + ">").build());
        refusals.add(() -> Messenger.builder("k8w2v7qz").messengerStyleId(VALUE).build());
        for (IdentityVerification verification : List.of(HASH, JWT)) {
            var customers = new CustomerIntercomSerializer(builder(verification).build(), Set.of("plan"));
            for (Customer wrong : wrongCustomers()) {
                refusals.add(() -> customers.boot(wrong));
                refusals.add(() -> customers.diff(withId(), wrong));
            }
            for (Map.Entry<String, Object> wrong : wrongAttributes().entrySet()) {
                refusals.add(() -> customers.boot(full()).with(wrong.getKey(), wrong.getValue()));
                refusals.add(() -> customers.diff(withId(), full()).with(wrong.getKey(), wrong.getValue()));
            }
        }
        return refusals.stream();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void noExceptionContainsACanary(ThrowingCallable refused) {
        Throwable refusal = catchThrowable(refused);

        assertThat(refusal).isInstanceOf(IllegalArgumentException.class);
        StringWriter trace = new StringWriter();
        refusal.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(Canaries.ALL);
    }

    @Test
    void aStoredSessionContainsNoSecret() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MessengerSession<Customer> session =
                MessengerSession.of(new CustomerIntercomSerializer(builder(JWT).build()), null);
        session.pageLoaded(full());
        new ObjectOutputStream(bytes).writeObject(session);

        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).contains(VALUE).doesNotContain(SECRET);
        byte[] text = Base64.getUrlDecoder().decode(session.toText().substring(2));
        assertThat(new String(text, StandardCharsets.ISO_8859_1))
                .contains(VALUE)
                .doesNotContain(SECRET);
    }

    @Test
    void noLogEntryContainsACanary() {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getLevel() + entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("io.github.intercomkit");
        logger.addHandler(handler);
        try {
            Messenger.builder("abc12345")
                    .identityVerification(HASH)
                    .pageTitle(VALUE)
                    .build();
        } finally {
            logger.removeHandler(handler);
        }

        assertThat(logged).hasSize(1).allSatisfy(entry -> assertThat(entry).doesNotContain(Canaries.ALL));
    }

    private static List<Customer> wrongCustomers() {
        Customer withoutIdentifier = full();
        withoutIdentifier.id = " ";
        withoutIdentifier.email = " ";
        Customer otherPerson = full();
        otherPerson.id = VALUE + "2";
        otherPerson.plan = VALUE.repeat(100);
        Customer overlong = full();
        overlong.plan = VALUE.repeat(100);
        Customer insecure = full();
        insecure.avatar = "http://" + VALUE;
        Customer large = full();
        large.apples = NUMBER * 10_000_000;
        Customer infinite = full();
        infinite.ratio = Double.NaN;
        Customer nameless = full();
        nameless.company = Company.named(VALUE, " ");
        Customer doubled = full();
        doubled.companies = List.of(Company.named(VALUE, VALUE), Company.named(VALUE, VALUE));
        return List.of(withoutIdentifier, otherPerson, overlong, insecure, large, infinite, nameless, doubled);
    }

    private static Map<String, Object> wrongAttributes() {
        Map<String, Object> wrong = new LinkedHashMap<>();
        wrong.put("user_id", VALUE);
        wrong.put("email", VALUE);
        wrong.put("user_hash", VALUE);
        wrong.put("intercom_user_jwt", VALUE);
        wrong.put("company", VALUE);
        wrong.put("app_id", VALUE);
        wrong.put("plan", VALUE.repeat(100));
        wrong.put("avatar", "http://" + VALUE);
        wrong.put("created_at", VALUE);
        wrong.put("renewed_at", NUMBER);
        wrong.put("note", List.of(VALUE));
        wrong.put("alignment", VALUE);
        wrong.put("z_index", VALUE);
        return wrong;
    }
}
