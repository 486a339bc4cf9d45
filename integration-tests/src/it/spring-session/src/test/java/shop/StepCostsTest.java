package shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/** What a step costs with each store, with and without a lock that nodes share. {@code -Dsteps=300} measures as many as the README of the benchmarks shows. */
class StepCostsTest {
    private static final int STEPS = Integer.getInteger("steps", 20);

    @ParameterizedTest
    @CsvSource({
        "MEMORY, none",
        "REDIS, none",
        "REDIS, redis",
        "REDIS_INDEXED, none",
        "REDIS_INDEXED, redis",
        "H2, none",
        "H2, jdbc",
        "POSTGRESQL, none",
        "POSTGRESQL, jdbc"
    })
    void aStepIsAnswered(Store store, String locks) throws Exception {
        Shop.withinStep = Shop.APPLES::get;
        try (ConfigurableApplicationContext node = store.node("--shop.locks=" + locks)) {
            Browser browser = new Browser();
            browser.post(node, "/sign-in?id=17");
            browser.calls(node, "pageLoaded");
            measured(browser, node, 3 * STEPS);
            double[] milliseconds = measured(browser, node, STEPS);

            // Other load on the machine makes the slower ones slower, and the fastest tenth hardly.
            System.out.printf(
                    "a step with %s, lock %s: p10 %.2f ms, p50 %.2f ms%n",
                    store, locks, milliseconds[STEPS / 10], milliseconds[STEPS / 2]);
        }
    }

    private static double[] measured(Browser browser, ConfigurableApplicationContext node, int steps) throws Exception {
        double[] milliseconds = new double[steps];
        for (int i = 0; i < steps; i++) {
            // Some steps send something.
            if (i % 20 == 0) {
                Shop.APPLES.incrementAndGet();
            }
            long began = System.nanoTime();
            HttpResponse<String> answer = browser.later(node, "userChanged").get();
            milliseconds[i] = (System.nanoTime() - began) / 1e6;
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        Arrays.sort(milliseconds);
        return milliseconds;
    }
}
