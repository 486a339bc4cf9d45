package io.github.intercomkit.rest;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;

/**
 * Has payloads, calls and events written as their JSON, whichever mapper the application uses for other types, and forbids caches to
 * store them. Servers load it by themselves ({@code META-INF/services}, Jakarta REST 3.1). An application that switched that off
 * ({@code jakarta.ws.rs.loadServices}) registers it: {@code register(IntercomFeature.class)}.
 *
 * <p>It writes what a method of a resource returns. A mapper writes what stands inside an object of the application: Jackson as the same
 * JSON; JSON-B refuses it and says which method to call.
 *
 * <p>Immutable and thread-safe.
 */
public final class IntercomFeature implements Feature {
    /** For the server. */
    public IntercomFeature() {}

    @Override
    public boolean configure(FeatureContext context) {
        // A mapper of the application writes every type; of two writers the one with the closer type counts, so each
        // has its own.
        context.register(new JsonWriters.OfPayloads());
        context.register(new JsonWriters.OfCalls());
        context.register(new JsonWriters.OfEvents());
        return true;
    }
}
