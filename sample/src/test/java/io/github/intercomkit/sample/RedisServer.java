package io.github.intercomkit.sample;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Assumptions;

/** A Redis server for one test, which writes no file. */
final class RedisServer implements AutoCloseable {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final Process process;
    private final int port;

    private RedisServer(Process process, int port) {
        this.process = process;
        this.port = port;
        // A test that is stopped leaves no server.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** Starts a server on a free port. Skips the test if the program is not installed. */
    static RedisServer start() throws Exception {
        int port = freePort();
        Process process;
        try {
            process = new ProcessBuilder(
                            "redis-server",
                            "--bind",
                            LOOPBACK.getHostAddress(),
                            "--port",
                            String.valueOf(port),
                            "--save",
                            "",
                            "--appendonly",
                            "no")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException notInstalled) {
            return Assumptions.abort(
                    "Skipped: redis-server is not installed. Install it with `apt-get install redis-server`.");
        }
        RedisServer server = new RedisServer(process, port);
        server.await();
        return server;
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private void await() throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("redis-server does not answer on port " + port);
            }
            Thread.sleep(50);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(LOOPBACK, port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        }
    }
}
