package io.github.intercomkit.session;

import io.github.intercomkit.InvalidPayloadException;
import io.github.intercomkit.log.Failures;
import io.github.intercomkit.log.HourlyLog;
import java.time.Clock;

/** The log of all keepers. */
final class KeeperLog {
    private static final HourlyLog LOG = new HourlyLog(SessionKeeper.class, Clock.systemUTC());

    private KeeperLog() {}

    /** The message of a refused user holds no value of an attribute. Other messages may hold one, so only their place is logged. */
    static void log(String what, RuntimeException failure) {
        String reason = failure instanceof InvalidPayloadException
                ? String.valueOf(failure.getMessage())
                : Failures.nameAndPlace(failure);
        LOG.log(System.Logger.Level.ERROR, what + ": " + reason);
    }
}
