package io.github.intercomkit.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A single-page shop that shows each call to the Messenger. */
@SpringBootApplication
public class OrchardApplication {
    /** Starts the shop on port 8080, or on the port in the environment variable {@code PORT}. */
    public static void main(String[] args) {
        SpringApplication.run(OrchardApplication.class, args);
    }
}
