package io.github.intercomkit.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * What each type costs javac with each processor, where neighbours disturb {@link CompileBenchmark}: all in turns in one JVM, the
 * processor time of the compiling thread, the least of several rounds.
 */
public final class CompileInTurns {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CompileInTurns() {}

    /** Takes the number of types, of attributes and of rounds, then the processors. */
    public static void main(String[] arguments) throws IOException {
        int types = Integer.parseInt(arguments[0]);
        int attributes = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        Processors[] all =
                Arrays.stream(arguments).skip(3).map(Processors::valueOf).toArray(Processors[]::new);
        Compilation[] compilations = new Compilation[all.length];
        for (int i = 0; i < all.length; i++) {
            compilations[i] = Compilation.of(all[i], types, attributes);
        }
        double[] with = new double[all.length];
        double[] without = new double[all.length];
        long[] lines = new long[all.length];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < all.length; i++) {
                without[i] = least(round, without[i], milliseconds(compilations[i], Processors.NONE));
                with[i] = least(round, with[i], milliseconds(compilations[i], all[i]));
                lines[i] = compilations[i].generatedLines();
            }
        }
        for (int i = 0; i < all.length; i++) {
            double more = with[i] - without[i];
            System.out.printf(
                    "%-24s %6.0f ms, without %4.0f ms: %5.2f ms a type, %4d lines a type, %3.0f us a line%n",
                    all[i], with[i], without[i], more / types, lines[i] / types, more * 1000 / lines[i]);
            compilations[i].close();
        }
    }

    private static double least(int round, double before, double now) {
        return round == 0 ? now : Math.min(before, now);
    }

    private static double milliseconds(Compilation compilation, Processors by) {
        compilation.clear();
        long start = THREADS.getCurrentThreadCpuTime();
        compilation.all(by.options());
        return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }
}
