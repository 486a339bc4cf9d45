package io.github.intercomkit.protocol;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Intercom's own attributes of a person, as its documentation of the Messenger lists them. That a visitor's payload carries
 * none of the users-only names, and what an empty text clears, are partly our decisions where nothing is documented.
 */
public enum StandardAttribute implements KnownAttribute {
    USER_ID("user_id", AttributeType.TEXT, false),
    EMAIL("email", AttributeType.TEXT, false),
    CREATED_AT("created_at", AttributeType.TIME, false),
    NAME("name", AttributeType.TEXT, true),
    PHONE("phone", AttributeType.TEXT, true),
    UNSUBSCRIBED_FROM_EMAILS("unsubscribed_from_emails", AttributeType.BOOLEAN, true),
    LANGUAGE_OVERRIDE("language_override", AttributeType.TEXT, true),
    AVATAR("avatar", AttributeType.AVATAR, true),
    COMPANY("company", AttributeType.COMPANY, false),
    COMPANIES("companies", AttributeType.COMPANIES, false);

    private static final Map<String, StandardAttribute> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(StandardAttribute::jsonName, Function.identity()));

    private final String jsonName;
    private final AttributeType type;
    private final boolean forVisitors;

    StandardAttribute(String jsonName, AttributeType type, boolean forVisitors) {
        this.jsonName = jsonName;
        this.type = type;
        this.forVisitors = forVisitors;
    }

    /** The standard attribute of that exact name. */
    public static Optional<StandardAttribute> named(String jsonName) {
        return Optional.ofNullable(BY_NAME.get(jsonName));
    }

    @Override
    public String jsonName() {
        return jsonName;
    }

    @Override
    public AttributeType type() {
        return type;
    }

    @Override
    public boolean clearable() {
        return type == AttributeType.TEXT && !identifies();
    }

    @Override
    public boolean identifies() {
        return this == USER_ID || this == EMAIL;
    }

    @Override
    public boolean takesLanguageAndRegion() {
        return this == LANGUAGE_OVERRIDE;
    }

    /** Whether the payload of a visitor may carry it. */
    public boolean forVisitors() {
        return forVisitors;
    }
}
