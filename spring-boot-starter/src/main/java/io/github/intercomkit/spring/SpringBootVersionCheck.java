package io.github.intercomkit.spring;

import org.springframework.boot.SpringBootVersion;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Refuses Spring Boot 3 before any class of the starter is loaded that Spring Boot 3 cannot load. It uses nothing that only one of the two
 * versions has.
 */
final class SpringBootVersionCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final int FIRST_SUPPORTED = 4;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(SpringBootVersion.getVersion());
    }

    /** Refuses a version such as {@code 3.5.16}. */
    static void check(String version) {
        if (Integer.parseInt(version.substring(0, version.indexOf('.'))) < FIRST_SUPPORTED) {
            throw new UnsupportedApplicationException(
                    "intercomkit-spring-boot-starter needs Spring Boot 4, and this application runs with Spring Boot "
                            + version + ".",
                    "Depend on intercomkit-servlet in its place, and copy the configuration class in the section"
                            + " \"Spring Boot 3.5\" of IntercomKit's guide docs/frameworks.md.");
        }
    }
}
