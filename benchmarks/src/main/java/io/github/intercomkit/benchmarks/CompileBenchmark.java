package io.github.intercomkit.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long javac takes for annotated types, in one JVM, as builds that keep their compiler do. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6)
@Measurement(iterations = 6)
@Fork(1)
public class CompileBenchmark {
    @Param
    public Processors by;

    @Param({"50", "500"})
    public int types;

    @Param({"10", "30"})
    public int attributes;

    private Compilation compilation;

    /** For JMH. */
    public CompileBenchmark() {}

    @Setup
    public void setUp() throws IOException {
        compilation = Compilation.of(by, types, attributes);
        compilation.all(by.options());
    }

    @TearDown
    public void tearDown() {
        compilation.close();
    }

    @Benchmark
    public void all(GeneratedLines counted) {
        compilation.all(by.options());
        counted.lines = compilation.generatedLines();
    }

    /** One type has changed. */
    @Benchmark
    public void one() {
        compilation.one("T0", by.options());
    }

    /** Beside the time, how much code there is to compile. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class GeneratedLines {
        public long lines;

        /** For JMH. */
        public GeneratedLines() {}
    }
}
