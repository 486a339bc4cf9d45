package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.processor.random.OddSource;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The sources that {@link SourcesFuzzTest} begins with: it can find something in generated code only where many are taken. */
class OddSourcesTest {
    private static final int SOURCES = 24;

    @Test
    void aQuarterOfThemAreTakenAndBothCompilersAgreeOnAll() {
        int taken = 0;
        for (int seed = 0; seed < SOURCES; seed++) {
            Map<String, String> sources = OddSource.of(new Random(seed));
            if (SourcesFuzzTest.check(sources, false)) {
                taken++;
            }
        }
        assertThat(taken).isGreaterThanOrEqualTo(SOURCES / 4);
    }
}
