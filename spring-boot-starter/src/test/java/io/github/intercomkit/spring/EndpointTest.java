package io.github.intercomkit.spring;

import static io.github.intercomkit.spring.StepRequests.PATH;
import static io.github.intercomkit.spring.StepRequests.json;
import static io.github.intercomkit.spring.StepRequests.methods;
import static io.github.intercomkit.spring.StepRequests.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.github.intercomkit.servlet.CurrentUser;
import io.github.intercomkit.spring.buying.Buyer;
import io.github.intercomkit.spring.shop.Admin;
import io.github.intercomkit.web.StepScope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;

/** The endpoint that a {@code CurrentUser} bean brings. */
@ExtendWith(OutputCaptureExtension.class)
class EndpointTest {
    private final WebApplicationContextRunner shop = SecuredShop.context()
            .withConfiguration(AutoConfigurations.of(IntercomEndpointAutoConfiguration.class))
            .withUserConfiguration(Buyers.class);

    private final WebApplicationContextRunner secured = shop.withUserConfiguration(ClosedToVisitors.class);

    @Test
    void thereIsNoneWithoutACurrentUser() {
        SecuredShop.context()
                .withConfiguration(AutoConfigurations.of(IntercomEndpointAutoConfiguration.class))
                .run(started -> assertThat(request(SecuredShop.mvc(started), PATH, "pageLoaded", null)
                                .getStatus())
                        .isEqualTo(404));
    }

    @Test
    void itIsSwitchedOffByAProperty() {
        shop.withPropertyValues("intercom.endpoint.enabled=false")
                .run(started -> assertThat(request(SecuredShop.mvc(started), PATH, "pageLoaded", null)
                                .getStatus())
                        .isEqualTo(404));
    }

    @Test
    void itAnswersAtThePathOfAProperty() {
        shop.withPropertyValues("intercom.endpoint.path=/messenger").run(started -> {
            MockMvc mvc = SecuredShop.mvc(started);

            assertThat(methods(request(mvc, "/messenger", "pageLoaded", null))).isEqualTo("boot");
            assertThat(request(mvc, PATH, "pageLoaded", null).getStatus()).isEqualTo(404);
        });
    }

    @Test
    void itNeedsNoSpringSecurity() {
        shop.withClassLoader(new FilteredClassLoader(HttpSecurity.class))
                .run(started -> assertThat(methods(request(SecuredShop.mvc(started), PATH, "pageLoaded", null)))
                        .isEqualTo("boot"));
    }

    @Test
    void theClientIsServedWithoutSpringSecurityAndStaticResources() {
        shop.withClassLoader(new FilteredClassLoader(HttpSecurity.class)).run(started -> {
            MockHttpServletResponse client = SecuredShop.mvc(started)
                    .perform(get("/intercomkit/client.js"))
                    .andReturn()
                    .getResponse();

            assertThat(client.getStatus()).isEqualTo(200);
            assertThat(client.getContentType()).startsWith("text/javascript");
            assertThat(client.getContentAsString()).contains("export ");
        });
    }

    @Test
    void visitorsReachItWhereEveryRequestNeedsASignIn() {
        secured.run(started -> {
            MockMvc mvc = SecuredShop.secured(started);

            assertThat(methods(answer(mvc, "pageLoaded", new MockHttpSession())))
                    .isEqualTo("boot");
            assertThat(mvc.perform(post("/load").param("apples", "1").with(csrf()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(302);
        });
    }

    @Test
    void visitorsLoadTheClientWhereEveryRequestNeedsASignIn() {
        secured.run(started -> {
            MockHttpServletResponse client = SecuredShop.secured(started)
                    .perform(get("/intercomkit/client.js"))
                    .andReturn()
                    .getResponse();

            assertThat(client.getStatus()).isEqualTo(200);
            assertThat(client.getContentType()).startsWith("text/javascript");
            assertThat(client.getContentAsString()).contains("export ");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"messenger", "/", "", "/messenger/*", "/messenger/{id}"})
    void aPathThatIsNoneKeepsTheApplicationFromStarting(String path) {
        shop.withPropertyValues("intercom.endpoint.path=" + path)
                .run(started -> assertThat(started)
                        .getFailure()
                        .hasStackTraceContaining("intercom.endpoint.path: it is not a path"));
    }

    @Test
    void anInnerTransactionThatFailedAndWasCaughtFailsNoStep() {
        secured.withUserConfiguration(Transactions.class).run(started -> {
            Buyers.failsInside = started.getBean(RecordingTransactions.class);
            try {
                assertThat(methods(answer(SecuredShop.secured(started), "pageLoaded", new MockHttpSession())))
                        .isEqualTo("boot");
            } finally {
                Buyers.failsInside = null;
            }
        });
    }

    @Test
    void csrfIsAsTheApplicationHasIt() {
        secured.run(started -> assertThat(request(SecuredShop.secured(started), PATH, "pageLoaded", null)
                        .getStatus())
                .isEqualTo(403));
    }

    @Test
    void aUserIsBootedUpdatedAndSignedOut() {
        secured.run(started -> {
            MockMvc mvc = SecuredShop.secured(started);
            MockHttpSession browser = new MockHttpSession();
            answer(mvc, "pageLoaded", browser);
            SecuredShop.signIn(mvc, browser, "17");

            JsonNode booted = json(answer(mvc, "userChanged", browser));
            assertThat(booted.get("calls").get(0).get(1).get("user_id").asString())
                    .isEqualTo("17");
            Buyers.apples = 5;
            assertThat(json(answer(mvc, "userChanged", browser))
                            .get("calls")
                            .get(0)
                            .get(1))
                    .hasToString("{\"user_id\":\"17\",\"apples\":5}");
            assertThat(methods(answer(mvc, "signedOut", browser))).isEqualTo("shutdown boot");
        });
    }

    @Test
    void ofSeveralTypesTheFirstThatKnowsTheRequestAnswers() {
        secured.withUserConfiguration(Admins.class).run(started -> {
            MockMvc mvc = SecuredShop.secured(started);
            MockHttpSession buyer = new MockHttpSession();
            SecuredShop.signIn(mvc, buyer, "17");
            MockHttpSession admin = new MockHttpSession();
            SecuredShop.signIn(mvc, admin, "root");

            assertThat(json(answer(mvc, "pageLoaded", buyer)).toString()).contains("\"user_id\":\"17\"", "apples");
            assertThat(json(answer(mvc, "pageLoaded", admin)).toString())
                    .contains("\"user_id\":\"root\"")
                    .doesNotContain("apples");
        });
    }

    @Test
    void withASecretThePageKeepsTheStateAndNoHttpSessionIsCreated() {
        shop.withPropertyValues("intercom.endpoint.state-secret=0123456789012345678901234567890123456789")
                .run(started -> {
                    MockHttpServletResponse answer = request(SecuredShop.mvc(started), PATH, "pageLoaded", null);

                    assertThat(json(answer).get("state").asString()).startsWith("s1.");
                    assertThat(answer.getHeader("Set-Cookie")).isNull();
                });
    }

    @Test
    void aSecretThatCouldBeGuessedKeepsTheApplicationFromStarting() {
        shop.withPropertyValues("intercom.endpoint.state-secret=short")
                .run(started -> assertThat(started)
                        .getFailure()
                        .hasStackTraceContaining("intercom.endpoint.state-secret: The secret that seals states"));
    }

    @Test
    void secretsOfTheStateAreRotated() {
        String old = "0123456789012345678901234567890123456789";
        String[] sealed = new String[1];
        shop.withPropertyValues("intercom.endpoint.state-secret=" + old)
                .run(started -> sealed[0] = json(request(SecuredShop.mvc(started), PATH, "pageLoaded", null))
                        .get("state")
                        .asString());
        shop.withPropertyValues("intercom.endpoint.state-secret=" + old.replace('0', 'x') + "," + old)
                .run(started -> assertThat(methods(SecuredShop.mvc(started)
                                .perform(post(PATH)
                                        .contentType("application/json")
                                        .content("{\"step\":\"routeChanged\",\"state\":\"" + sealed[0] + "\"}"))
                                .andReturn()
                                .getResponse()))
                        .isEqualTo("update"));
    }

    @Test
    void theSecretOfTheIdentityVerificationKeepsTheApplicationFromStarting() {
        String secret = "0123456789012345678901234567890123456789";
        shop.withPropertyValues("intercom.endpoint.state-secret=" + secret, "intercom.identity.secret=" + secret)
                .run(started -> assertThat(started)
                        .getFailure()
                        .hasStackTraceContaining("intercom.endpoint.state-secret: A secret that seals states is also"));
    }

    @Test
    void pagesOfAllowedOriginsAreAnswered() {
        shop.withPropertyValues("intercom.endpoint.allowed-origins=https://www.example.com,https://shop.example.com")
                .run(started -> {
                    for (String host : List.of("www", "shop", "blog")) {
                        MockHttpServletRequestBuilder request = step(PATH, "pageLoaded")
                                .header("Origin", "https://" + host + ".example.com")
                                .header("Sec-Fetch-Site", "same-site");
                        assertThat(SecuredShop.mvc(started)
                                        .perform(request)
                                        .andReturn()
                                        .getResponse()
                                        .getStatus())
                                .isEqualTo(host.equals("blog") ? 403 : 200);
                    }
                });
        shop.withPropertyValues("intercom.endpoint.allowed-origins=*")
                .run(started -> assertThat(started)
                        .getFailure()
                        .hasStackTraceContaining("intercom.endpoint.allowed-origins: \"*\" is not an origin"));
    }

    @Test
    void theUserIsReadInAReadOnlyTransactionOfItsOwn() {
        secured.withUserConfiguration(Transactions.class).run(started -> {
            MockMvc mvc = SecuredShop.secured(started);
            MockHttpSession browser = new MockHttpSession();
            SecuredShop.signIn(mvc, browser, "17");

            answer(mvc, "pageLoaded", browser);

            assertThat(Buyers.readOnly).isTrue();
            assertThat(started.getBean(RecordingTransactions.class).definitions)
                    .singleElement()
                    .satisfies(definition -> {
                        assertThat(definition.isReadOnly()).isTrue();
                        assertThat(definition.getPropagationBehavior())
                                .isEqualTo(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
                    });
        });
    }

    @Test
    void aScopeOfTheApplicationsOwnReplacesTheTransaction() {
        secured.withUserConfiguration(Transactions.class, OwnScope.class).run(started -> {
            assertThat(methods(answer(SecuredShop.secured(started), "pageLoaded", new MockHttpSession())))
                    .isEqualTo("boot");

            assertThat(started.getBean(OwnScope.class).steps).isEqualTo(1);
            assertThat(started.getBean(RecordingTransactions.class).definitions).isEmpty();
        });
    }

    @Test
    void severalScopesOrTransactionManagersAreSaid(CapturedOutput output) {
        secured.withUserConfiguration(OwnScope.class, SecondScope.class)
                .run(started -> assertThat(started).hasNotFailed());
        assertThat(output.getAll()).contains("several StepScope beans", "each step runs without one");

        secured.withUserConfiguration(Transactions.class, SecondTransactions.class)
                .run(started -> assertThat(started).hasNotFailed());
        assertThat(output.getAll())
                .contains("several transaction managers", "each step reads its user without a transaction");
    }

    @Test
    void oneScopeAndOneTransactionManagerAreNotWarnedOf(CapturedOutput output) {
        secured.withUserConfiguration(Transactions.class)
                .run(started -> assertThat(started).hasNotFailed());
        secured.withUserConfiguration(OwnScope.class)
                .run(started -> assertThat(started).hasNotFailed());

        assertThat(output.getAll()).doesNotContain("several");
    }

    private static MockHttpServletResponse answer(MockMvc mvc, String step, MockHttpSession browser) throws Exception {
        return mvc.perform(step(PATH, step).session(browser).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static MockHttpServletResponse request(MockMvc mvc, String path, String step, MockHttpSession browser)
            throws Exception {
        MockHttpServletRequestBuilder request = step(path, step);
        return mvc.perform(browser == null ? request : request.session(browser))
                .andReturn()
                .getResponse();
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Buyer.class)
    static class Buyers {
        private static long apples = 1;
        private static boolean readOnly;
        private static RecordingTransactions failsInside;

        @Bean
        @Order(2)
        CurrentUser<Buyer> currentBuyer() {
            return request -> {
                readOnly = TransactionSynchronizationManager.isCurrentTransactionReadOnly();
                if (failsInside != null) {
                    TransactionStatus inner = failsInside.getTransaction(TransactionDefinition.withDefaults());
                    failsInside.rollback(inner);
                }
                return request.getUserPrincipal() == null
                        ? null
                        : new Buyer(request.getUserPrincipal().getName(), (int) apples);
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Admins {
        @Bean
        @Order(1)
        CurrentUser<Admin> currentAdmin() {
            return request -> request.getUserPrincipal() != null
                            && request.getUserPrincipal().getName().equals("root")
                    ? new Admin("root")
                    : null;
        }
    }

    /** An application that lets no visitor in, and says nothing of the endpoint. */
    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class ClosedToVisitors {
        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService users() {
            return name -> User.withUsername(name).password("{noop}pippin").build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Transactions {
        @Bean
        RecordingTransactions transactions() {
            return new RecordingTransactions();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class SecondTransactions {
        @Bean
        RecordingTransactions moreTransactions() {
            return new RecordingTransactions();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnScope {
        private int steps;

        @Bean
        StepScope tenant() {
            return new StepScope() {
                @Override
                public <R> R run(Supplier<R> step) {
                    steps++;
                    return step.get();
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class SecondScope {
        @Bean
        StepScope otherTenant() {
            return Supplier::get;
        }
    }

    static final class RecordingTransactions extends AbstractPlatformTransactionManager {
        private static final long serialVersionUID = 1;

        private final transient List<TransactionDefinition> definitions = new ArrayList<>();
        private transient boolean active;

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return active;
        }

        @Override
        protected void doSetRollbackOnly(DefaultTransactionStatus status) {}

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            active = false;
        }

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            definitions.add(definition);
            active = true;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
