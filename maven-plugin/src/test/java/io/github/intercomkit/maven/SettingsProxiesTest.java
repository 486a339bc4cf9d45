package io.github.intercomkit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which proxy of settings.xml a request takes. */
class SettingsProxiesTest {
    private static final URI API = URI.create("https://api.eu.intercom.io/data_attributes");

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "localhost|*.intercom.io, true",
        "localhost | API.EU.INTERCOM.IO, true",
        "*.intercom, false",
        "api.eu.intercom.io.example, false",
        "*, true"
    })
    void aHostCanBeExcluded(String nonProxyHosts, boolean excluded) {
        assertThat(SettingsProxies.isExcluded(API.getHost(), nonProxyHosts)).isEqualTo(excluded);
    }

    @Test
    void theActiveProxyOfTheSettingsIsTaken() {
        Settings settings = settings("");

        assertThat(new SettingsProxies(settings).select(API)).singleElement().satisfies(proxy -> {
            assertThat(proxy.type()).isEqualTo(Proxy.Type.HTTP);
            assertThat(proxy.address()).isEqualTo(new InetSocketAddress("127.0.0.1", 3128));
        });
        assertThat(new SettingsProxies(settings("*.intercom.io")).select(API)).containsExactly(Proxy.NO_PROXY);
    }

    @Test
    void withoutAProxyInTheSettingsTheJvmDecides() {
        assertThat(new SettingsProxies(new Settings()).select(URI.create("http://127.0.0.1/")))
                .containsExactly(Proxy.NO_PROXY);
    }

    private static Settings settings(String nonProxyHosts) {
        org.apache.maven.settings.Proxy proxy = new org.apache.maven.settings.Proxy();
        proxy.setActive(true);
        proxy.setHost("127.0.0.1");
        proxy.setPort(3128);
        proxy.setNonProxyHosts(nonProxyHosts);
        Settings settings = new Settings();
        settings.addProxy(proxy);
        return settings;
    }
}
