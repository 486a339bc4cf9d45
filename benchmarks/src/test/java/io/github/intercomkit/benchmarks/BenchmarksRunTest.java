package io.github.intercomkit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs one short iteration of each benchmark, to notice one that fails. The figures have no meaning. */
class BenchmarksRunTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                BootBenchmark.class,
                DiffBenchmark.class,
                HashBenchmark.class,
                TokenBenchmark.class,
                GrowthBenchmark.class,
                CompileBenchmark.class
            })
    void theBenchmarkRuns(Class<?> benchmark) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(benchmark.getName() + "\\..*")
                .forks(0)
                .warmupIterations(0)
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(5))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true);
        if (benchmark == CompileBenchmark.class) {
            options.param("types", "2").param("attributes", "10");
        }

        Collection<RunResult> results = new Runner(options.build()).run();

        assertThat(results).isNotEmpty();
    }
}
