package io.github.intercomkit.spring;

import static io.github.intercomkit.spring.StepRequests.json;
import static io.github.intercomkit.spring.StepRequests.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.servlet.CurrentUser;
import io.github.intercomkit.spring.buying.Buyer;
import io.github.intercomkit.web.StepLocks;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.integration.support.locks.DefaultLockRegistry;
import org.springframework.integration.support.locks.LockRegistry;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Two servers that share the HTTP sessions through Spring Session, and locks through Spring Integration. */
@Timeout(60)
@ExtendWith(OutputCaptureExtension.class)
class SharedSessionsTest {
    private static final String COOKIE = "SESSION";

    private final LockRegistry<?> registry = new DefaultLockRegistry();
    private final WebApplicationContextRunner context = SecuredShop.context()
            .withConfiguration(AutoConfigurations.of(IntercomEndpointAutoConfiguration.class))
            .withUserConfiguration(Buyers.class);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStepWaitsForTheStepAtTheOtherServerAndStartsFromItsState(boolean writesAtOnce) {
        CopyingSessions sessions = new CopyingSessions(writesAtOnce);
        WebApplicationContextRunner server =
                context.withBean(SessionRepository.class, () -> sessions).withBean(LockRegistry.class, () -> registry);
        server.run(first -> server.run(second -> {
            MockMvc one = mvc(first, sessions);
            MockMvc other = mvc(second, sessions);
            Cookie browser = answer(one, "pageLoaded", null).getCookie(COOKIE);
            Buyers present = first.getBean(Buyers.class);
            present.apples.set(2);
            CountDownLatch entered = new CountDownLatch(1);
            CountDownLatch released = new CountDownLatch(1);
            present.withinStep = () -> {
                entered.countDown();
                await(released);
            };

            CompletableFuture<String> slow = CompletableFuture.supplyAsync(() -> calls(one, browser));
            await(entered);
            second.getBean(Buyers.class).apples.set(2);
            CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> calls(other, browser));
            Thread.sleep(300);
            assertThat(waiting).as("waits for the lock").isNotDone();
            released.countDown();

            assertThat(slow.get()).isEqualTo("[[\"update\",{\"user_id\":\"17\",\"apples\":2}]]");
            assertThat(waiting.get()).as("sent by the other server").isEqualTo("[]");
        }));
    }

    @Test
    void aSessionThatEndedWithinAStepDoesNotComeBack() {
        CopyingSessions sessions = new CopyingSessions(false);
        context.withBean(SessionRepository.class, () -> sessions).run(started -> {
            MockMvc mvc = mvc(started, sessions);
            Cookie browser = answer(mvc, "pageLoaded", null).getCookie(COOKIE);
            String id = new String(Base64.getDecoder().decode(browser.getValue()), StandardCharsets.UTF_8);
            started.getBean(Buyers.class).withinStep = () -> sessions.deleteById(id);

            assertThat(answer(mvc, "userChanged", browser).getStatus()).isEqualTo(503);
            assertThat(sessions.findById(id).<Object>getAttribute("io.github.intercomkit.session.state.k8w2v7qz"))
                    .isNull();
        });
    }

    @Test
    void withoutARegistryOfLocksOneLineAtTheStartTellsWhatToAdd(CapturedOutput output) {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(SpringSessionStores.class.getName(), LogLevel.INFO);
        context.run(started -> assertThat(output).doesNotContain("no LockRegistry bean"));
        context.withBean(SessionRepository.class, () -> new CopyingSessions(false))
                .withBean("one", LockRegistry.class, () -> registry)
                .run(started -> assertThat(output).doesNotContain("no LockRegistry bean"));
        context.withBean(SessionRepository.class, () -> new CopyingSessions(false))
                .withPropertyValues("intercom.endpoint.state-secret=0123456789012345678901234567890123456789")
                .run(started -> assertThat(output).doesNotContain("no LockRegistry bean"));

        context.withBean(SessionRepository.class, () -> new CopyingSessions(false))
                .run(started -> assertThat(output).containsOnlyOnce("no LockRegistry bean of Spring Integration"));
    }

    @Test
    void locksOfTheApplicationsOwnReplaceThoseOfTheRegistry() {
        context.withBean(LockRegistry.class, () -> registry)
                .withBean(StepLocks.class, () -> id -> {
                    throw new UnsupportedOperationException();
                })
                .run(started -> assertThat(answer(SecuredShop.mvc(started), "pageLoaded", null)
                                .getStatus())
                        .isEqualTo(503));
    }

    @Test
    void ofSeveralRegistriesThePrimaryOneLocks() {
        context.withBean("other", LockRegistry.class, DefaultLockRegistry::new)
                .withBean("ours", LockRegistry.class, () -> registry, definition -> definition.setPrimary(true))
                .run(started -> assertThat(started.getBean(StepLocks.class)).isEqualTo(new RegistryLocks(registry)));
    }

    @Test
    void neitherSpringSessionNorSpringIntegrationIsNeeded() {
        context.withClassLoader(new FilteredClassLoader(SessionRepository.class, LockRegistry.class))
                .run(started ->
                        assertThat(calls(SecuredShop.mvc(started), null)).startsWith("[[\"shutdown\"],[\"boot\""));
    }

    private static MockMvc mvc(WebApplicationContext started, CopyingSessions sessions) {
        return MockMvcBuilders.webAppContextSetup(started)
                .addFilters(new SessionRepositoryFilter<>(sessions))
                .build();
    }

    private static String calls(MockMvc mvc, @Nullable Cookie browser) {
        try {
            return json(answer(mvc, "userChanged", browser)).get("calls").toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static MockHttpServletResponse answer(MockMvc mvc, String step, @Nullable Cookie browser) throws Exception {
        return StepRequests.send(mvc, browser == null ? step(step) : step(step).cookie(browser));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Buyer.class)
    static class Buyers {
        final AtomicInteger apples = new AtomicInteger(1);
        volatile Runnable withinStep = () -> {};

        @Bean
        @Primary
        CurrentUser<Buyer> currentBuyer() {
            return request -> {
                withinStep.run();
                return new Buyer("17", apples.get());
            };
        }
    }
}
