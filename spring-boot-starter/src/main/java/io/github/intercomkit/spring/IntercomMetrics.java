package io.github.intercomkit.spring;

import io.github.intercomkit.MessengerObserver;
import io.github.intercomkit.MessengerStep;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;

/** Counts in Micrometer what becomes of steps. The tags are names, and never a value. */
final class IntercomMetrics implements MessengerObserver {
    private final MeterRegistry registry;

    IntercomMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void stepMade(MessengerStep step) {
        Timer.builder("intercom.steps")
                .description("Steps of pages, and the time to their answers")
                .tag("step", tag(step.kind()))
                .tag("outcome", tag(step.outcome()))
                .register(registry)
                .record(step.time());
        step.calls()
                .methods()
                .forEach(method ->
                        registry.counter("intercom.calls", "method", method).increment());
    }

    @Override
    public void updateHeldBack() {
        registry.counter("intercom.updates.held.back").increment();
    }

    @Override
    public void attributeOmitted(String name) {
        registry.counter("intercom.attributes.omitted", "attribute", name).increment();
    }

    private static String tag(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
