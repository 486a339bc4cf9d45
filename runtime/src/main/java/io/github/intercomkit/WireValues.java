package io.github.intercomkit;

import io.github.intercomkit.IntercomSerializer.Attribute;
import io.github.intercomkit.IntercomSerializer.CompanySnapshot;
import io.github.intercomkit.json.DecimalText;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.Identifiers;
import io.github.intercomkit.protocol.Limits;
import io.github.intercomkit.protocol.StandardAttribute;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns Java's values into Intercom's: the only place where a value is converted, checked and refused. */
final class WireValues {
    private static final int MILLISECONDS = 1000;

    /** Collects what is refused while a refused user is read once more; holds nothing else. */
    private static final ThreadLocal<Refusals> COLLECTED = new ThreadLocal<>();

    private final OverlongText overlongText;

    WireValues(OverlongText overlongText) {
        this.overlongText = overlongText;
    }

    /** The same rules, for one serializer: an accessor may call another one, whose refusals are not to be collected. */
    WireValues ofOneSerializer() {
        return new WireValues(overlongText);
    }

    /** All that is wrong with a user, with the first that was found. In the meantime what is refused counts as absent. */
    InvalidPayloadException allRefusals(
            InvalidPayloadException first, Supplier<UserSnapshot<?>> reading, boolean needsUserId) {
        Refusals refusals = new Refusals(this);
        Refusals outer = COLLECTED.get();
        COLLECTED.set(refusals);
        try {
            UserSnapshot<?> user = reading.get();
            if (!Identity.hasIdentifier(user) && !refusals.ofIdentifier()) {
                refusals.add(null, Identity.withoutIdentifier());
            } else if (needsUserId && user.userId() == null) {
                refusals.add(null, Token.withoutUserId());
            }
        } catch (RuntimeException thrown) {
            refusals.interruptedBy(thrown);
        } finally {
            if (outer == null) {
                COLLECTED.remove();
            } else {
                COLLECTED.set(outer);
            }
        }
        return refusals.toException(first);
    }

    /**
     * The text as Java holds it: what of it cannot be encoded is seen when it is, so that no text is looked at twice. What is rare
     * stands in a method of its own, here and below: the JIT compiles this into each call for each attribute, and of a user with
     * many attributes it would leave the last ones out.
     *
     * @return null for a locale without a language
     */
    @Nullable String text(Attribute attribute, Object value) {
        return value instanceof String text && text.length() <= attribute.longestText
                ? text
                : checkedText(attribute, value);
    }

    private @Nullable String checkedText(Attribute attribute, Object value) {
        String text = value instanceof Locale locale ? tag(attribute, locale) : textOf(value);
        if (text == null || text.length() <= attribute.longestText) {
            return text;
        }
        if (overlongText == OverlongText.TRUNCATE) {
            return WellFormedText.truncate(text, attribute.longestText);
        }
        refuse(
                attribute,
                "its text is longer than " + attribute.longestText + " UTF-16 units, the most that Intercom"
                        + " documents for a custom attribute. Shorten it, or build the Messenger with overlongText(TRUNCATE).");
        return null;
    }

    /** The text of an identifier of a person; blank ones and placeholders count as absent. */
    @Nullable String identifier(Attribute attribute, @Nullable Object value) {
        String text = textOrNull(attribute, value);
        if (text == null || Identifiers.identifyNobody(text)) {
            return null;
        }
        if (attribute.is(StandardAttribute.EMAIL) && !Identifiers.isAddress(text)) {
            refuse(
                    attribute,
                    "its text is no e-mail address, and Intercom would look for the person under it. Give one address such as"
                            + " name@example.com, without white space or a name around it, or leave it null.");
            return null;
        }
        return text;
    }

    private @Nullable String textOrNull(Attribute attribute, @Nullable Object value) {
        if (value == null || isEmpty(value)) {
            return null;
        }
        String text = text(attribute, value);
        return text == null ? null : WellFormedText.of(text);
    }

    private static boolean isEmpty(Object value) {
        return value instanceof OptionalInt number
                ? number.isEmpty()
                : value instanceof OptionalLong large && large.isEmpty();
    }

    String required(Attribute attribute, @Nullable Object value) {
        String text = textOrNull(attribute, value);
        if (text != null && !(attribute.identifies() ? Identifiers.identifyNobody(text) : text.isBlank())) {
            return text;
        }
        refuse(
                attribute,
                "it is missing or blank"
                        + (attribute.identifies() ? ", or a placeholder such as null or undefined" : "")
                        + ", and Intercom takes no company without it. Give every company its id and its name, or leave"
                        + " the company null.");
        return "";
    }

    long wholeNumber(Attribute attribute, long value) {
        if (value > attribute.maximum || value < -Limits.MAX_WHOLE_NUMBER) {
            return beyondLimits(attribute, value);
        }
        return value;
    }

    private long beyondLimits(Attribute attribute, long value) {
        boolean javaScripts = attribute.maximum == Limits.MAX_WHOLE_NUMBER;
        refuse(
                attribute,
                value < 0
                        ? "its whole number is under -" + Limits.MAX_WHOLE_NUMBER
                                + ", the smallest that JavaScript holds exactly. Send a larger one."
                        : "its whole number is over " + attribute.maximum + ", the largest that "
                                + (javaScripts ? "JavaScript holds exactly" : "Intercom takes")
                                + ". Send a smaller one.");
        return 0;
    }

    long wholeNumber(Attribute attribute, Number value) {
        return wholeNumber(attribute, saturated(value));
    }

    double decimal(Attribute attribute, double value) {
        if (!Double.isFinite(value)) {
            return infinite(attribute);
        }
        // Adding zero turns -0.0 into 0.0, which Intercom cannot tell apart.
        return value + 0.0;
    }

    private double infinite(Attribute attribute) {
        refuse(
                attribute,
                "its number is not finite as a double, and JSON has no such number. Send a finite number, or null.");
        return 0;
    }

    double decimal(Attribute attribute, float value) {
        return decimal(attribute, Double.parseDouble(DecimalText.of(value)));
    }

    double decimal(Attribute attribute, Number value) {
        return value instanceof Float f ? decimal(attribute, f.floatValue()) : decimal(attribute, value.doubleValue());
    }

    long time(Attribute attribute, Object value) {
        return value instanceof Instant instant
                ? epochSeconds(attribute, instant.getEpochSecond())
                : timeOfOtherTypes(attribute, value);
    }

    /** Dates not by toInstant(): one that came out of a database as a java.sql.Date has none. */
    @SuppressWarnings("JavaUtilDate")
    private long timeOfOtherTypes(Attribute attribute, Object value) {
        return value instanceof Date date
                ? epochMilliseconds(attribute, date.getTime())
                : epochSeconds(attribute, ((TemporalAccessor) value).getLong(ChronoField.INSTANT_SECONDS));
    }

    long localTime(Attribute attribute, Object value, ZoneId zone) {
        ZonedDateTime time =
                value instanceof LocalDate day ? day.atStartOfDay(zone) : ((LocalDateTime) value).atZone(zone);
        return epochSeconds(attribute, time.toEpochSecond());
    }

    long epochSeconds(Attribute attribute, long value) {
        return value > Limits.LAST_TIME || value < Limits.FIRST_TIME ? beyondTimes(attribute, value) : value;
    }

    private long beyondTimes(Attribute attribute, long value) {
        refuse(
                attribute,
                "its time is " + (value < 0 ? "before the year 1" : "after the year 9999")
                        + ", as a count of milliseconds is that is taken for seconds. For a number, declare its unit, epoch ="
                        + " EpochUnit.MILLISECONDS; make an object from the unit that its source counts in; leave a time that never"
                        + " comes null.");
        return 0;
    }

    long epochSeconds(Attribute attribute, Number value) {
        return epochSeconds(attribute, saturated(value));
    }

    long epochMilliseconds(Attribute attribute, long value) {
        return epochSeconds(attribute, Math.floorDiv(value, MILLISECONDS));
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
            refuse(
                    attribute,
                    "its address is not one of https, and Intercom shows no other image. Serve the image over https, or"
                            + " leave the avatar null.");
            return null;
        }
        return address;
    }

    <C, S extends CompanySnapshot> @Nullable List<S> companies(
            Attribute attribute, Collection<? extends C> companies, Function<? super C, ? extends S> snapshot) {
        List<S> snapshots = new ArrayList<>(companies.size());
        Set<String> ids = new HashSet<>();
        for (C company : companies) {
            if (company == null) {
                refuse(attribute, "one of its elements is null. Leave out what is no company.");
                continue;
            }
            S taken = snapshot.apply(company);
            // Without one it was refused.
            if (!taken.companyId().isEmpty() && !ids.add(taken.companyId())) {
                refuse(attribute, "two of its companies have one company_id. Send each company once.");
            }
            snapshots.add(taken);
        }
        return snapshots.isEmpty() ? null : List.copyOf(snapshots);
    }

    /** Throws, unless all refusals are being collected: then the caller returns what stands for an absent value. */
    private void refuse(Attribute attribute, String why) {
        InvalidPayloadException refusal = new InvalidPayloadException(attribute.label + ": " + why);
        Refusals refusals = COLLECTED.get();
        if (refusals == null || !refusals.areOf(this)) {
            throw refusal;
        }
        refusals.add(attribute, refusal);
    }

    /** What a locale says; of a language to be shown Intercom takes language and region. Null if there is no language. */
    private static @Nullable String tag(Attribute attribute, Locale locale) {
        String tag = locale.toLanguageTag();
        // An ill-formed language counts as none here.
        Locale named = Locale.forLanguageTag(tag);
        if (named.getLanguage().isEmpty()) {
            return null;
        }
        return attribute.takesLanguageAndRegion()
                ? new Locale.Builder()
                        .setLanguage(named.getLanguage())
                        .setRegion(named.getCountry())
                        .build()
                        .toLanguageTag()
                : tag;
    }

    private static String textOf(Object value) {
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
