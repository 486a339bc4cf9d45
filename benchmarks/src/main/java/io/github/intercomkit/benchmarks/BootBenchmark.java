package io.github.intercomkit.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writes the boot of a user as bytes, with its hash. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BootBenchmark {
    @Param
    public Boots library;

    @Param
    public TextMix text;

    private Shopper shopper;

    /** For JMH. */
    public BootBenchmark() {}

    @Setup
    public void setUp() {
        shopper = Shoppers.of(text);
    }

    @Benchmark
    public byte[] boot() {
        return library.boot(shopper);
    }
}
