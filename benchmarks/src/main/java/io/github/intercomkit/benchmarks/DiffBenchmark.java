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

/** What changed since a user was read last, to bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DiffBenchmark {
    @Param
    public Diffs by;

    @Param
    public Change change;

    private Object before;
    private Shopper after;

    /** For JMH. */
    public DiffBenchmark() {}

    @Setup
    public void setUp() {
        before = by.before(Shoppers.of(TextMix.RARE));
        after = change.after(TextMix.RARE);
    }

    @Benchmark
    public byte[] diff() {
        return by.of(before, after);
    }

    /** What is kept for the next difference. */
    @Benchmark
    public Object snapshot() {
        return by.before(after);
    }
}
