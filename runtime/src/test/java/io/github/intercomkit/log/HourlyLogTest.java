package io.github.intercomkit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.fixture.RecordedLog;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** How often a message is logged, and what is logged of an exception. */
class HourlyLogTest {
    private static final int MOST = 10_000;

    private final HourlyLog log = new HourlyLog(HourlyLogTest.class, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void theMessagesThatAreRememberedAreForgottenBeforeTheyAreTooMany() {
        Logger logger = Logger.getLogger(HourlyLogTest.class.getName());
        logger.setUseParentHandlers(false);
        try (RecordedLog recorded = RecordedLog.of(HourlyLogTest.class)) {
            for (int i = 0; i < MOST; i++) {
                log.log(Level.INFO, "message " + i);
            }
            log.log(Level.INFO, "message 0");
            assertThat(recorded.messages()).hasSize(MOST);

            log.log(Level.INFO, "one more");
            log.log(Level.INFO, "message 0");
            assertThat(recorded.messages()).hasSize(MOST + 2).endsWith("one more", "message 0");
        } finally {
            logger.setUseParentHandlers(true);
        }
    }

    @Test
    void thePlaceOfAFailureIsTheFirstOutsideTheJdk() {
        RuntimeException failure = new IllegalStateException("a value");
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.util.Objects", "requireNonNull", "Objects.java", 1),
            new StackTraceElement("shop.Cart", "apples", "Cart.java", 2)
        });

        assertThat(Failures.nameAndPlace(failure))
                .isEqualTo("java.lang.IllegalStateException at shop.Cart.apples(Cart.java:2)");
    }

    @Test
    void aFailureWithoutAPlaceHasItsName() {
        RuntimeException failure = new IllegalStateException("a value");
        failure.setStackTrace(new StackTraceElement[0]);

        assertThat(Failures.nameAndPlace(failure)).isEqualTo("java.lang.IllegalStateException");
    }
}
