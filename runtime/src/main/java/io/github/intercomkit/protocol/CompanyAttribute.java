package io.github.intercomkit.protocol;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Intercom's own attributes of a company, as its documentation of the Messenger lists them. That an empty text clears those
 * that are text is our decision where nothing is documented.
 */
public enum CompanyAttribute implements KnownAttribute {
    COMPANY_ID("company_id", AttributeType.TEXT),
    NAME("name", AttributeType.TEXT),
    CREATED_AT("created_at", AttributeType.TIME),
    PLAN("plan", AttributeType.TEXT),
    MONTHLY_SPEND("monthly_spend", AttributeType.WHOLE_NUMBER),
    SIZE("size", AttributeType.WHOLE_NUMBER),
    WEBSITE("website", AttributeType.TEXT),
    INDUSTRY("industry", AttributeType.TEXT);

    private static final Map<String, CompanyAttribute> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(CompanyAttribute::jsonName, Function.identity()));

    private final String jsonName;
    private final AttributeType type;

    CompanyAttribute(String jsonName, AttributeType type) {
        this.jsonName = jsonName;
        this.type = type;
    }

    /** The company attribute of that exact name. */
    public static Optional<CompanyAttribute> named(String jsonName) {
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
        return type == AttributeType.TEXT && !required();
    }

    @Override
    public boolean identifies() {
        return this == COMPANY_ID;
    }

    @Override
    public long maximum() {
        return this == MONTHLY_SPEND ? Limits.MAX_MONTHLY_SPEND : Limits.MAX_WHOLE_NUMBER;
    }

    /** Whether Intercom takes no company without it. */
    public boolean required() {
        return this == COMPANY_ID || this == NAME;
    }
}
