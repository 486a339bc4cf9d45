package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.spring.shop.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Properties of a proof of identity, with and without a secret. */
@ExtendWith(OutputCaptureExtension.class)
class IdentityPropertiesTest {
    private static final String WARNING = "without a proof of identity";

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(IntercomAutoConfiguration.class))
            .withUserConfiguration(Shop.class)
            .withPropertyValues("intercom.app-id=k8w2v7qz");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intercom.identity.method=jwt",
                "intercom.identity.method=hash",
                "intercom.identity.secret=",
                "intercom.identity.expires-after=1h"
            })
    void aMissingSecretIsLoggedOnceAsAWarning(String property, CapturedOutput output) {
        context.withPropertyValues(property).run(started -> {
            assertThat(started).hasNotFailed();
            assertThat(output.getAll())
                    .containsOnlyOnce(WARNING)
                    .contains("intercom.identity.secret", "intercom.identity.required=true");
        });
    }

    @Test
    void theWarningNamesWhatIsThere(CapturedOutput output) {
        context.withPropertyValues("intercom.identity.secret=")
                .run(started -> assertThat(output.getAll())
                        .contains("intercom.identity.secret is empty: users boot")
                        .doesNotContain("other properties"));
        context.withPropertyValues("intercom.identity.method=jwt")
                .run(
                        started -> assertThat(output.getAll())
                                .contains(
                                        "intercom.identity.secret is missing, but other properties of intercom.identity are set: users"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intercom.identity.method=jwt",
                "intercom.identity.method=hash",
                "intercom.identity.secret=",
                "intercom.page-title=Shop"
            })
    void aMissingSecretStopsTheApplicationIfAProofIsRequired(String property) {
        context.withPropertyValues("intercom.identity.required=true", property).run(failed -> {
            assertThat(failed).hasFailed();
            assertThat(new InvalidIntercomPropertiesFailureAnalyzer()
                            .analyze(failed.getStartupFailure())
                            .getDescription())
                    .contains("intercom.identity.secret: ", "intercom.identity.required")
                    .containsOnlyOnce("secret:");
        });
    }

    @Test
    void aMissingSecretIsReportedTogetherWithOtherWrongProperties() {
        context.withPropertyValues(
                        "intercom.identity.required=true",
                        "intercom.identity.previous-secret=older",
                        "intercom.vertical-padding=1")
                .run(failed -> assertThat(new InvalidIntercomPropertiesFailureAnalyzer()
                                .analyze(failed.getStartupFailure())
                                .getDescription())
                        .containsOnlyOnce("intercom.identity.secret: ")
                        .contains("intercom.vertical-padding: "));
    }

    @Test
    void nothingIsLoggedWithASecretOrWithoutPropertiesOfAProof(CapturedOutput output) {
        for (List<String> properties : List.of(
                List.of("intercom.page-title=Shop"),
                List.of("intercom.identity.secret=q1w2e3r4", "intercom.identity.required=true"),
                List.of("intercom.identity.secret=q1w2e3r4", "intercom.identity.method=hash"),
                List.of("intercom.app-id=", "intercom.identity.method=jwt", "intercom.identity.required=true"))) {
            context.withPropertyValues(properties.toArray(String[]::new))
                    .run(started -> assertThat(started).hasNotFailed().hasSingleBean(Messenger.class));
        }
        assertThat(output.getAll()).doesNotContain(WARNING);
    }
}
