package shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ShopApplicationTest {
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Value("${local.server.port}")
    int port;

    @Test
    void aPageBootsAndIsUpdatedWithChanges() throws Exception {
        HttpResponse<String> boot = post("/page");

        assertThat(boot.body())
                .startsWith("[[\"boot\",{\"app_id\":\"k8w2v7qz\",\"intercom_user_jwt\":\"eyJhbGciOiJIUzI1NiJ9.");
        assertThat(boot.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(post("/apples?apples=2").body()).startsWith("[[\"update\",{").endsWith(",\"apples\":2}]]");
        assertThat(post("/apples?apples=2").body()).isEqualTo("[]");
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + port + path);
        return browser.send(
                HttpRequest.newBuilder(address)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
