package io.github.intercomkit.codegen;

import io.github.intercomkit.json.DecimalText;
import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.Identifiers;
import io.github.intercomkit.protocol.Limits;
import io.github.intercomkit.protocol.WellFormedText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Converts the values of one user into Intercom's: the only place where a value of a user is converted and checked. A refused
 * value becomes one of {@link Omitted}, which no payload writes, and {@link #refusals} names it. Not thread-safe; made each time a user is read.
 */
@SuppressWarnings({"exports", "NullableOptional"
}) // JSpecify is optional for users; a getter can return null whatever its type.
public final class WireValues {
    private final boolean truncates;
    private final Predicate<Object> excludesCompany;
    private @Nullable Refusals refusals;

    /**
     * Conversions for one user.
     *
     * @param truncates whether a custom text that is too long is cut; otherwise it is refused
     * @param excludesCompany whether a company is left out
     */
    public WireValues(boolean truncates, Predicate<Object> excludesCompany) {
        this.truncates = truncates;
        this.excludesCompany = excludesCompany;
    }

    /** Whether a company is null or excluded. */
    public boolean leavesOut(@Nullable Object company) {
        return company == null || excludesCompany.test(company);
    }

    /** Whether a value was refused. */
    public boolean hasRefusals() {
        return refusals != null;
    }

    /** The refused values: which attribute, which rule, what to do. */
    public List<String> refusals() {
        return refusals == null ? List.of() : refusals.messages();
    }

    /** The names of the attributes that were refused, each once. */
    public Set<String> refusedNames() {
        return refusals == null ? Set.of() : refusals.names();
    }

    /** Whether an identifier was refused. */
    public boolean refusesIdentifier() {
        return refusals != null && refusals.ofIdentifier();
    }

    /** The value of an optional, or null. An optional that is itself null is empty. */
    public <V> @Nullable V orNull(@Nullable Optional<V> optional) {
        return optional == null ? null : optional.orElse(null);
    }

    // Rare cases stand in methods of their own: the JIT compiles the common one into each call for each attribute.

    /**
     * A text of any type that has a text form. It is not looked at for lone surrogates, which the writer replaces.
     *
     * @return null for null, and for a locale without a language
     */
    public @Nullable String text(Attribute attribute, @Nullable Object value) {
        return value instanceof String text && text.length() <= attribute.longestText
                ? text
                : value == null ? null : checkedText(attribute, value);
    }

    private @Nullable String checkedText(Attribute attribute, Object value) {
        String text = value instanceof Locale locale
                ? JavaValues.languageTag(locale, attribute.takesLanguageAndRegion())
                : JavaValues.text(value);
        if (text == null || text.length() <= attribute.longestText) {
            return text;
        }
        if (truncates) {
            return WellFormedText.truncate(text, attribute.longestText);
        }
        refuse(
                attribute,
                "its text is longer than " + attribute.longestText
                        + " UTF-16 units, the most that Intercom documents for "
                        + (attribute.isMetadata()
                                ? "a text of an event. Shorten it."
                                : "a custom attribute. Shorten it, or build the Messenger with overlongText(TRUNCATE)."));
        return Omitted.TEXT;
    }

    /** The text of a user's identifier. Null if it is absent, blank or a placeholder. */
    public @Nullable String identifier(Attribute attribute, @Nullable Object value) {
        String text = wellFormed(attribute, value);
        if (text == null || Identifiers.isBlankOrPlaceholder(text)) {
            return null;
        }
        if (attribute.isEmail() && !Identifiers.isAddress(text)) {
            refuse(
                    attribute,
                    "its text is not an e-mail address, and Intercom would identify the person by it. Give one address such as"
                            + " name@example.com, without white space or a name around it, or leave it null.");
            return null;
        }
        return text;
    }

    /** The id or the name of a company, refused if it is absent or blank. */
    public String required(Attribute attribute, @Nullable Object value) {
        String text = wellFormed(attribute, value);
        if (text != null && !(attribute.identifies() ? Identifiers.isBlankOrPlaceholder(text) : text.isBlank())) {
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

    private @Nullable String wellFormed(Attribute attribute, @Nullable Object value) {
        if (value == null || JavaValues.isEmpty(value)) {
            return null;
        }
        String text = text(attribute, value);
        return text == null ? null : WellFormedText.of(text);
    }

    /** A whole number. */
    public long wholeNumber(Attribute attribute, long value) {
        return value > attribute.maximum || value < -Limits.MAX_WHOLE_NUMBER ? beyondLimits(attribute, value) : value;
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
        return Omitted.WHOLE_NUMBER;
    }

    /** A whole number of any type that can be absent. */
    public @Nullable Long wholeNumberOrNull(Attribute attribute, @Nullable Object value) {
        Number number = JavaValues.number(value);
        return number == null ? null : (Long) wholeNumber(attribute, JavaValues.nearestLong(number));
    }

    /** A decimal number. */
    public double decimal(Attribute attribute, double value) {
        // Adding zero turns -0.0 into 0.0, which Intercom cannot tell apart.
        return Double.isFinite(value) ? value + 0.0 : notFinite(attribute);
    }

    /** A decimal number, as short as the {@code float} is written. */
    public double decimal(Attribute attribute, float value) {
        return decimal(attribute, Double.parseDouble(DecimalText.of(value)));
    }

    private double notFinite(Attribute attribute) {
        refuse(
                attribute,
                "its number is not finite as a double, and JSON has no such number. Send a finite number, or null.");
        return Omitted.DECIMAL;
    }

    /** A decimal number of any type that can be absent. */
    public @Nullable Double decimalOrNull(Attribute attribute, @Nullable Object value) {
        Number number = JavaValues.number(value);
        if (number == null) {
            return null;
        }
        return number instanceof Float f
                ? (Double) decimal(attribute, f.floatValue())
                : (Double) decimal(attribute, number.doubleValue());
    }

    /** The second of an instant, of any type that holds one. */
    public @Nullable Long time(Attribute attribute, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        long second = value instanceof Instant instant ? instant.getEpochSecond() : JavaValues.epochSecond(value);
        return (Long) epochSeconds(attribute, second);
    }

    /** The first second of a day, or the second of a local time. */
    public @Nullable Long localTime(Attribute attribute, @Nullable Object value, ZoneId zone) {
        return value == null ? null : (Long) epochSeconds(attribute, JavaValues.epochSecond(value, zone));
    }

    /** A time that is counted in seconds. */
    public long epochSeconds(Attribute attribute, long value) {
        return value > Limits.LAST_TIME || value < Limits.FIRST_TIME ? beyondTimes(attribute, value) : value;
    }

    private long beyondTimes(Attribute attribute, long value) {
        refuse(
                attribute,
                "its time is " + (value < 0 ? "before the year 1" : "after the year 9999")
                        + ". Milliseconds that are read as seconds give such times. For a number declare epoch = EpochUnit.MILLISECONDS,"
                        + " make an object from the unit of its source, and leave a time that never comes null.");
        return Omitted.WHOLE_NUMBER;
    }

    /** A time that is counted in seconds and can be absent. */
    public @Nullable Long epochSecondsOrNull(Attribute attribute, @Nullable Object value) {
        Number number = JavaValues.number(value);
        return number == null ? null : (Long) epochSeconds(attribute, JavaValues.nearestLong(number));
    }

    /** A time that is counted in milliseconds. */
    public long epochMilliseconds(Attribute attribute, long value) {
        return epochSeconds(attribute, JavaValues.secondOf(value));
    }

    /** A time that is counted in milliseconds and can be absent. */
    public @Nullable Long epochMillisecondsOrNull(Attribute attribute, @Nullable Object value) {
        Number number = JavaValues.number(value);
        return number == null ? null : (Long) epochMilliseconds(attribute, JavaValues.nearestLong(number));
    }

    /** The https address of an avatar. Null if it is absent or blank. */
    public @Nullable String avatar(Attribute attribute, @Nullable Object value) {
        String address = value == null ? "" : WellFormedText.of(JavaValues.text(value));
        if (address.isBlank()) {
            return null;
        }
        boolean https = address.regionMatches(true, 0, FixedTexts.HTTPS, 0, FixedTexts.HTTPS.length());
        if (https && address.stripTrailing().length() > FixedTexts.HTTPS.length()) {
            return address;
        }
        refuse(
                attribute,
                "its address is not one of https, and Intercom shows no other image. Serve the image over https, or"
                        + " leave the avatar null.");
        return Omitted.TEXT;
    }

    /**
     * Snapshots of companies. Null if there is none.
     *
     * @param snapshot makes the snapshot of one company with these conversions
     */
    public <C, S extends CompanySnapshot> @Nullable List<S> companies(
            Attribute attribute,
            @Nullable Collection<? extends C> companies,
            BiFunction<? super C, WireValues, ? extends S> snapshot) {
        if (companies == null) {
            return null;
        }
        List<S> snapshots = new ArrayList<>(companies.size());
        Set<String> ids = new HashSet<>();
        for (C company : companies) {
            if (company == null) {
                refuse(attribute, "one of its elements is null. Remove the null.");
            } else if (!excludesCompany.test(company)) {
                S taken = snapshot.apply(company, this);
                // A company without its id or name was refused already. It stays, so that it does not seem to be gone.
                if (Omitted.is(taken) || ids.add(taken.companyId())) {
                    snapshots.add(taken);
                } else {
                    refuse(attribute, "two of its companies have one company_id. Send each company once.");
                }
            }
        }
        // An ArrayList, whose stored form can hold nothing but its elements. No other code gets it from the snapshot.
        return snapshots.isEmpty() ? null : snapshots;
    }

    void refuse(Attribute attribute, String reason) {
        if (refusals == null) {
            refusals = new Refusals();
        }
        refusals.add(attribute, reason);
    }
}
