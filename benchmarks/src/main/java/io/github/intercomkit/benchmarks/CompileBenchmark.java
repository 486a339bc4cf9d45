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

/** The time that javac takes for annotated types. All runs are in one JVM, as in builds that keep their compiler. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6)
@Measurement(iterations = 6)
@Fork(1)
public class CompileBenchmark {
    @Param
    public Processors processor;

    @Param({"50", "500"})
    public int types;

    @Param({"10", "30"})
    public int attributes;

    /** Whether the processor runs. Without it javac compiles the same sources alone. */
    @Param({"true", "false"})
    public boolean processed;

    private Compilation compilation;
    private long lines;

    /** For JMH. */
    public CompileBenchmark() {}

    @Setup
    public void setUp() throws IOException {
        compilation = Compilation.of(processor, types, attributes);
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

    /** Compiles one changed type. */
    @Benchmark
    public void one() {
        compilation.one("T0", options());
    }

    private String[] options() {
        return processed ? processor.options() : Processors.NONE.options();
    }

    /** Deletes the output of the last run, outside the measured time. */
    @State(Scope.Benchmark)
    public static class NothingCompiled {
        /** For JMH. */
        public NothingCompiled() {}

        @Setup(Level.Invocation)
        public void setUp(CompileBenchmark benchmark) {
            benchmark.compilation.clear();
        }
    }

    /** Reports the number of generated lines beside the time. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class GeneratedLines {
        public long lines;

        /** For JMH. */
        public GeneratedLines() {}
    }
}
