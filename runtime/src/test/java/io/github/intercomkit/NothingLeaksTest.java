package io.github.intercomkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.intercomkit.codegen.Attribute;
import io.github.intercomkit.codegen.CompanySnapshot;
import io.github.intercomkit.codegen.JsonMembers;
import io.github.intercomkit.codegen.MemberWriter;
import io.github.intercomkit.codegen.WireValues;
import io.github.intercomkit.fixture.Company;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.Proof;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.session.MessengerSession;
import io.github.intercomkit.session.SessionKeeper;
import io.github.intercomkit.web.MessengerPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Neither a secret nor an attribute's value stands in any text but the payload's own. */
class NothingLeaksTest {
    private static final String SECRET = "canary-secret";
    private static final String VALUE = "canary-value";
    private static final long NUMBER = 8_642_097_531L;
    private static final String[] CANARIES = {SECRET, VALUE, String.valueOf(NUMBER)};

    /** What hands out a payload, a proof or an identifier: its purpose. */
    private static final Set<String> RETURN_VALUES = Set.of(
            "attributes",
            "toJson",
            "toJsonBytes",
            "toMap",
            "toList",
            "toScript",
            "toHtmlAttribute",
            "toText",
            "userId",
            "email");

    private static final UserHash HASH = UserHash.withSecret(SECRET);
    private static final UserJwt JWT = UserJwt.withSecret(SECRET);

    static Stream<Object> instances() {
        List<Object> instances = new ArrayList<>(List.of(HASH, JWT, builder(HASH)));
        instances.addAll(
                List.of(Attribute.standard("name"), new WireValues(false), JsonMembers.open(Map.of(), Set.of("name"))));
        instances.add(MemberWriter.all(JsonMembers.all()));
        for (IdentityVerification verification : List.of(HASH, JWT)) {
            Messenger messenger = builder(verification).build();
            var customers = new CustomerIntercomSerializer(messenger, Set.of("name", "plan"));
            MessengerSession<Customer> session = MessengerSession.of(customers, null);
            session.pageLoaded(full());
            UserSnapshot<Customer> snapshot = customers.snapshot(Customer.withId(1));
            instances.addAll(List.of(
                    messenger,
                    MessengerPage.of(messenger),
                    MessengerPage.of(messenger).expiredCookies("example.com").get(0),
                    messenger.signOut(),
                    session,
                    Objects.requireNonNull(Proof.of(verification, Clock.systemUTC())),
                    customers,
                    customers.attributes(),
                    customers.attributes().get(0),
                    snapshot,
                    customers.snapshot(full()),
                    customers.boot(full()),
                    customers.update(full()).with("note", VALUE),
                    customers.diff(withId(), full()),
                    messenger.bootVisitor().with("name", VALUE),
                    messenger.ping().with("page_title", VALUE)));
        }
        return instances.stream();
    }

    @ParameterizedTest
    @MethodSource("instances")
    void noMethodReturnsACanary(Object instance) throws Exception {
        assertThat(instance.toString()).doesNotContain(CANARIES);
        for (Method method : instance.getClass().getMethods()) {
            boolean told = method.getParameterCount() == 0
                    && method.getDeclaringClass().getName().startsWith("io.github.intercomkit")
                    && Modifier.isPublic(method.getDeclaringClass().getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && !RETURN_VALUES.contains(method.getName());
            if (told && method.getName().equals("getRefusal")) {
                assertThat(catchThrowable(() -> method.invoke(instance)).getCause())
                        .isInstanceOf(UnsupportedOperationException.class)
                        .hasMessageNotContainingAny(CANARIES);
            } else if (told) {
                assertThat(String.valueOf(method.invoke(instance)))
                        .as(method.toString())
                        .doesNotContain(CANARIES);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("instances")
    void noMapperWritesASecretOrASetting(Object instance) {
        boolean payload = instance instanceof IntercomPayload
                || instance instanceof MessengerCalls
                || instance instanceof UserSnapshot<?>;
        String[] canaries = payload ? new String[] {SECRET} : CANARIES;

        assertThat(printed(() -> new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(instance)))
                .doesNotContain(canaries);
        assertThat(printed(() -> new tools.jackson.databind.ObjectMapper().writeValueAsString(instance)))
                .doesNotContain(canaries);
    }

    /** What can be refused, with a canary as the culprit or beside it. */
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
        refusals.add(() -> Messenger.builder("k8w2v7qz")
                .messengerStyleId(VALUE)
                .authTokens(Map.of(VALUE, " "))
                .build());
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
        assertThat(trace.toString()).doesNotContain(CANARIES);
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

        assertThat(logged).hasSize(1).allSatisfy(entry -> assertThat(entry).doesNotContain(CANARIES));
    }

    /** So that a new public type cannot be forgotten above. */
    @Test
    void everyPublicTypeIsTested() throws Exception {
        Set<Class<?>> withoutState = Set.of(
                Alignment.class,
                AttributeInfo.Type.class,
                CompanySnapshot.class,
                CompanySwitch.class,
                OverlongText.class,
                Region.class,
                SessionKeeper.class,
                ThemeMode.class);
        List<Class<?>> untried = new ArrayList<>();
        for (Class<?> type : publicTypes()) {
            boolean tried = instances().anyMatch(type::isInstance)
                    || type == InvalidPayloadException.class
                    || withoutState.contains(type);
            if (!tried) {
                untried.add(type);
            }
        }

        assertThat(publicTypes()).contains(Messenger.class, UserJwt.class, MessengerBuilder.class);
        assertThat(untried).isEmpty();
    }

    private static List<Class<?>> publicTypes() throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(Messenger.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> types = new ArrayList<>();
        for (String exported : List.of("", "codegen/", "identity/", "session/", "web/")) {
            Path directory = classes.resolve("io/github/intercomkit/" + exported);
            if (!Files.isDirectory(directory)) {
                continue;
            }
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                        .sorted()
                        .toList()) {
                    String name = file.getFileName().toString().replace(".class", "");
                    Class<?> type = Class.forName(
                            "io.github.intercomkit." + exported.replace('/', '.') + name,
                            false,
                            Messenger.class.getClassLoader());
                    if (isPublic(type) && !type.isSynthetic()) {
                        types.add(type);
                    }
                }
            }
        }
        return types;
    }

    private static boolean isPublic(Class<?> type) {
        return type == null || Modifier.isPublic(type.getModifiers()) && isPublic(type.getEnclosingClass());
    }

    private static MessengerBuilder builder(IdentityVerification verification) {
        return Messenger.builder("k8w2v7qz")
                .identityVerification(verification)
                .customLauncherSelector(VALUE)
                .pageTitle(VALUE)
                .authTokens(Map.of(VALUE, VALUE));
    }

    private static Customer withId() {
        return Customer.withId(VALUE);
    }

    private static Customer full() {
        Customer customer = withId();
        customer.email = VALUE + "@example.com";
        customer.createdAt = Instant.ofEpochSecond(NUMBER);
        customer.name = VALUE;
        customer.avatar = "https://example.com/" + VALUE;
        customer.company = Company.named(VALUE, VALUE);
        customer.companies = List.of(Company.named(NUMBER, VALUE));
        customer.plan = VALUE;
        customer.apples = NUMBER;
        customer.credits = NUMBER;
        customer.ratio = NUMBER;
        customer.score = NUMBER;
        customer.trialEndsAt = Instant.ofEpochSecond(NUMBER);
        return customer;
    }

    private static List<Customer> wrongCustomers() {
        Customer nobody = full();
        nobody.id = " ";
        nobody.email = " ";
        Customer another = full();
        another.id = VALUE + "2";
        another.plan = VALUE.repeat(100);
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
        return List.of(nobody, another, overlong, insecure, large, infinite, nameless, doubled);
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

    /** What a mapper prints; one that refuses to print an object prints its refusal. */
    private static String printed(Printing printing) {
        try {
            return printing.print();
        } catch (Exception e) {
            return e.toString();
        }
    }

    private interface Printing {
        String print() throws Exception;
    }
}
