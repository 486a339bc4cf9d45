package io.github.intercomkit;

import io.github.intercomkit.IntercomSerializer.Attribute;
import io.github.intercomkit.IntercomSerializer.CompanySnapshot;
import io.github.intercomkit.json.DecimalText;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.Limits;
import io.github.intercomkit.protocol.WellFormedText;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns Java's values into Intercom's: the only place where a value is converted, checked and refused. */
final class WireValues {
    private static final int MILLISECONDS = 1000;

    private final OverlongText overlongText;

    WireValues(OverlongText overlongText) {
        this.overlongText = overlongText;
    }

    /**
     * The text as Java holds it: what of it cannot be encoded is seen when it is, so that no text is looked at twice. What is rare
     * stands in a method of its own, here and below: the JIT compiles this into each call for each attribute, and of a user with
     * many attributes it would leave the last ones out.
     */
    String text(Attribute attribute, Object value) {
        return value instanceof String text && text.length() <= attribute.longestText
                ? text
                : checkedText(attribute, value);
    }

    private String checkedText(Attribute attribute, Object value) {
        String text = textOf(value);
        if (text.length() <= attribute.longestText) {
            return text;
        }
        if (overlongText == OverlongText.TRUNCATE) {
            return WellFormedText.truncate(text, attribute.longestText);
        }
        throw refused(
                attribute,
                "its text is longer than " + attribute.longestText + " UTF-16 units, the most that Intercom"
                        + " documents for a custom attribute. Shorten it, or build the Messenger with overlongText(TRUNCATE).");
    }

    /** The text of an identifier; blank ones count as absent. */
    @Nullable String identifier(Attribute attribute, @Nullable Object value) {
        if (value == null || isEmpty(value)) {
            return null;
        }
        String text = WellFormedText.of(text(attribute, value));
        return text.isBlank() ? null : text;
    }

    private static boolean isEmpty(Object value) {
        return value instanceof OptionalInt number
                ? number.isEmpty()
                : value instanceof OptionalLong large && large.isEmpty();
    }

    String required(Attribute attribute, @Nullable Object value) {
        String text = identifier(attribute, value);
        if (text == null) {
            throw refused(
                    attribute,
                    "it is missing or blank, and Intercom takes no company without it. Give every company"
                            + " its id and its name, or leave the company null.");
        }
        return text;
    }

    long wholeNumber(Attribute attribute, long value) {
        if (value > attribute.maximum || value < -Limits.MAX_WHOLE_NUMBER) {
            throw beyondLimits(attribute, value);
        }
        return value;
    }

    private static InvalidPayloadException beyondLimits(Attribute attribute, long value) {
        if (value < 0) {
            return refused(
                    attribute,
                    "its whole number (of seconds, for a time) is under -" + Limits.MAX_WHOLE_NUMBER
                            + ", the smallest that JavaScript holds exactly. Send a larger one.");
        }
        boolean javaScripts = attribute.maximum == Limits.MAX_WHOLE_NUMBER;
        return refused(
                attribute,
                "its whole number (of seconds, for a time) is over " + attribute.maximum
                        + ", the largest that " + (javaScripts ? "JavaScript holds exactly" : "Intercom takes")
                        + ". Send a smaller one.");
    }

    long wholeNumber(Attribute attribute, Number value) {
        return wholeNumber(attribute, saturated(value));
    }

    double decimal(Attribute attribute, double value) {
        if (!Double.isFinite(value)) {
            throw refused(
                    attribute,
                    "its number is not finite as a double, and JSON has no such number. Send a finite number,"
                            + " or null.");
        }
        // Adding zero turns -0.0 into 0.0, which Intercom cannot tell apart.
        return value + 0.0;
    }

    double decimal(Attribute attribute, float value) {
        return decimal(attribute, Double.parseDouble(DecimalText.of(value)));
    }

    double decimal(Attribute attribute, Number value) {
        return value instanceof Float f ? decimal(attribute, f.floatValue()) : decimal(attribute, value.doubleValue());
    }

    long time(Attribute attribute, Object value) {
        return value instanceof Instant instant
                ? wholeNumber(attribute, instant.getEpochSecond())
                : timeOfOtherTypes(attribute, value);
    }

    /** Dates not by toInstant(): one that came out of a database as a java.sql.Date has none. */
    @SuppressWarnings("JavaUtilDate")
    private long timeOfOtherTypes(Attribute attribute, Object value) {
        return value instanceof Date date
                ? epochMilliseconds(attribute, date.getTime())
                : wholeNumber(attribute, ((TemporalAccessor) value).getLong(ChronoField.INSTANT_SECONDS));
    }

    long localTime(Attribute attribute, Object value, ZoneId zone) {
        ZonedDateTime time =
                value instanceof LocalDate day ? day.atStartOfDay(zone) : ((LocalDateTime) value).atZone(zone);
        return wholeNumber(attribute, time.toEpochSecond());
    }

    long epochMilliseconds(Attribute attribute, long value) {
        return wholeNumber(attribute, Math.floorDiv(value, MILLISECONDS));
    }

    long epochMilliseconds(Attribute attribute, Number value) {
        return epochMilliseconds(attribute, saturated(value));
    }

    /** The address of an avatar; a blank one counts as absent. */
    @Nullable String avatar(Attribute attribute, Object value) {
        String address = WellFormedText.of(textOf(value));
        if (address.isBlank()) {
            return null;
        }
        boolean https = address.regionMatches(true, 0, FixedTexts.HTTPS, 0, FixedTexts.HTTPS.length());
        if (!https || address.stripTrailing().length() == FixedTexts.HTTPS.length()) {
            throw refused(
                    attribute,
                    "its address is not one of https, and Intercom shows no other image. Serve the image over https, or"
                            + " leave the avatar null.");
        }
        return address;
    }

    static <C, S extends CompanySnapshot> @Nullable List<S> companies(
            Attribute attribute, Collection<? extends C> companies, Function<? super C, ? extends S> snapshot) {
        List<S> snapshots = new ArrayList<>(companies.size());
        Set<String> ids = new HashSet<>();
        for (C company : companies) {
            if (company == null) {
                throw refused(attribute, "one of its elements is null. Leave out what is no company.");
            }
            S taken = snapshot.apply(company);
            if (!ids.add(taken.companyId())) {
                throw refused(attribute, "two of its companies have one company_id. Send each company once.");
            }
            snapshots.add(taken);
        }
        return snapshots.isEmpty() ? null : List.copyOf(snapshots);
    }

    static InvalidPayloadException refused(Attribute attribute, String why) {
        return new InvalidPayloadException(attribute.label + ": " + why);
    }

    private static String textOf(Object value) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Locale locale) {
            return locale.toLanguageTag();
        }
        if (value instanceof OptionalInt number) {
            return Integer.toString(number.getAsInt());
        }
        if (value instanceof OptionalLong number) {
            return Long.toString(number.getAsLong());
        }
        return value.toString();
    }

    /** What a number is, whatever it stands in; null if that is empty. */
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

    /** The nearest long: what does not fit into one is out of Intercom's range as well. */
    private static long saturated(Number value) {
        if (value instanceof BigInteger big && big.bitLength() >= Long.SIZE) {
            return big.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return value.longValue();
    }
}
