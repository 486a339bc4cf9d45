package io.github.intercomkit;

import io.github.intercomkit.protocol.FixedTexts;
import io.github.intercomkit.protocol.HttpsAddress;
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
import org.jspecify.annotations.Nullable;

/** The settings of a Messenger while it is built, in Intercom's terms. Not thread-safe. */
final class SettingValues {
    private static final System.Logger LOGGER = System.getLogger(Messenger.class.getName());

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

    /**
     * Refuses values that Intercom does not take.
     *
     * @param widgetAddress the address of the widget, if it is given
     * @throws IllegalArgumentException which names every such setting and what it takes
     */
    void requireAccepted(@Nullable String widgetAddress) {
        List<String> wrong = new ArrayList<>();
        values.forEach((setting, value) -> {
            if (!setting.accepts(value)) {
                wrong.add(setting.jsonName() + " takes " + setting.rule());
            }
        });
        if (widgetAddress != null && !HttpsAddress.isOne(widgetAddress)) {
            wrong.add("the widget's address takes " + HttpsAddress.RULE);
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("The Messenger cannot be built: " + String.join("; ", wrong) + ".");
        }
    }

    /** Warns of an {@code app_id} that is valid, and was probably copied. */
    void warnOfExample() {
        if (FixedTexts.EXAMPLE_APP_ID.equals(values.get(MessengerSetting.APP_ID))) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "The app_id is the example of Intercom's guide. Unless it is your workspace's, no Messenger will show.");
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
