package io.github.intercomkit.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports wrong properties when the application starts, instead of a stack trace. */
final class InvalidIntercomPropertiesFailureAnalyzer
        extends AbstractFailureAnalyzer<InvalidIntercomPropertiesException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidIntercomPropertiesException cause) {
        return new FailureAnalysis(
                "The Messenger cannot be configured:\n\n"
                        + String.join("\n", cause.problems()).indent(4),
                "Correct these properties, or remove those that you do not need. Without intercom.app-id the Messenger is off.",
                cause);
    }
}
