package io.github.intercomkit.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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

    /** Or the same sources by javac alone. */
    @Param({"true", "false"})
    public boolean processed;

    private Compilation compilation;
    private long lines;

    /** For JMH. */
    public CompileBenchmark() {}

    @Setup
    public void setUp() throws IOException {
        compilation = Compilation.of(by, types, attributes);
        compilation.all(options());
        lines = compilation.generatedLines();
    }

    @TearDown
    public void tearDown() {
        compilation.close();
    }

    @Benchmark
    public void all(NothingCompiled unused, GeneratedLines counted) {
        compilation.all(options());
        counted.lines = lines;
    }

    /** One type has changed. */
    @Benchmark
    public void one() {
        compilation.one("T0", options());
    }

    private String[] options() {
        return processed ? by.options() : Processors.NONE.options();
    }

    /** Has what was made before thrown away, which is no part of the time. */
    @State(Scope.Benchmark)
    public static class NothingCompiled {
        /** For JMH. */
        public NothingCompiled() {}

        @Setup(Level.Invocation)
        public void setUp(CompileBenchmark benchmark) {
            benchmark.compilation.clear();
        }
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
