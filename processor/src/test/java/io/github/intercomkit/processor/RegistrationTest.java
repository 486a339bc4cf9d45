package io.github.intercomkit.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

/** The service file through which compilers find the processor; the integration test {@code class-path-processor} reads the jar in the same way. */
class RegistrationTest {
    private static final String SERVICE = "META-INF/services/javax.annotation.processing.Processor";

    @Test
    void theServiceFileNamesTheProcessorAndNoOther() throws IOException, URISyntaxException {
        Path classes = Path.of(IntercomProcessor.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        assertThat(Files.readAllLines(classes.resolve(SERVICE))).containsExactly(IntercomProcessor.class.getName());
    }

    @Test
    void theServiceLoaderMakesAProcessor() {
        assertThat(ServiceLoader.load(Processor.class)).hasAtLeastOneElementOfType(IntercomProcessor.class);
    }

    /** Only this module's own compiler needs the annotation that writes the service file. */
    @Test
    void noAnnotationIsLeftAtRunTime() {
        assertThat(IntercomProcessor.class.getAnnotations()).isEmpty();
    }
}
