package io.github.intercomkit.spring;

/** The application runs with a Spring Boot that the starter is not made for. */
final class UnsupportedSpringBootException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnsupportedSpringBootException(String version) {
        super("intercomkit-spring-boot-starter needs Spring Boot 4, and this application runs with Spring Boot "
                + version + ".");
    }
}
