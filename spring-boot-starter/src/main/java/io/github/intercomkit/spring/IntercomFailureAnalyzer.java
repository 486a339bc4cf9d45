package io.github.intercomkit.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells at start-up which properties are wrong, instead of a stack trace. */
final class IntercomFailureAnalyzer extends AbstractFailureAnalyzer<InvalidIntercomPropertiesException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidIntercomPropertiesException cause) {
        return new FailureAnalysis(
                "The Messenger cannot be configured:\n\n"
                        + String.join("\n", cause.problems()).indent(4),
                "Correct these properties, or leave out what is not needed: without intercom.app-id the Messenger is off.",
                cause);
    }
}
