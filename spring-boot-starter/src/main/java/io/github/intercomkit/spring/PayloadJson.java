package io.github.intercomkit.spring;

import io.github.intercomkit.IntercomPayload;
import io.github.intercomkit.MessengerCalls;

/** What the starter writes itself, on either stack: payloads and calls. */
final class PayloadJson {
    private PayloadJson() {}

    static boolean isWritten(Class<?> type) {
        return IntercomPayload.class.isAssignableFrom(type) || type == MessengerCalls.class;
    }

    static byte[] bytes(Object value) {
        return value instanceof IntercomPayload payload
                ? payload.toJsonBytes()
                : ((MessengerCalls) value).toJsonBytes();
    }
}
