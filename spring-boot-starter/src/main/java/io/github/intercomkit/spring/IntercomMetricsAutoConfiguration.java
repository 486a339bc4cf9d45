package io.github.intercomkit.spring;

import io.github.intercomkit.MessengerObserver;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/** Counts calls, steps, updates that wait and attributes that are left out, where the application has Micrometer. */
@AutoConfiguration(
        before = IntercomAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnSingleCandidate(MeterRegistry.class)
public final class IntercomMetricsAutoConfiguration {
    /** For Spring. */
    public IntercomMetricsAutoConfiguration() {}

    @Bean
    MessengerObserver intercomMetrics(MeterRegistry registry) {
        return new IntercomMetrics(registry);
    }
}
