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

/** A user to bytes, the hash included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BootBenchmark {
    @Param
    public Boots by;

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
        return by.of(shopper);
    }
}
