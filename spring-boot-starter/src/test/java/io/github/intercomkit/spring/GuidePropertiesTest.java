package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.intercomkit.Messenger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ByteArrayResource;

/** The properties in the guide to Spring Boot. */
class GuidePropertiesTest {
    @Test
    void thePropertiesOfTheGuideConfigureTheMessenger() throws Exception {
        List<MatchResult> blocks = Pattern.compile("(?s)```yaml\\n(.*?)```")
                .matcher(Files.readString(Path.of("../docs/spring-boot.md")))
                .results()
                .toList();
        assertThat(blocks).hasSize(1);
        var yaml = new YamlPropertySourceLoader()
                .load("guide", new ByteArrayResource(blocks.get(0).group(1).getBytes(StandardCharsets.UTF_8)));

        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(IntercomAutoConfiguration.class))
                .withInitializer(starting -> {
                    yaml.forEach(starting.getEnvironment().getPropertySources()::addLast);
                    starting.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("variables", Map.of("INTERCOM_SECRET", "q1w2e3r4")));
                })
                .run(started -> assertThat(
                                started.getBean(Messenger.class).bootVisitor().toJson())
                        .isEqualTo("""
                                {"app_id":"k8w2v7qz","api_base":"https://api-iam.eu.intercom.io",\
                                "custom_launcher_selector":"#my_custom_link","session_duration":259200000}"""));
    }
}
