package io.github.intercomkit;

import io.github.intercomkit.protocol.MessengerMethod;

/**
 * The argument of {@code Intercom('boot', …)}, which starts a session of the Messenger: for a signed-in user from
 * {@link IntercomSerializer#boot}, for a visitor from {@link Messenger#bootVisitor()} or {@link VisitorSerializer#boot}.
 *
 * <p>Immutable and thread-safe.
 */
public final class BootPayload extends IntercomPayload {
    BootPayload(PayloadContent content) {
        this(content, Added.NOTHING);
    }

    private BootPayload(PayloadContent content, Added added) {
        super(content, added);
    }

    @Override
    public BootPayload with(String name, Object value) {
        return new BootPayload(content(), addedWith(name, value));
    }

    @Override
    public BootPayload withCompany(String name, Object value) {
        return new BootPayload(content(), addedWithCompany(name, value));
    }

    @Override
    MessengerMethod method() {
        return MessengerMethod.BOOT;
    }
}
