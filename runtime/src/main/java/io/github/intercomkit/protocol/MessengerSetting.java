package io.github.intercomkit.protocol;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Intercom's messenger settings, in the order in which a payload carries them. A setting changes the widget, not the
 * person, but for {@code auth_tokens}, which belong to the user. Source: Intercom's documentation of the Messenger's attributes, and
 * its help article 6615543 for {@code auth_tokens}.
 */
// The checks capture constants only, and are read as a table.
@SuppressWarnings({"ImmutableEnumChecker", "UnnecessaryLambda"})
public enum MessengerSetting {
    APP_ID(
            "app_id",
            AttributeType.TEXT,
            matches("[a-z0-9]+"),
            "the workspace's id, lower-case letters and digits, as Intercom shows it under Settings > Installation"),
    API_BASE(
            "api_base",
            AttributeType.TEXT,
            value -> value instanceof String text && HttpsAddress.isOne(text),
            HttpsAddress.RULE),
    CUSTOM_LAUNCHER_SELECTOR(
            "custom_launcher_selector", AttributeType.TEXT, notBlank(), "a CSS selector such as #my_custom_link"),
    HIDE_DEFAULT_LAUNCHER("hide_default_launcher", AttributeType.BOOLEAN, any(), "true or false"),
    ALIGNMENT("alignment", AttributeType.TEXT, oneOf("left", "right"), "left or right"),
    HORIZONTAL_PADDING(
            "horizontal_padding",
            AttributeType.WHOLE_NUMBER,
            atLeast(Limits.MIN_PADDING),
            "at least " + Limits.MIN_PADDING + " pixels"),
    VERTICAL_PADDING(
            "vertical_padding",
            AttributeType.WHOLE_NUMBER,
            atLeast(Limits.MIN_PADDING),
            "at least " + Limits.MIN_PADDING + " pixels"),
    Z_INDEX("z_index", AttributeType.WHOLE_NUMBER, any(), "a whole number"),
    HIDE_NOTIFICATIONS("hide_notifications", AttributeType.BOOLEAN, any(), "true or false"),
    THEME_MODE("theme_mode", AttributeType.TEXT, oneOf("light", "dark", "system"), "light, dark or system"),
    ACTION_COLOR("action_color", AttributeType.TEXT, notBlank(), "a CSS colour such as #0a7d4b"),
    BACKGROUND_COLOR("background_color", AttributeType.TEXT, notBlank(), "a CSS colour such as #0a7d4b"),
    LINK_COLOR("link_color", AttributeType.TEXT, notBlank(), "a CSS colour such as #0a7d4b"),
    SESSION_DURATION(
            "session_duration",
            AttributeType.WHOLE_NUMBER,
            atLeast(Limits.MIN_SESSION.toMillis()).and(atMost(Limits.MAX_WHOLE_NUMBER)),
            "at least " + Limits.MIN_SESSION.toMinutes() + " minutes, sent in milliseconds"),
    MESSENGER_STYLE_ID("messenger_style_id", AttributeType.TEXT, matches("[0-9]+"), "the digits of a style's id"),
    PAGE_TITLE("page_title", AttributeType.TEXT, notBlank(), "the title to log for a page view"),
    AUTH_TOKENS(
            "auth_tokens",
            AttributeType.TEXTS,
            notBlankTexts(),
            "a map of names and tokens of Data Connectors, at least one, none of them null or blank, and no name __proto__"),
    INSTALLATION_TYPE("installation_type", "it marks Intercom's own integrations"),
    WIDGET("widget", "it is the old form of custom_launcher_selector, a setting of the Messenger");

    private static final Map<String, MessengerSetting> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(MessengerSetting::jsonName, Function.identity()));

    private final String jsonName;
    private final AttributeType type;
    private final Predicate<Object> accepted;
    private final String rule;
    private final boolean sendable;

    MessengerSetting(String jsonName, AttributeType type, Predicate<Object> accepted, String rule) {
        this.jsonName = jsonName;
        this.type = type;
        this.accepted = accepted;
        this.rule = rule;
        this.sendable = true;
    }

    /** A name that is never sent, and why. */
    MessengerSetting(String jsonName, String reason) {
        this.jsonName = jsonName;
        this.type = AttributeType.TEXT;
        this.accepted = value -> false;
        this.rule = reason;
        this.sendable = false;
    }

    /** The setting of that exact name. */
    public static Optional<MessengerSetting> named(String jsonName) {
        return Optional.ofNullable(BY_NAME.get(jsonName));
    }

    /** The name in a payload. */
    public String jsonName() {
        return jsonName;
    }

    /** The type of its value. */
    public AttributeType type() {
        return type;
    }

    /** Whether it may be sent at all. */
    public boolean sendable() {
        return sendable;
    }

    /** Whether Intercom takes the value: a String, Long or Boolean according to the {@link #type()}. */
    public boolean accepts(Object value) {
        return accepted.test(value);
    }

    /** The values it takes, such as "left or right", or the reason why it is never sent: for a message. */
    public String rule() {
        return rule;
    }

    private static Predicate<Object> any() {
        return value -> true;
    }

    private static Predicate<Object> notBlank() {
        return value -> value instanceof String text && !text.isBlank();
    }

    private static Predicate<Object> oneOf(String... texts) {
        Set<String> allowed = Set.of(texts);
        return value -> value instanceof String text && allowed.contains(text);
    }

    private static Predicate<Object> matches(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return value -> value instanceof String text && pattern.matcher(text).matches();
    }

    private static Predicate<Object> notBlankTexts() {
        return value -> value instanceof Map<?, ?> texts
                && !texts.isEmpty()
                && Stream.concat(texts.keySet().stream(), texts.values().stream())
                        .allMatch(notBlank())
                && !texts.containsKey(AttributeNames.PROTOTYPE);
    }

    private static Predicate<Object> atMost(long maximum) {
        return value -> value instanceof Long number && number <= maximum;
    }

    private static Predicate<Object> atLeast(long minimum) {
        return value -> value instanceof Long number && number >= minimum;
    }
}
