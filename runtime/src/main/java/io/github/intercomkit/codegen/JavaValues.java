package io.github.intercomkit.codegen;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads values of Java's types. */
final class JavaValues {
    private static final int MILLISECONDS = 1000;

    private JavaValues() {}

    /** The text form of a value of any type that has one. */
    static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof OptionalInt number) {
            return Integer.toString(number.getAsInt());
        }
        if (value instanceof OptionalLong number) {
            return Long.toString(number.getAsLong());
        }
        return value.toString();
    }

    /** Whether it is an optional of a primitive that holds nothing. */
    static boolean isEmpty(Object value) {
        return value instanceof OptionalInt number
                ? number.isEmpty()
                : value instanceof OptionalLong large && large.isEmpty();
    }

    /** The tag of a locale, or its language and region alone. Null if there is no language. */
    static @Nullable String languageTag(Locale locale, boolean languageAndRegion) {
        String tag = locale.toLanguageTag();
        // An ill-formed language counts as none here.
        Locale named = Locale.forLanguageTag(tag);
        if (named.getLanguage().isEmpty()) {
            return null;
        }
        return languageAndRegion
                ? new Locale.Builder()
                        .setLanguage(named.getLanguage())
                        .setRegion(named.getCountry())
                        .build()
                        .toLanguageTag()
                : tag;
    }

    /** The number of any type that can be absent. Null if it is. */
    static @Nullable Number number(@Nullable Object value) {
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? (Integer) optional.getAsInt() : null;
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? (Long) optional.getAsLong() : null;
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? (Double) optional.getAsDouble() : null;
        }
        return (Number) value;
    }

    /** The nearest long: a number that does not fit into one is out of Intercom's range as well. */
    static long nearestLong(Number value) {
        if (value instanceof BigInteger big && big.bitLength() >= Long.SIZE) {
            return big.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return value.longValue();
    }

    /** The second of a time that is no {@code Instant}. */
    @SuppressWarnings("JavaUtilDate") // Not by toInstant(), which a java.sql.Date out of a database refuses.
    static long epochSecond(Object time) {
        return time instanceof Date date
                ? secondOf(date.getTime())
                : ((TemporalAccessor) time).getLong(ChronoField.INSTANT_SECONDS);
    }

    /** The first second of a day, or the second of a local time. */
    static long epochSecond(Object time, ZoneId zone) {
        ZonedDateTime zoned =
                time instanceof LocalDate day ? day.atStartOfDay(zone) : ((LocalDateTime) time).atZone(zone);
        return zoned.toEpochSecond();
    }

    /** The second in which a millisecond falls. */
    static long secondOf(long millisecond) {
        return Math.floorDiv(millisecond, MILLISECONDS);
    }
}
