package io.github.intercomkit.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports at the start what the starter cannot do, with the way out. Spring Boot 3 loads this class, too. */
final class UnsupportedApplicationFailureAnalyzer extends AbstractFailureAnalyzer<UnsupportedApplicationException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsupportedApplicationException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.wayOut(), cause);
    }
}
