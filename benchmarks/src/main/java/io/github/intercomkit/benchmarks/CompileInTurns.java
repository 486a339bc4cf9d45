package io.github.intercomkit.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Prints the time that javac takes for each type with each processor, and for one changed type. It gives steadier figures than
 * {@link CompileBenchmark} on a busy machine: the processors take turns in one JVM, and the figure is the least CPU time of the
 * compiling thread in several rounds.
 */
public final class CompileInTurns {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Processors processor;
    private final int types;
    private final Compilation compilation;
    private final LeastTime all = new LeastTime();
    private final LeastTime allWithout = new LeastTime();
    private final LeastTime one = new LeastTime();
    private final LeastTime oneWithout = new LeastTime();

    private CompileInTurns(Processors processor, int types, int attributes) throws IOException {
        this.processor = processor;
        this.types = types;
        this.compilation = Compilation.of(processor, types, attributes);
    }

    /** The arguments are the number of types, of attributes and of rounds, then the processors. */
    public static void main(String[] arguments) throws IOException {
        List<CompileInTurns> turns = new ArrayList<>();
        for (String name : Arrays.asList(arguments).subList(3, arguments.length)) {
            turns.add(new CompileInTurns(
                    Processors.valueOf(name), Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])));
        }
        for (int round = Integer.parseInt(arguments[2]); round > 0; round--) {
            turns.forEach(CompileInTurns::round);
        }
        turns.forEach(CompileInTurns::print);
    }

    private void round() {
        compilation.clear();
        allWithout.measure(() -> compilation.all(Processors.NONE.options()));
        oneWithout.measure(() -> compilation.one("T0", Processors.NONE.options()));
        compilation.clear();
        all.measure(() -> compilation.all(processor.options()));
        one.measure(() -> compilation.one("T0", processor.options()));
    }

    private void print() {
        double added = all.milliseconds - allWithout.milliseconds;
        long lines = compilation.generatedLines();
        System.out.printf(
                "%-24s %6.0f ms, without %4.0f ms: %5.2f ms a type, %4d lines a type, %3.0f us a line; one type again %5.1f ms,"
                        + " without %5.1f ms%n",
                processor,
                all.milliseconds,
                allWithout.milliseconds,
                added / types,
                lines / types,
                added * 1000 / lines,
                one.milliseconds,
                oneWithout.milliseconds);
        compilation.close();
    }

    /** The least time of several runs. */
    private static final class LeastTime {
        private double milliseconds = Double.POSITIVE_INFINITY;

        void measure(Runnable run) {
            long start = THREADS.getCurrentThreadCpuTime();
            run.run();
            milliseconds = Math.min(milliseconds, (THREADS.getCurrentThreadCpuTime() - start) / 1e6);
        }
    }
}
