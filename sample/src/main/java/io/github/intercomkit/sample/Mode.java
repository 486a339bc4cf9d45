package io.github.intercomkit.sample;

import io.github.intercomkit.Messenger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The mode of the shop: live with a workspace, a demo that only shows the calls, or off without calls. */
@Component
class Mode {
    private final Messenger messenger;
    private final boolean demo;

    Mode(Messenger messenger, ObjectProvider<DemoConfiguration> demo) {
        this.messenger = messenger;
        this.demo = demo.getIfAvailable() != null;
    }

    boolean isLive() {
        return !demo && !isOff();
    }

    boolean isOff() {
        return messenger.isDisabled();
    }
}
