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

/** Writes the diff of a user against the last snapshot as bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DiffBenchmark {
    @Param
    public Diffs library;

    @Param
    public Change change;

    private Object snapshot;
    private Shopper after;

    /** For JMH. */
    public DiffBenchmark() {}

    @Setup
    public void setUp() {
        snapshot = library.snapshot(Shoppers.of(TextMix.RARE));
        after = change.after(TextMix.RARE);
    }

    @Benchmark
    public byte[] diff() {
        return library.diff(snapshot, after);
    }

    /** Takes the snapshot for the next diff. */
    @Benchmark
    public Object snapshot() {
        return library.snapshot(after);
    }
}
