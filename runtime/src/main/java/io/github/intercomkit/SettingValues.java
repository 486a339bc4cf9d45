package io.github.intercomkit;

import io.github.intercomkit.protocol.MessengerSetting;
import io.github.intercomkit.protocol.WellFormedText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The settings of a Messenger while it is built, in Intercom's terms. Not thread-safe. */
final class SettingValues {
    private final Map<MessengerSetting, Object> values = new EnumMap<>(MessengerSetting.class);

    /** The settings in the order of a payload. */
    Map<MessengerSetting, Object> byName() {
        return Collections.unmodifiableMap(values);
    }

    /** Sets a value; null lets the workspace decide. */
    void set(MessengerSetting setting, @Nullable Object value) {
        if (value == null) {
            values.remove(setting);
        } else {
            values.put(setting, value);
        }
    }

    void text(MessengerSetting setting, String value) {
        set(setting, WellFormedText.of(Objects.requireNonNull(value, setting.jsonName())));
    }

    void lowerCase(MessengerSetting setting, Enum<?> value) {
        Objects.requireNonNull(value, setting.jsonName());
        set(setting, value.name().toLowerCase(Locale.ROOT));
    }

    /** Sets texts by their names; an empty map lets the workspace decide. */
    void texts(MessengerSetting setting, Map<String, String> texts) {
        // Sorted: a Map.of() has another order in each JVM, and equal settings must give equal bytes.
        Map<String, String> wellFormed = new TreeMap<>();
        texts.forEach((name, text) -> wellFormed.put(
                WellFormedText.of(Objects.requireNonNull(name, "name in " + setting.jsonName())),
                WellFormedText.of(Objects.requireNonNull(text, "value in " + setting.jsonName()))));
        set(setting, wellFormed.isEmpty() ? null : Collections.unmodifiableMap(wellFormed));
    }

    /**
     * Refuses values that Intercom does not take.
     *
     * @throws IllegalArgumentException which names every such setting and what it takes
     */
    void requireAccepted() {
        List<String> wrong = new ArrayList<>();
        values.forEach((setting, value) -> {
            if (!setting.accepts(value)) {
                wrong.add(setting.jsonName() + " takes " + setting.rule());
            }
        });
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("The Messenger cannot be built: " + String.join("; ", wrong) + ".");
        }
    }

    /** The milliseconds of a duration; one that a long cannot hold becomes one that is refused. */
    static long milliseconds(Duration duration) {
        try {
            return duration.toMillis();
        } catch (ArithmeticException tooLong) {
            return duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
