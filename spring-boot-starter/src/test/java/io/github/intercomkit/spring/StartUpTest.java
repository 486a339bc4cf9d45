package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.intercomkit.spring.shop.AdminIntercomSerializer;
import io.github.intercomkit.spring.shop.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The start of an application with the starter on its class path. */
@ExtendWith(OutputCaptureExtension.class)
class StartUpTest {
    @Test
    void theStarterConfiguresItself() {
        try (ConfigurableApplicationContext started = application().run("--intercom.app-id=k8w2v7qz")) {
            assertThat(started.containsBean("messenger")).isTrue();
            assertThat(started.getBean(AdminIntercomSerializer.class)).isNotNull();
        }
    }

    @Test
    void aWrongPropertyIsReportedWithoutAStackTrace(CapturedOutput output) {
        assertThatThrownBy(() -> application()
                        .run(
                                "--intercom.app-id=k8w2v7qz",
                                "--intercom.vertical-padding=1",
                                "--intercom.identity.secret=' canary'"))
                .isInstanceOf(Exception.class);

        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START")
                .containsSubsequence(
                        "Description:",
                        "The Messenger cannot be configured:",
                        "intercom.vertical-padding: ",
                        "intercom.identity.secret: ",
                        "Action:",
                        "Correct these properties")
                .doesNotContain("at io.github", "canary");
    }

    private static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Shop.class)
    static class Application {}
}
