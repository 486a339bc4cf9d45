package io.github.intercomkit.log;

import java.util.Arrays;

/** What is logged of an exception. */
public final class Failures {
    private Failures() {}

    /** Not the message of the exception, which may hold a value. */
    public static String nameAndPlace(RuntimeException failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith("java."))
                .findFirst()
                .map(frame -> failure.getClass().getName() + " at " + frame)
                .orElse(failure.getClass().getName());
    }
}
