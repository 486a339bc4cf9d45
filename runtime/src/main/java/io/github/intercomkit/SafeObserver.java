package io.github.intercomkit;

import io.github.intercomkit.log.HourlyLog;

/** Tells an observer, whose exceptions fail no step, and writes each step into the debug log. */
final class SafeObserver implements MessengerObserver {
    private static final String LOGGER_NAME = Messenger.class.getName();

    private final MessengerObserver observer;
    private final HourlyLog log;

    SafeObserver(MessengerObserver observer, HourlyLog log) {
        this.observer = observer;
        this.log = log;
    }

    @Override
    public void stepMade(MessengerStep step) {
        // Names of methods and attributes, and no value.
        System.getLogger(LOGGER_NAME).log(System.Logger.Level.DEBUG, step::toString);
        tell(() -> observer.stepMade(step));
    }

    @Override
    public void updateHeldBack() {
        tell(observer::updateHeldBack);
    }

    @Override
    public void attributeOmitted(String name) {
        tell(() -> observer.attributeOmitted(name));
    }

    private void tell(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException failure) {
            // Not the message of the exception, which may hold a value.
            log.log(
                    System.Logger.Level.ERROR,
                    "A MessengerObserver failed: " + failure.getClass().getName());
        }
    }
}
