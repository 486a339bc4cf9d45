package io.github.intercomkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The metadata from which editors complete and explain properties. */
class ConfigurationMetadataTest {
    @Test
    void everyPropertyHasATypeAndADescription() throws Exception {
        Path file = Path.of("target/classes/META-INF/spring-configuration-metadata.json");
        List<JsonNode> metadata = JsonMapper.shared()
                .readTree(Files.readString(file))
                .get("properties")
                .valueStream()
                .toList();

        assertThat(metadata)
                .extracting(property -> property.get("name").asString())
                .containsExactlyInAnyOrderElementsOf(
                        properties("intercom", IntercomProperties.class).toList());
        assertThat(metadata).hasSizeGreaterThan(20).allSatisfy(property -> {
            assertThat(property.path("type").asString()).isNotBlank();
            assertThat(property.path("description").asString()).isNotBlank();
        });
    }

    private static Stream<String> properties(String prefix, Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .flatMap(field -> properties(prefix, field));
    }

    private static Stream<String> properties(String prefix, Field field) {
        String name = prefix + "." + DataObjectPropertyName.toDashedForm(field.getName());
        return field.getType().getEnclosingClass() == IntercomProperties.class
                ? properties(name, field.getType())
                : Stream.of(name);
    }
}
