package io.github.intercomkit.benchmarks;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.Messenger;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Writes boots with more and more attributes, and with longer and longer texts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GrowthBenchmark {
    @Param({"5", "10", "25", "50", "100", "250"})
    public int attributes;

    @Param({"10", "50", "255"})
    public int characters;

    private Compilation compilation;
    private URLClassLoader loader;
    private IntercomSerializer<Object> users;
    private Object user;

    /** For JMH. */
    public GrowthBenchmark() {}

    @Setup
    @SuppressWarnings("unchecked")
    public void setUp() throws IOException, ReflectiveOperationException {
        String members = IntStream.range(0, attributes)
                .mapToObj(i -> ", @io.github.intercomkit.annotations.IntercomAttribute String text" + i)
                .collect(Collectors.joining());
        compilation = new Compilation(Map.of(
                "User",
                "@io.github.intercomkit.annotations.IntercomUser public record User("
                        + "@io.github.intercomkit.annotations.IntercomAttribute String email" + members + ") {}"));
        compilation.all(Processors.INTERCOMKIT.options());
        loader = new URLClassLoader(new URL[] {url()}, getClass().getClassLoader());
        users = (IntercomSerializer<Object>) loader.loadClass("types.UserIntercomSerializer")
                .getConstructor(Messenger.class)
                .newInstance(Messenger.builder(Shoppers.APP_ID).build());
        Object[] values =
                Collections.nCopies(attributes + 1, "x".repeat(characters)).toArray();
        values[0] = "x@y.example";
        user = loader.loadClass("types.User").getConstructors()[0].newInstance(values);
    }

    @TearDown
    public void tearDown() throws IOException {
        loader.close();
        compilation.close();
    }

    @Benchmark
    public byte[] boot() {
        return users.boot(user).toJsonBytes();
    }

    private URL url() throws MalformedURLException {
        return compilation.classes().toUri().toURL();
    }
}
