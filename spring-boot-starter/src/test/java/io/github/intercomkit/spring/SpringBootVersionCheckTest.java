package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/** The integration test "spring-boot-3-refused" starts a real application. */
class SpringBootVersionCheckTest {
    @ParameterizedTest
    @ValueSource(strings = {"3.5.16", "3.0.0-SNAPSHOT", "2.7.18"})
    void anOlderSpringBootIsRefusedWithItsVersion(String version) {
        assertThatThrownBy(() -> SpringBootVersionCheck.check(version))
                .isInstanceOf(UnsupportedApplicationException.class)
                .hasMessage(
                        "intercomkit-spring-boot-starter needs Spring Boot 4, and this application runs with Spring Boot "
                                + version + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.0.0", "4.1.2", "5.0.0-M1", "10.0.0"})
    void aNewerSpringBootIsNot(String version) {
        assertThatCode(() -> SpringBootVersionCheck.check(version)).doesNotThrowAnyException();
        assertThatCode(() -> SpringBootVersionCheck.check(SpringBootVersion.getVersion()))
                .doesNotThrowAnyException();
    }

    @Test
    void springBootFindsTheCheckAndItsReport() {
        var factories =
                SpringFactoriesLoader.forDefaultResourceLocation(getClass().getClassLoader());

        assertThat(factories.load(ApplicationContextInitializer.class))
                .hasAtLeastOneElementOfType(SpringBootVersionCheck.class);
        assertThat(factories.load(FailureAnalyzer.class, FailureHandler.handleMessage((message, failure) -> {})))
                .hasAtLeastOneElementOfType(UnsupportedApplicationFailureAnalyzer.class);
    }
}
