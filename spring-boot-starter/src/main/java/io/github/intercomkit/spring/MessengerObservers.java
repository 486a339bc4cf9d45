package io.github.intercomkit.spring;

import io.github.intercomkit.MessengerObserver;
import io.github.intercomkit.MessengerStep;
import java.util.List;

/** Tells all observers of an application: its own, and that of the metrics. */
record MessengerObservers(List<MessengerObserver> all) implements MessengerObserver {
    @Override
    public void stepMade(MessengerStep step) {
        all.forEach(each -> each.stepMade(step));
    }

    @Override
    public void updateHeldBack() {
        all.forEach(MessengerObserver::updateHeldBack);
    }

    @Override
    public void attributeOmitted(String name) {
        all.forEach(each -> each.attributeOmitted(name));
    }
}
