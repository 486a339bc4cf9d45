package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.Messenger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The headers that delete the cookies of the Messenger. */
class ExpiredCookiesTest {
    private final MessengerPage page =
            MessengerPage.of(Messenger.builder("k8w2v7qz").build());

    @Test
    void expiredCookiesAreThoseOfTheDomainAndOfTheHost() {
        assertThat(page.expiredCookies("example.com"))
                .extracting(ExpiredCookie::header)
                .containsExactly(
                        "intercom-session-k8w2v7qz=; Path=/; Domain=example.com; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax",
                        "intercom-id-k8w2v7qz=; Path=/; Domain=example.com; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax",
                        "intercom-device-id-k8w2v7qz=; Path=/; Domain=example.com; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax",
                        "intercom-session-k8w2v7qz=; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax",
                        "intercom-id-k8w2v7qz=; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax",
                        "intercom-device-id-k8w2v7qz=; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax");
        assertThat(page.expiredCookies())
                .extracting(ExpiredCookie::header)
                .containsExactlyElementsOf(page.expiredCookies("example.com").subList(3, 6).stream()
                        .map(ExpiredCookie::header)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "example.com, example.com",
        ".example.com, example.com",
        "Example.COM, example.com",
        "shop.example.co.uk, shop.example.co.uk",
        "xn--bcher-kva.example, xn--bcher-kva.example",
        "1.example, 1.example"
    })
    void aDomainIsNormalized(String domain, String written) {
        ExpiredCookie cookie = page.expiredCookies(domain).get(0);

        assertThat(cookie.domain()).isEqualTo(written);
        assertThat(cookie.name()).isEqualTo("intercom-session-k8w2v7qz");
        assertThat(cookie.path()).isEqualTo("/");
        assertThat(cookie.header()).contains("; Domain=" + written + ";");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..example.com",
                "example..com",
                "example.com.",
                "localhost",
                "bücher.example",
                "straße.de",
                "a\u200Db.com",
                "0x7f.1",
                "1.2.3.0x4",
                "127.0.0.1",
                "[::1]",
                "https://example.com",
                "example.com:8080",
                "example.com/",
                "example.com; Secure",
                "example.com\r\nX: y",
                "-example.com",
                "exa_mple.com",
                "exam ple.com"
            })
    void textThatIsNoRegistrableDomainIsRefused(String domain) {
        assertThatThrownBy(() -> page.expiredCookies(domain))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("registrable");
    }
}
