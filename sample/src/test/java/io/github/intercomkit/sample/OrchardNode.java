package io.github.intercomkit.sample;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server of Orchard in a process of its own, on a port that it keeps. */
final class OrchardNode implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(300);

    private final Path log;
    private final List<String> arguments;
    private final int port = freePort();
    private @Nullable Process process;

    /**
     * A server that has not started.
     *
     * @param log where it writes its output
     * @param arguments of the application
     */
    OrchardNode(Path log, List<String> arguments) {
        this.log = log;
        this.arguments = arguments;
        // A test that is stopped leaves no server.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Starts the server, and waits until it answers. */
    OrchardNode start(Path build, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                build + File.pathSeparator + System.getProperty("java.class.path"),
                OrchardApplication.class.getName(),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--server.servlet.session.persistent=false",
                "--logging.level.root=warn"));
        command.addAll(arguments);
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process = started;
        HttpClient http = HttpClient.newHttpClient();
        Instant end = Instant.now().plus(LONGEST_START);
        while (!answers(http)) {
            if (!started.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("The node does not start: " + Files.readString(log));
            }
            Thread.sleep(50);
        }
        return this;
    }

    private boolean answers(HttpClient http) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(address("/api/me")).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    long processId() {
        return requireNonNull(process).pid();
    }

    /** Ends it as a power cut does (kill -9). */
    void kill() throws InterruptedException {
        requireNonNull(process).destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        Process last = process;
        if (last != null) {
            last.destroyForcibly();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
