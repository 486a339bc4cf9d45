package io.github.intercomkit.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatedMessengerServerTest {
    private final SimulatedMessenger intercom = SimulatedMessenger.of("k8w2v7qz");
    private SimulatedMessengerServer server;
    private HttpClient http;

    @BeforeEach
    void start() throws Exception {
        server = SimulatedMessengerServer.start(intercom);
        SSLContext trusting = SSLContext.getInstance("TLS");
        trusting.init(null, new TrustManager[] {new TrustsAll()}, null);
        http = HttpClient.newBuilder().sslContext(trusting).build();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> post(String page, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.address() + "/calls/" + page))
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void theWidgetOfTheWorkspaceIsServed() throws Exception {
        HttpResponse<String> widget = http.send(
                HttpRequest.newBuilder(URI.create(server.widgetAddress())).build(), BodyHandlers.ofString());

        assertThat(widget.statusCode()).isEqualTo(200);
        assertThat(widget.headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
        assertThat(widget.body()).contains("intercom-session-k8w2v7qz=1");
        assertThat(http.send(
                                HttpRequest.newBuilder(URI.create(server.address() + "/widget/another1"))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void eachLoadedPageHasAPageOfTheSimulator() throws Exception {
        assertThat(post("a", "{\"call\":[\"boot\",{\"app_id\":\"k8w2v7qz\",\"user_id\":\"17\",\"apples\":1}]}")
                        .statusCode())
                .isEqualTo(200);
        post("b", "{\"call\":[\"boot\",{\"app_id\":\"k8w2v7qz\",\"user_id\":\"17\",\"apples\":1}]}");
        post("a", "{\"call\":[\"update\",{\"user_id\":\"17\",\"apples\":2}]}");

        assertThat(intercom.calls()).extracting(MessengerCall::page).containsExactly(1, 2, 1);
        assertThat(intercom.person("17")).containsEntry("apples", 2L);
        assertThat(intercom.violations()).isEmpty();
    }

    @Test
    void aMalformedCallIsRefusedAndAViolation() throws Exception {
        assertThat(post("a", "{\"call\":1}").statusCode()).isEqualTo(400);
        assertThat(post("a", "").statusCode()).isEqualTo(400);
        assertThat(intercom.violations())
                .extracting(Violation::rule)
                .containsExactly("a call that could not be read", "a call that could not be read");
    }

    @Test
    void aMessengerTakesItsAddresses() {
        Messenger messenger = Messenger.builder("k8w2v7qz")
                .widgetAddress(server.widgetAddress())
                .apiBase(server.address())
                .build();

        assertThat(messenger.bootVisitor().toMap()).containsEntry("api_base", server.address());
    }

    /** Only this test's server is asked. */
    private static final class TrustsAll implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
