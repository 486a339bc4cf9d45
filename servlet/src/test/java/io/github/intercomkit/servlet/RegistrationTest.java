package io.github.intercomkit.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.identity.UserJwt;
import io.github.intercomkit.web.StateSealer;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How an application that starts adds the servlet. */
class RegistrationTest {
    private final CustomerIntercomSerializer customers = serializer("k8w2v7qz");

    @ParameterizedTest
    @EnumSource(Container.Kind.class)
    void itAnswersAtThePathsThatTheApplicationNames(Container.Kind kind) throws Exception {
        try (Container container = started(
                kind,
                context -> MessengerServlet.of(customers, request -> null).register(context, "/api/a", "/api/b"))) {
            Browser browser = new Browser(container);
            String body = "{\"step\":\"userChanged\"}";

            assertThat(Browser.methods(Browser.answer(browser.send(browser.request("/api/a", body)))))
                    .isEqualTo("shutdown boot");
            assertThat(Browser.methods(Browser.answer(browser.send(browser.request("/api/b", body)))))
                    .isEmpty();
            // The default servlet of some containers allows no POST.
            assertThat(browser.send(browser.request("userChanged")).statusCode())
                    .isIn(404, 405);
        }
    }

    @ParameterizedTest
    @EnumSource(Container.Kind.class)
    void filtersBeforeItMayBeAsynchronous(Container.Kind kind) throws Exception {
        AtomicReference<Boolean> asyncSupported = new AtomicReference<>();
        MessengerServlet servlet = MessengerServlet.of(customers, request -> {
            asyncSupported.set(request.isAsyncSupported());
            return null;
        });
        try (Container container = started(kind, servlet::register)) {
            new Browser(container).step("pageLoaded");

            assertThat(asyncSupported).hasValue(true);
        }
    }

    @ParameterizedTest
    @EnumSource(Container.Kind.class)
    void servletsOfTwoWorkspacesKeepStatesOfTheirOwn(Container.Kind kind) throws Exception {
        try (Container container = started(kind, context -> {
            MessengerServlet.of(customers, request -> null).register(context);
            MessengerServlet.of(serializer("other1"), request -> null).register(context, "/other/session");
        })) {
            Browser browser = new Browser(container);
            browser.step("pageLoaded");

            String other = browser.send(browser.request("/other/session", "{\"step\":\"pageLoaded\"}"))
                    .body();

            assertThat(other).contains("[[\"boot\",{\"app_id\":\"other1\"}]]");
            assertThat(browser.methods("routeChanged")).isEqualTo("update");
        }
    }

    @ParameterizedTest
    @EnumSource(Container.Kind.class)
    void aSecondServletOfAWorkspaceOrAtATakenPathIsRefused(Container.Kind kind) throws Exception {
        MessengerServlet servlet = MessengerServlet.of(customers, request -> null);
        MessengerServlet other = MessengerServlet.of(serializer("other1"), request -> null);
        started(kind, context -> {
                    servlet.register(context);
                    assertThatThrownBy(() -> servlet.register(context, "/api"))
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining("k8w2v7qz already");
                    assertThatThrownBy(() -> other.register(context))
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessageContaining(MessengerServlet.DEFAULT_PATH);
                })
                .close();
    }

    @Test
    void aSerializerOfAnotherWorkspaceIsRefused() {
        MessengerServlet servlet = MessengerServlet.of(customers, request -> null);

        assertThatThrownBy(() -> servlet.or(serializer("other1"), request -> null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("k8w2v7qz and other1");
    }

    @ParameterizedTest
    @EnumSource(Container.Kind.class)
    void pagesOfAllowedOriginsAreAnswered(Container.Kind kind) throws Exception {
        MessengerServlet servlet = MessengerServlet.of(customers, request -> null)
                .allowingOrigins(List.of("https://www.shop.example"))
                .within(Supplier::get);
        try (Container container = started(kind, servlet::register)) {
            Browser browser = new Browser(container);

            assertThat(browser.send(browser.request("pageLoaded")
                                    .setHeader("Sec-Fetch-Site", "same-site")
                                    .setHeader("Origin", "https://www.shop.example"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(browser.send(browser.request("pageLoaded")
                                    .setHeader("Sec-Fetch-Site", "same-site")
                                    .setHeader("Origin", "https://blog.shop.example"))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void theSecretOfTheIdentityVerificationSealsNoState() {
        String secret = "a random text of more than 32 characters";
        StateSealer sealer = StateSealer.withSecret(secret);
        CustomerIntercomSerializer proved = new CustomerIntercomSerializer(Messenger.builder("k8w2v7qz")
                .identityVerification(UserJwt.withSecret(secret))
                .build());

        assertThatThrownBy(() -> MessengerServlet.of(proved, request -> null).sealedBy(sealer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("identity verification secret");
        assertThatThrownBy(() -> MessengerServlet.of(customers, request -> null)
                        .sealedBy(sealer)
                        .or(proved, request -> null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Container started(Container.Kind kind, Consumer<ServletContext> application) throws Exception {
        return kind.start((classes, context) -> application.accept(context));
    }

    private static CustomerIntercomSerializer serializer(String appId) {
        return new CustomerIntercomSerializer(Messenger.builder(appId).build());
    }
}
