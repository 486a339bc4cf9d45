package io.github.intercomkit.protocol;

import java.util.List;

/** Java's types of dates and times. By name, since neither the compiler nor the run time needs java.sql. */
public final class JavaTimes {
    /** Types that extend {@code java.util.Date} and yet hold a day or a time of day, no instant. */
    public static final List<String> WITHOUT_INSTANT = List.of("java.sql.Date", "java.sql.Time");

    private JavaTimes() {}
}
