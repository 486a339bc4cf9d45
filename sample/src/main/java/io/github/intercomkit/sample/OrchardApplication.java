package io.github.intercomkit.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A single-page shop that shows what Intercom is told of its customers. */
@SpringBootApplication
public class OrchardApplication {
    /** Starts the shop at port 8080, or at the one in the environment variable {@code PORT}. */
    public static void main(String[] args) {
        SpringApplication.run(OrchardApplication.class, args);
    }
}
