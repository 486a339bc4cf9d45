package io.github.intercomkit.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventConditions;
import org.junit.platform.testkit.engine.Events;

class SimulatedMessengerExtensionTest {
    private static Events eventsOf(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .testEvents();
    }

    @Test
    void aTestFailsForARuleThatACallBrokeAndForWhatWasLost() {
        Events events = eventsOf(Failing.class);

        events.assertStatistics(statistics -> statistics.started(3).succeeded(1).failed(2));
        events.assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test("violates"),
                                finishedWithFailure(message(text -> text.contains("show before a boot")))));
        events.assertThatEvents()
                .haveExactly(
                        1, event(test("loses"), finishedWithFailure(message(text -> text.contains("OTHER_TYPE")))));
    }

    @Test
    void aTestThatExpectsViolationsAsksForThem() {
        eventsOf(Allowing.class)
                .assertStatistics(statistics -> statistics.started(1).succeeded(1));
    }

    @Test
    void aFailureOfTheTestItselfIsTheOneThatIsShown() {
        eventsOf(FailingItself.class)
                .assertThatEvents()
                .haveExactly(1, EventConditions.finishedWithFailure(message("the test's own")));
    }

    @Test
    void aSimulatorOfAllTestsIsRefused() {
        eventsOf(TakingItForAllTests.class)
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                test("passes"),
                                finishedWithFailure(
                                        message(text -> text.contains("Each test has a simulator of its own")))));
    }

    static class TakingItForAllTests {
        @RegisterExtension
        static final SimulatedMessengerExtension INTERCOM = SimulatedMessengerExtension.of("k8w2v7qz");

        TakingItForAllTests(SimulatedMessenger intercom) {
            assertThat(intercom).isNotNull();
        }

        @Test
        void passes() {}
    }

    static class Failing {
        @RegisterExtension
        static final SimulatedMessengerExtension INTERCOM =
                SimulatedMessengerExtension.of("k8w2v7qz").configured(intercom -> intercom.protecting("credit"));

        @Test
        void passes(SimulatedMessenger intercom, SimulatedPage page, SimulatedPage other) {
            page.call("boot", Map.of("app_id", "k8w2v7qz"));
            other.call("boot", Map.of("app_id", "k8w2v7qz"));
            assertThat(intercom.calls()).hasSize(2);
        }

        @Test
        void violates(SimulatedPage page) {
            page.call("show");
        }

        @Test
        void loses(SimulatedPage page) {
            page.call("boot", Map.of("app_id", "k8w2v7qz", "user_id", "17", "name", 5L));
        }
    }

    static class Allowing {
        @RegisterExtension
        static final SimulatedMessengerExtension INTERCOM =
                SimulatedMessengerExtension.of("k8w2v7qz").allowingViolations();

        @Test
        void violates(SimulatedMessenger intercom, SimulatedPage page) {
            page.call("show");
            assertThat(intercom.violations()).hasSize(1);
        }
    }

    static class FailingItself {
        @RegisterExtension
        static final SimulatedMessengerExtension INTERCOM = SimulatedMessengerExtension.of("k8w2v7qz");

        @Test
        void fails(SimulatedPage page) {
            page.call("show");
            throw new IllegalStateException("the test's own");
        }
    }
}
