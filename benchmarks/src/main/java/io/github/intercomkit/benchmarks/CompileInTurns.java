package io.github.intercomkit.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each type costs javac with each processor, and what one that changed costs, where neighbours disturb
 * {@link CompileBenchmark}: all in turns in one JVM, the processor time of the compiling thread, the least of several rounds.
 */
public final class CompileInTurns {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Processors by;
    private final int types;
    private final Compilation compilation;
    private final Least all = new Least();
    private final Least allWithout = new Least();
    private final Least one = new Least();
    private final Least oneWithout = new Least();

    private CompileInTurns(Processors by, int types, int attributes) throws IOException {
        this.by = by;
        this.types = types;
        this.compilation = Compilation.of(by, types, attributes);
    }

    /** Takes the number of types, of attributes and of rounds, then the processors. */
    public static void main(String[] arguments) throws IOException {
        List<CompileInTurns> turns = new ArrayList<>();
        for (String processor : Arrays.asList(arguments).subList(3, arguments.length)) {
            turns.add(new CompileInTurns(
                    Processors.valueOf(processor), Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])));
        }
        for (int round = Integer.parseInt(arguments[2]); round > 0; round--) {
            turns.forEach(CompileInTurns::round);
        }
        turns.forEach(CompileInTurns::print);
    }

    private void round() {
        compilation.clear();
        allWithout.take(() -> compilation.all(Processors.NONE.options()));
        oneWithout.take(() -> compilation.one("T0", Processors.NONE.options()));
        compilation.clear();
        all.take(() -> compilation.all(by.options()));
        one.take(() -> compilation.one("T0", by.options()));
    }

    private void print() {
        double more = all.milliseconds - allWithout.milliseconds;
        long lines = compilation.generatedLines();
        System.out.printf(
                "%-24s %6.0f ms, without %4.0f ms: %5.2f ms a type, %4d lines a type, %3.0f us a line; one type again %5.1f ms,"
                        + " without %5.1f ms%n",
                by,
                all.milliseconds,
                allWithout.milliseconds,
                more / types,
                lines / types,
                more * 1000 / lines,
                one.milliseconds,
                oneWithout.milliseconds);
        compilation.close();
    }

    /** The least time that something took. */
    private static final class Least {
        private double milliseconds = Double.POSITIVE_INFINITY;

        void take(Runnable step) {
            long start = THREADS.getCurrentThreadCpuTime();
            step.run();
            milliseconds = Math.min(milliseconds, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
        }
    }
}
