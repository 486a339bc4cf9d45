package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerObserver;
import io.github.intercomkit.MessengerStep;
import io.github.intercomkit.MessengerStep.Kind;
import io.github.intercomkit.MessengerStep.Outcome;
import io.github.intercomkit.servlet.CurrentUser;
import io.github.intercomkit.spring.shop.Admin;
import io.github.intercomkit.spring.shop.Shop;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.WebApplicationContext;

/** Metrics, and the health of the actuator. */
class ObservabilityTest {
    private static final String SECRET = "canary-of-a-secret";

    private final WebApplicationContextRunner context = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    IntercomMetricsAutoConfiguration.class,
                    IntercomAutoConfiguration.class,
                    IntercomEndpointAutoConfiguration.class,
                    IntercomHealthAutoConfiguration.class))
            .withUserConfiguration(Shop.class, CurrentAdmin.class)
            .withPropertyValues("intercom.app-id=k8w2v7qz", "intercom.on-invalid-attribute=omit");

    @Test
    void stepsAndCallsAreCounted() {
        context.withBean(SimpleMeterRegistry.class).run(started -> {
            step(started, "pageLoaded");
            step(started, "userChanged");
            step(started, "nonsense");

            MeterRegistry registry = started.getBean(MeterRegistry.class);
            Timer answered = registry.get("intercom.steps")
                    .tags("step", "page_loaded", "outcome", "answered")
                    .timer();
            assertThat(answered.count()).isEqualTo(1);
            assertThat(answered.totalTime(TimeUnit.NANOSECONDS)).isPositive();
            assertThat(registry.get("intercom.steps")
                            .tags("step", "user_changed", "outcome", "answered")
                            .timer()
                            .count())
                    .isEqualTo(1);
            assertThat(registry.get("intercom.steps")
                            .tags("step", "unknown", "outcome", "rejected")
                            .timer()
                            .count())
                    .isEqualTo(1);
            assertThat(registry.get("intercom.calls")
                            .tag("method", "boot")
                            .counter()
                            .count())
                    .isEqualTo(2);
        });
    }

    @Test
    void updatesThatWaitAndOmittedAttributesAreCountedByName() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        IntercomMetrics metrics = new IntercomMetrics(registry);

        metrics.updateHeldBack();
        metrics.attributeOmitted("plan");
        metrics.attributeOmitted("plan");
        metrics.attributeOmitted("avatar");

        assertThat(registry.get("intercom.updates.held.back").counter().count()).isEqualTo(1);
        assertThat(registry.get("intercom.attributes.omitted")
                        .tag("attribute", "plan")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("intercom.attributes.omitted")
                        .tag("attribute", "avatar")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void observersOfTheApplicationAreToldBesideTheMetrics() {
        Recorder recorder = new Recorder();
        context.withBean(SimpleMeterRegistry.class)
                .withBean(Recorder.class, () -> recorder)
                .run(started -> {
                    step(started, "pageLoaded");
                    started.getBean(Messenger.class).observer().attributeOmitted("plan");
                    started.getBean(Messenger.class).observer().updateHeldBack();

                    assertThat(recorder.told)
                            .containsExactly(Kind.PAGE_LOADED + " " + Outcome.ANSWERED, "plan", "wait");
                    MeterRegistry registry = started.getBean(MeterRegistry.class);
                    assertThat(registry.get("intercom.steps").timer().count()).isEqualTo(1);
                    assertThat(registry.get("intercom.attributes.omitted")
                                    .counter()
                                    .count())
                            .isEqualTo(1);
                    assertThat(registry.get("intercom.updates.held.back")
                                    .counter()
                                    .count())
                            .isEqualTo(1);
                });
    }

    @Test
    void withoutMicrometerOrItsRegistryNothingIsCounted() {
        context.run(started -> assertThat(started).hasNotFailed().doesNotHaveBean(MessengerObserver.class));
        context.withClassLoader(new FilteredClassLoader("io.micrometer", "org.springframework.boot.health"))
                .run(started -> {
                    assertThat(started).hasNotFailed().doesNotHaveBean(MessengerObserver.class);
                    step(started, "pageLoaded");
                });
    }

    @Test
    void theHealthShowsTheConfigurationAndNoSecret() {
        context.withPropertyValues("intercom.identity.secret=" + SECRET, "intercom.region=eu")
                .run(started -> {
                    Health health = started.getBean("intercomHealthIndicator", HealthIndicator.class)
                            .health();

                    assertThat(health.getStatus()).isEqualTo(Status.UP);
                    assertThat(health.getDetails())
                            .isEqualTo(
                                    Map.of("messenger", "on", "appId", "k8w2v7qz", "region", "eu", "identity", "jwt"));
                    assertThat(health.toString()).doesNotContain(SECRET);
                });
        context.run(started -> assertThat(
                        started.getBean(HealthIndicator.class).health().getDetails())
                .containsEntry("identity", "none"));
    }

    @Test
    void theHealthOfAMessengerThatIsOffIsUp() {
        context.withPropertyValues("intercom.enabled=false").run(started -> {
            Health health = started.getBean(HealthIndicator.class).health();

            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).isEqualTo(Map.of("messenger", "off"));
        });
    }

    @Test
    void theHealthCanBeSwitchedOff() {
        context.withPropertyValues("management.health.intercom.enabled=false")
                .run(started -> assertThat(started).doesNotHaveBean("intercomHealthIndicator"));
    }

    private static void step(WebApplicationContext started, String step) throws Exception {
        started.getBean(EndpointHandler.class)
                .answer(StepRequests.step(step).buildRequest(new MockServletContext()), new MockHttpServletResponse());
    }

    @Configuration(proxyBeanMethods = false)
    static class CurrentAdmin {
        @Bean
        CurrentUser<Admin> currentAdmin() {
            return request -> new Admin("a1");
        }
    }

    private static final class Recorder implements MessengerObserver {
        private final List<String> told = new ArrayList<>();

        @Override
        public void stepMade(MessengerStep step) {
            told.add(step.kind() + " " + step.outcome());
        }

        @Override
        public void updateHeldBack() {
            told.add("wait");
        }

        @Override
        public void attributeOmitted(String name) {
            told.add(name);
        }
    }
}
