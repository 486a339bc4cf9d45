package io.github.intercomkit.spring;

import io.github.intercomkit.IntercomPayload;
import io.github.intercomkit.MessengerCalls;

/** The JSON of payloads and calls, the types that the starter writes itself in Spring MVC and WebFlux. */
final class PayloadJson {
    private PayloadJson() {}

    static boolean supports(Class<?> type) {
        return IntercomPayload.class.isAssignableFrom(type) || type == MessengerCalls.class;
    }

    static byte[] bytes(Object value) {
        return value instanceof IntercomPayload payload
                ? payload.toJsonBytes()
                : ((MessengerCalls) value).toJsonBytes();
    }
}
