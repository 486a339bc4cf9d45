package io.github.intercomkit.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** A quick benchmark for use while you change code: it prints each figure and its ratio to the first one in three minutes. */
final class Quick {
    private Quick() {}

    /** Prints the ratios. */
    public static void main(String[] args) throws RunnerException {
        for (TextMix text : TextMix.values()) {
            print(
                    "boot, text " + text,
                    run(
                            BootBenchmark.class,
                            "boot",
                            List.of("HAND_WRITTEN", "INTERCOMKIT", "FASTJSON2"),
                            "text",
                            text));
        }
        for (Change change : Change.values()) {
            print(
                    "diff, changed " + change,
                    run(DiffBenchmark.class, "diff", List.of("HAND_WRITTEN", "INTERCOMKIT"), "change", change));
        }
        print(
                "hash",
                run(HashBenchmark.class, "hash", List.of("MAC_AND_HEX_FORMAT", "INTERCOMKIT", "GUAVA"), null, null));
        print("token", run(TokenBenchmark.class, "token", List.of("AUTH0", "INTERCOMKIT"), null, null));
    }

    private static List<RunResult> run(
            Class<?> benchmark, String method, List<String> libraries, String param, Enum<?> value)
            throws RunnerException {
        var options = new OptionsBuilder()
                .include(benchmark.getName() + "\\." + method)
                .param("library", libraries.toArray(String[]::new))
                .forks(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT);
        if (value != null) {
            options.param(param, value.name());
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        List<RunResult> sorted = new ArrayList<>(results);
        sorted.sort(Comparator.comparingInt(
                result -> libraries.indexOf(result.getParams().getParam("library"))));
        return sorted;
    }

    private static void print(String title, List<RunResult> results) {
        double first = results.get(0).getPrimaryResult().getScore();
        for (RunResult result : results) {
            double score = result.getPrimaryResult().getScore();
            System.out.printf(
                    "%-22s %-20s %8.0f ns %6.2f%n",
                    title, result.getParams().getParam("library"), score, score / first);
        }
    }
}
