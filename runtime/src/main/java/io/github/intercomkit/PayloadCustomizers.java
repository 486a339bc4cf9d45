package io.github.intercomkit;

import io.github.intercomkit.log.Failures;
import io.github.intercomkit.log.HourlyLog;
import java.util.List;
import java.util.Objects;

/** The customizers of a Messenger, in their order. Immutable; the builder has a list. */
final class PayloadCustomizers {
    private final List<PayloadCustomizer> customizers;
    private final HourlyLog log;

    PayloadCustomizers(List<PayloadCustomizer> customizers, HourlyLog log) {
        this.customizers = List.copyOf(customizers);
        this.log = log;
    }

    /** The payload with all that the customizers add; of the class of the given one. */
    <P extends IntercomPayload> P customized(P payload, Class<P> type) {
        P result = payload;
        for (PayloadCustomizer customizer : customizers) {
            result = customized(result, type, customizer);
        }
        return result;
    }

    @SuppressWarnings("ReferenceEquality") // Payloads with one content are one payload with different additions.
    private <P extends IntercomPayload> P customized(P payload, Class<P> type, PayloadCustomizer customizer) {
        try {
            IntercomPayload customized =
                    payload.content().isUser() ? customizer.customize(payload) : customizer.customizeVisitor(payload);
            Objects.requireNonNull(customized, "A PayloadCustomizer returned null");
            if (customized.content() == payload.content()) {
                return type.cast(customized);
            }
            error(customizer, "It returned another payload than the one that it was given.");
        } catch (InvalidPayloadException refused) {
            error(customizer, String.valueOf(refused.getMessage()));
        } catch (RuntimeException failure) {
            error(customizer, Failures.nameAndPlace(failure));
        }
        return payload;
    }

    private void error(PayloadCustomizer customizer, String message) {
        log.log(
                System.Logger.Level.ERROR,
                "What " + customizer.getClass().getName() + " adds is not sent to Intercom. " + message);
    }
}
