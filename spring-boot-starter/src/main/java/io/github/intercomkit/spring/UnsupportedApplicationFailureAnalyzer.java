package io.github.intercomkit.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports Spring Boot 3 when the application starts, with the way out. */
final class UnsupportedSpringBootFailureAnalyzer extends AbstractFailureAnalyzer<UnsupportedSpringBootException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsupportedSpringBootException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Depend on intercomkit-servlet in its place, and copy the configuration class in the section \"Spring Boot 3.5\""
                        + " of IntercomKit's guide docs/frameworks.md.",
                cause);
    }
}
