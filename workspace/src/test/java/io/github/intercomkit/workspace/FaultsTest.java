package io.github.intercomkit.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault of Intercom or of the network is one line, and the command ends with 2. */
class FaultsTest {
    @TempDir
    Path directory;

    private Path classes;
    private StandIn workspace;

    @BeforeEach
    void open() throws IOException {
        workspace = new StandIn();
        classes = CommandLine.classes(directory.resolve("classes"), "shop.Company");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    static Stream<Arguments> answers() {
        String html = "<!doctype html><title>Sign in</title>" + StandIn.TOKEN;
        return Stream.of(
                Arguments.of(
                        StandIn.error(401, "unauthorized"),
                        "Intercom does not know the access token (HTTP 401, unauthorized). Take the token of an app of this"
                                + " workspace, and check the region: ADDRESS."),
                Arguments.of(
                        StandIn.error(403, "api_plan_restricted"),
                        "The access token may not read or make attributes (HTTP 403, api_plan_restricted). Give its app the"
                                + " permission for data attributes in Intercom's Developer Hub."),
                Arguments.of(
                        StandIn.error(403, StandIn.TOKEN),
                        "The access token may not read or make attributes (HTTP 403). Give its app the permission for data"
                                + " attributes in Intercom's Developer Hub."),
                Arguments.of(
                        StandIn.error(404, "not_found"),
                        "There are no attributes at ADDRESS (HTTP 404). Is the address right?"),
                Arguments.of(
                        StandIn.status(407, "text/html", html),
                        "The proxy asks for a user and a password (HTTP 407). Use a proxy without them."),
                Arguments.of(
                        StandIn.status(302, "text/plain", "", "Location", "https://example.com/"),
                        "ADDRESS answered a redirect (HTTP 302), which is not followed. Check the address."),
                Arguments.of(StandIn.error(418, "teapot"), "Intercom refused the request (HTTP 418, teapot)."),
                Arguments.of(
                        StandIn.status(200, "text/html", html),
                        "ADDRESS answered a page of HTML in place of JSON (HTTP 200). A proxy or a sign-in page stands between; ask"
                                + " from a machine that reaches Intercom itself."),
                Arguments.of(
                        StandIn.status(200, "application/json", html),
                        "ADDRESS answered a page of HTML in place of JSON (HTTP 200). A proxy or a sign-in page stands between; ask"
                                + " from a machine that reaches Intercom itself."),
                Arguments.of(
                        StandIn.status(200, "application/json", "{\"data\":["),
                        "The answer of ADDRESS is not JSON. Is the address right?"),
                Arguments.of(
                        StandIn.status(200, "application/json", "{\"token\":\"" + StandIn.TOKEN + "\"}"),
                        "The answer of ADDRESS has no list of attributes. Is the address right?"),
                Arguments.of(
                        StandIn.status(429, "application/json", "{}", "Retry-After", "3600"),
                        "Intercom limits the requests of this app (HTTP 429). Try again in a minute."));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aFaultIsOneLine(StandIn.Fault fault, String line) throws IOException {
        workspace.next(fault);

        CommandLine.Ran ran = check();

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo(line.replace("ADDRESS", workspace.address()) + "\n");
        assertThat(workspace.requests()).hasSize(1);
    }

    @Test
    void aLimitedOrFailedRequestIsRepeated() throws IOException {
        workspace.next(
                StandIn.status(429, "application/json", "{}", "Retry-After", "0"),
                StandIn.status(
                        429,
                        "application/json",
                        "{}",
                        "X-RateLimit-Reset",
                        Long.toString(Instant.now().getEpochSecond())));

        assertThat(check().exit()).isZero();
        assertThat(workspace.requests()).hasSize(4);
    }

    @Test
    void aServerThatKeepsFailingIsOneLine() throws IOException {
        StandIn.Fault fault = StandIn.status(503, "application/json", "{}", "Retry-After", "0");
        workspace.next(fault, fault, fault);

        assertThat(check().err()).isEqualTo("Intercom has a problem of its own (HTTP 503). Try again later.\n");
    }

    @Test
    void aBrokenConnectionIsOneLine() throws IOException {
        StandIn.Fault fault = exchange -> exchange.close();
        workspace.next(fault, fault, fault, fault, fault, fault);

        assertThat(check().err()).isEqualTo("The connection to " + workspace.address() + " broke off. Try again.\n");
    }

    @Test
    void aSlowAnswerIsOneLine() throws IOException {
        StandIn.Fault fault = exchange -> {
            try {
                Thread.sleep(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        workspace.next(fault, fault, fault);

        assertThat(check("--timeout", "1").err())
                .isEqualTo(workspace.address() + " gave no answer within 1 seconds. Try again later.\n");
    }

    @Test
    void noConnectionIsOneLine() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(run("--api-base", "http://127.0.0.1:" + free).err())
                .isEqualTo("No connection to http://127.0.0.1:" + free + ". Is there a network, or a proxy to set?\n");
    }

    @Test
    void aWrongTokenIsOneLine() throws IOException {
        CommandLine command = new CommandLine(folder(), Map.of("INTERCOM_ACCESS_TOKEN", "wrong-canary"));

        CommandLine.Ran ran = command.check(classes, workspace.address());

        assertThat(ran.err())
                .startsWith("Intercom does not know the access token")
                .doesNotContain("wrong-canary");
    }

    @Test
    void noTokenOrOneThatCannotBeOneIsOneLine() throws IOException {
        assertThat(new CommandLine(folder(), Map.of())
                        .check(classes, workspace.address())
                        .err())
                .isEqualTo(
                        "There is no access token: the environment's variable INTERCOM_ACCESS_TOKEN is empty. Put the token of an"
                                + " app of your workspace there (Intercom's Developer Hub).\n");
        CommandLine command = new CommandLine(folder(), Map.of("INTERCOM_ACCESS_TOKEN", "ca\nnary"));
        assertThat(command.check(classes, workspace.address()).err())
                .isEqualTo(
                        "The access token in the environment's variable INTERCOM_ACCESS_TOKEN has white space or other characters"
                                + " that no token has.\n");
        assertThat(workspace.requests()).isEmpty();
    }

    @Test
    void theTokenIsSentToHttpsOnly() throws IOException {
        String line = "The API's address must begin with https:// and have no user, since the token is sent there.\n";

        assertThat(run("--api-base", "http://api.intercom.io").err()).isEqualTo(line);
        assertThat(run("--api-base", "https://user:canary@api.intercom.io").err())
                .isEqualTo(line);
        assertThat(run("--api-base", "ftp://api.intercom.io").err()).isEqualTo(line);
        assertThat(run("--region", "MARS").err()).isEqualTo("There is no region MARS. Write one of AU, EU, US.\n");
    }

    private CommandLine.Ran check(String... more) throws IOException {
        return new CommandLine(folder()).check(classes, workspace.address(), more);
    }

    private CommandLine.Ran run(String option, String value) throws IOException {
        return new CommandLine(folder()).run("check", "--classes", classes.toString(), option, value);
    }

    private Path folder() throws IOException {
        return Files.createDirectories(directory.resolve("reports"));
    }
}
