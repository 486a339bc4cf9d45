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

import io.github.intercomkit.codegen.Attribute;
import io.github.intercomkit.codegen.AuthTokens;
import io.github.intercomkit.codegen.CompanySnapshot;
import io.github.intercomkit.codegen.EventMetadata;
import io.github.intercomkit.codegen.JsonMembers;
import io.github.intercomkit.codegen.MemberWriter;
import io.github.intercomkit.codegen.VisitorSnapshot;
import io.github.intercomkit.codegen.WireValues;
import io.github.intercomkit.fixture.AppleOrder;
import io.github.intercomkit.fixture.Customer;
import io.github.intercomkit.fixture.CustomerIntercomSerializer;
import io.github.intercomkit.fixture.Guest;
import io.github.intercomkit.fixture.GuestIntercomSerializer;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.Proof;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.session.MessengerSession;
import io.github.intercomkit.session.SessionKeeper;
import io.github.intercomkit.web.EndpointAnswer;
import io.github.intercomkit.web.EndpointRequest;
import io.github.intercomkit.web.MessengerPage;
import io.github.intercomkit.web.SessionEndpoint;
import io.github.intercomkit.web.SignedInUser;
import io.github.intercomkit.web.StateSealer;
import io.github.intercomkit.web.StateStore;
import io.github.intercomkit.web.StepLocks;
import io.github.intercomkit.web.StepScope;
import io.github.intercomkit.web.UserMarker;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No method of a public type returns a secret or a value, but those whose purpose it is. */
class NothingLeaksTest {
    /** Methods whose purpose is to return values of the user. */
    private static final Set<String> RETURN_VALUES = Set.of(
            "amount",
            "attributes",
            "body",
            "headers",
            "user",
            "toJson",
            "toJsonBytes",
            "toMap",
            "toList",
            "toScript",
            "toHtmlAttribute",
            "toText",
            "userId",
            "email",
            "url",
            "text");

    static Stream<Object> instances() {
        List<Object> instances = new ArrayList<>(List.of(HASH, JWT, builder(HASH)));
        instances.addAll(List.of(
                Attribute.standard("name"),
                new WireValues(false, company -> false),
                JsonMembers.open(Map.of(), Set.of("name"))));
        instances.add(MemberWriter.all(JsonMembers.all()));
        instances.add(AuthTokens.of(Canaries.VALUE, Canaries.VALUE));
        instances.add(StateSealer.withSecret(SECRET.repeat(3)));
        instances.addAll(List.of(
                new EventMetadata(),
                AppleOrder.of(NUMBER).withNote(VALUE).event(),
                new Money(NUMBER, Currency.getInstance("EUR")),
                new RichLink("https://example.com/" + VALUE, VALUE)));
        for (IdentityVerification verification : List.of(HASH, JWT)) {
            Messenger messenger = builder(verification).build();
            var customers = new CustomerIntercomSerializer(messenger, Set.of("name", "plan"));
            var guests = new GuestIntercomSerializer(messenger);
            Guest guest = new Guest(VALUE, VALUE, NUMBER);
            instances.addAll(List.of(
                    guests, guests.boot(guest), guests.update(guest), guests.diff(new Guest(null, null, 0), guest)));
            MessengerSession<Customer> session = MessengerSession.of(customers, null);
            session.pageLoaded(full());
            session.track(AppleOrder.of(NUMBER).withNote(VALUE).event());
            UserSnapshot<Customer> snapshot = customers.snapshot(Customer.withId(1));
            instances.addAll(List.of(
                    messenger,
                    MessengerPage.of(messenger),
                    MessengerPage.of(messenger).expiredCookies("example.com").get(0),
                    messenger.signOut(),
                    session,
                    session.events(),
                    MessengerCalls.trackEvent(
                            AppleOrder.of(NUMBER).withNote(VALUE).event()),
                    SessionEndpoint.of(customers),
                    new SignedInUser<>(customers, full()),
                    new MessengerStep(
                            MessengerStep.Kind.PAGE_LOADED,
                            MessengerStep.Outcome.ANSWERED,
                            Duration.ZERO,
                            MessengerCalls.boot(customers.boot(full()))),
                    new EndpointAnswer(200, Map.of(VALUE, VALUE), VALUE),
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
        assertThat(instance.toString()).doesNotContain(Canaries.ALL);
        for (Method method : instance.getClass().getMethods()) {
            boolean isChecked = method.getParameterCount() == 0
                    && method.getDeclaringClass().getName().startsWith("io.github.intercomkit")
                    && Modifier.isPublic(method.getDeclaringClass().getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && !RETURN_VALUES.contains(method.getName());
            if (isChecked && method.getName().equals("getRefusal")) {
                assertThat(catchThrowable(() -> method.invoke(instance)).getCause())
                        .isInstanceOf(UnsupportedOperationException.class)
                        .hasMessageNotContainingAny(Canaries.ALL);
            } else if (isChecked) {
                assertThat(String.valueOf(method.invoke(instance)))
                        .as(method.toString())
                        .doesNotContain(Canaries.ALL);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("instances")
    void noMapperWritesASecretOrASetting(Object instance) {
        boolean payload = instance instanceof IntercomPayload
                || instance instanceof MessengerCalls
                || instance instanceof MessengerEvent
                || instance instanceof MessengerStep
                || instance instanceof Money
                || instance instanceof RichLink
                || instance instanceof EndpointAnswer
                || instance instanceof SignedInUser<?>
                || instance instanceof UserSnapshot<?>;
        String[] canaries = payload ? new String[] {SECRET} : Canaries.ALL;

        assertThat(written(() -> new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(instance)))
                .doesNotContain(canaries);
        assertThat(written(() -> new tools.jackson.databind.ObjectMapper().writeValueAsString(instance)))
                .doesNotContain(canaries);
    }

    /** A new public type has to be added to the instances above. */
    @Test
    void everyPublicTypeIsTested() throws Exception {
        Set<Class<?>> withoutValues = Set.of(
                Alignment.class,
                AttributeInfo.Type.class,
                CompanySnapshot.class,
                CompanySwitch.class,
                EndpointRequest.class,
                ExcludedUser.class,
                InvalidAttribute.class,
                MessengerObserver.class,
                MessengerStep.Kind.class,
                MessengerStep.Outcome.class,
                StateStore.class,
                StepLocks.class,
                StepScope.class,
                OverlongText.class,
                PayloadCustomizer.class,
                Region.class,
                SessionKeeper.class,
                Space.class,
                ThemeMode.class,
                UserMarker.class,
                VisitorSnapshot.class);
        List<Class<?>> untested = new ArrayList<>();
        for (Class<?> type : publicTypes()) {
            boolean tested = instances().anyMatch(type::isInstance)
                    || type == InvalidPayloadException.class
                    || withoutValues.contains(type);
            if (!tested) {
                untested.add(type);
            }
        }

        assertThat(publicTypes()).contains(Messenger.class, UserJwt.class, MessengerBuilder.class);
        assertThat(untested).isEmpty();
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

    /** The text that a mapper writes, or that of its exception. */
    private static String written(Writing writing) {
        try {
            return writing.write();
        } catch (Exception e) {
            return e.toString();
        }
    }

    private interface Writing {
        String write() throws Exception;
    }
}
