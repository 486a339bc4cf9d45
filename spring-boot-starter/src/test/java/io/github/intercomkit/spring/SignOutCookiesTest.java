package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.web.ExpiredCookie;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SignOutCookiesTest {
    private static final Messenger MESSENGER = Messenger.builder("k8w2v7qz").build();

    private final SignOutCookies cookies =
            new SignOutCookies(MESSENGER, List.of("example.com", "EXAMPLE.ORG", ".shop.example.org"));

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com",
        "app.example.com, example.com",
        "App.Example.COM, example.com",
        "app.example.com., example.com",
        "www.example.org, example.org",
        "shop.example.org, shop.example.org",
        "eu.shop.example.org, shop.example.org"
    })
    void cookiesOfTheLongestMatchingDomainAreDeleted(String host, String domain) {
        assertThat(domainsFor(host)).containsOnly(domain);
        assertThat(cookies.forHost(host)).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"notexample.com", "example.com.evil.test", "com", "localhost", "127.0.0.1", "[::1]", ""})
    void cookiesOfTheHostAreDeletedIfNoDomainMatches(String host, CapturedOutput output) {
        assertThat(domainsFor(host)).isEmpty();
        assertThat(cookies.forHost(host)).hasSize(3);
        assertThat(cookies.forHost(host)).hasSize(3);
        assertThat(output.getAll())
                .as("logged once, and without the host")
                .containsOnlyOnce("intercom.cookie-domain")
                .doesNotContain("evil");
    }

    @Test
    void cookiesOfTheHostAreDeletedWithoutDomains(CapturedOutput output) {
        assertThat(new SignOutCookies(MESSENGER, List.of()).forHost("app.example.com"))
                .hasSize(3);
        assertThat(output.getAll()).doesNotContain("intercom.cookie-domain");
    }

    private List<String> domainsFor(String host) {
        return cookies.forHost(host).stream()
                .map(ExpiredCookie::domain)
                .filter(Objects::nonNull)
                .toList();
    }
}
