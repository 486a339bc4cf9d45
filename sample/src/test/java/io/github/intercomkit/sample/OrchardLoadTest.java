package io.github.intercomkit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.sample.DemoCustomers.DemoCustomer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many sessions at two nodes of Orchard, over the loopback interface alone. This process makes the load, and each node is a process of
 * its own. One node is killed in the middle. {@code -Dload.sessions=10000} for the figures in {@code benchmarks/README.md};
 * {@code -Dload.seconds} bounds the time of the steps.
 */
@Tag("nodes")
@Timeout(3_600)
class OrchardLoadTest {
    private static final int SESSIONS = Integer.getInteger("load.sessions", 20);
    private static final int STEPS = Integer.getInteger("load.steps", 20);
    private static final int LONGEST = Integer.getInteger("load.seconds", 1_800);
    private static final int AT_ONCE = 16;
    private static final Pattern USED = Pattern.compile("(?:generation|space).* used (\\d+)K");
    private static final Pattern REDIS_USED = Pattern.compile("used_memory:(\\d+)");

    @TempDir
    Path directory;

    /** The same purchases, and the same node killed, without the library: figures to compare with. */
    static Stream<Boolean> applications() {
        return Integer.getInteger("load.sessions") == null ? Stream.of(true) : Stream.of(true, false);
    }

    @ParameterizedTest
    @MethodSource("applications")
    void noUpdateIsLost(boolean withLibrary) throws Exception {
        try (OrchardNodes orchard = OrchardNodes.start(directory, "-XX:TieredStopAtLevel=4", "-Xmx768m")) {
            List<DemoCustomer> customers = IntStream.range(0, SESSIONS)
                    .mapToObj(
                            i -> new DemoCustomer("load" + i + "@orchard.example", "pippin", "Load " + i, "l" + i, ""))
                    .toList();
            orchard.add(customers);
            AtomicInteger requests = new AtomicInteger();
            HttpClient http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            List<LoadSession> sessions = customers.stream()
                    .map(customer ->
                            new LoadSession(http, () -> orchard.nodes().get(requests.getAndIncrement() % 2), customer))
                    .toList();
            long heapBefore = heap(orchard);
            long storeBefore = store(orchard);
            forEach(sessions, LoadSession::signIn);

            ConcurrentLinkedQueue<Double> milliseconds = new ConcurrentLinkedQueue<>();
            long began = System.nanoTime();
            int round = 0;
            while (round < STEPS && seconds(began) < LONGEST) {
                String step = round == 0 ? "pageLoaded" : "userChanged";
                boolean buys = round % 4 == 3;
                if (round == STEPS / 2) {
                    orchard.nodes().get(1).kill();
                }
                forEach(sessions, session -> {
                    if (buys) {
                        session.buy();
                    }
                    milliseconds.add(withLibrary ? session.step(step) : session.plainStep());
                });
                if (round == STEPS / 2) {
                    orchard.nodes().get(1).start(directory.resolve(OrchardBuild.RELEASED.name()));
                }
                round++;
            }
            double took = seconds(began);

            if (withLibrary) {
                forEach(sessions, session -> session.step("userChanged"));
                Map<String, Map<String, Object>> database = orchard.customers();
                assertThat(sessions)
                        .allMatch(session -> database.get(session.customer().email())
                                .get("apples")
                                .equals(session.apples()));
            }
            double[] sorted = milliseconds.stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            System.out.printf(
                    "%s: %d sessions, %d steps in %.0f s: %.0f a second, p50 %.1f ms, p99 %.1f ms; for each session %d B of heap at"
                            + " a node, %d B in the store%n",
                    withLibrary ? "with IntercomKit" : "without it",
                    SESSIONS,
                    sorted.length,
                    took,
                    sorted.length / took,
                    sorted[sorted.length / 2],
                    sorted[sorted.length * 99 / 100],
                    (heap(orchard) - heapBefore) / SESSIONS,
                    (store(orchard) - storeBefore) / SESSIONS);
        }
    }

    private static void forEach(List<LoadSession> sessions, Consumer<LoadSession> action) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Object>> tasks = sessions.stream()
                    .map(session -> Executors.callable(() -> action.accept(session)))
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    /** The bytes that the first node, which is not killed, keeps after a collection. */
    private static long heap(OrchardNodes orchard) throws IOException {
        String process = String.valueOf(orchard.nodes().get(0).processId());
        jcmd(process, "GC.run");
        return 1024
                * USED.matcher(jcmd(process, "GC.heap_info"))
                        .results()
                        .map(MatchResult::group)
                        .filter(line -> line.contains("generation"))
                        .mapToLong(line -> Long.parseLong(line.replaceFirst(".* used (\\d+)K", "$1")))
                        .sum();
    }

    private static String jcmd(String process, String command) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), process, command)
                .redirectErrorStream(true)
                .start();
        return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static long store(OrchardNodes orchard) throws IOException {
        try (Socket redis = new Socket(InetAddress.getLoopbackAddress(), orchard.redisPort())) {
            redis.getOutputStream().write("INFO memory\r\nQUIT\r\n".getBytes(StandardCharsets.US_ASCII));
            String memory = new String(redis.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return REDIS_USED
                    .matcher(memory)
                    .results()
                    .mapToLong(found -> Long.parseLong(found.group(1)))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
