package io.github.intercomkit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.Region;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sources that a page must allow, for each region. */
class ContentSecurityPolicyTest {
    @ParameterizedTest
    @EnumSource
    void thePolicyAllowsTheHostsOfTheRegionOnly(Region region) {
        var policy = MessengerPage.of(
                        Messenger.builder("k8w2v7qz").region(region).build())
                .contentSecurityPolicy();

        assertThat(policy)
                .containsOnlyKeys(
                        "script-src",
                        "style-src",
                        "connect-src",
                        "img-src",
                        "media-src",
                        "font-src",
                        "frame-src",
                        "form-action");
        assertThat(policy.get("script-src"))
                .containsExactly("https://app.intercom.io", "https://widget.intercom.io", "https://js.intercomcdn.com");
        String infix = region == Region.US ? "" : "." + region.name().toLowerCase(Locale.ROOT);
        assertThat(policy.get("connect-src"))
                .contains("https://api-iam" + infix + ".intercom.io", "wss://*.intercom-messenger.com")
                .filteredOn(source -> source.contains("api-iam"))
                .hasSize(1);
        assertThat(policy.values())
                .allSatisfy(sources -> assertThat(sources)
                        .doesNotHaveDuplicates()
                        .allMatch(source -> source.matches("(https|wss)://[a-z0-9.*-]+|blob:|data:|'unsafe-inline'")));
        assertThatThrownBy(() -> policy.put("x", List.of())).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> policy.get("img-src").add("x")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void addressesOfTheWorkspacesOwnAreAllowedAndLoaded() {
        MessengerPage page = MessengerPage.of(Messenger.builder("k8w2v7qz")
                .apiBase("https://api.example.com/v1")
                .widgetAddress("https://intercom.example.com:8443/widget/k8w2v7qz")
                .build());

        assertThat(page.contentSecurityPolicy().get("connect-src")).endsWith("https://api.example.com");
        assertThat(page.contentSecurityPolicy().get("form-action")).endsWith("https://api.example.com");
        assertThat(page.contentSecurityPolicy().get("script-src")).endsWith("https://intercom.example.com:8443");
        assertThat(page.loaderTag())
                .contains("'https://intercom.example.com:8443/widget/k8w2v7qz'")
                .doesNotContain("widget.intercom.io");
    }

    @Test
    void thePolicyOfEachRegionEqualsItsGoldenFile() throws Exception {
        StringBuilder policies = new StringBuilder();
        for (Region region : Region.values()) {
            policies.append(region).append('\n');
            MessengerPage.of(Messenger.builder("k8w2v7qz").region(region).build())
                    .contentSecurityPolicy()
                    .forEach((directive, sources) -> policies.append(directive)
                            .append(' ')
                            .append(String.join(" ", sources))
                            .append('\n'));
        }

        assertThat(policies.toString())
                .isEqualTo(Files.readString(Path.of("src/test/resources/content-security-policies.txt")));
    }
}
