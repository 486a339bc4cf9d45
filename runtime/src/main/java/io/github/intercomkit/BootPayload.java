package io.github.intercomkit;

import io.github.intercomkit.protocol.MessengerMethod;
import java.util.Map;

/**
 * The argument of {@code Intercom('boot', …)}, which starts a session of the Messenger: for a signed-in user from
 * {@link IntercomSerializer#boot}, for a visitor from {@link Messenger#bootVisitor()}.
 *
 * <p>Immutable and thread-safe.
 */
public final class BootPayload extends IntercomPayload {
    BootPayload(PayloadContent content) {
        this(content, Map.of());
    }

    private BootPayload(PayloadContent content, Map<String, Object> added) {
        super(content, added);
    }

    @Override
    public BootPayload with(String name, Object value) {
        return new BootPayload(content(), addedWith(name, value));
    }

    @Override
    MessengerMethod method() {
        return MessengerMethod.BOOT;
    }
}
