package shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The starter, which needs Spring Boot 4, in an application with Spring Boot 3. */
@ExtendWith(OutputCaptureExtension.class)
class StarterOnSpringBoot3Test {
    @Test
    void theApplicationDoesNotStartAndSaysWhyInOneLine(CapturedOutput output) {
        String line = "intercomkit-spring-boot-starter needs Spring Boot 4, and this application runs with Spring Boot "
                + SpringBootVersion.getVersion() + ".";

        assertThatThrownBy(() -> ShopApplication.main(new String[] {"--server.port=0"}))
                .hasMessage(line);

        assertThat(output)
                .contains("APPLICATION FAILED TO START", "Description:\n\n" + line + "\n")
                .contains("Depend on intercomkit-servlet", "section \"Spring Boot 3.5\"", "docs/frameworks.md")
                .doesNotContain("NoClassDefFoundError", "\tat ");
    }
}
