package io.github.intercomkit.protocol;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Intercom's REST API of a workspace's attributes, beside the Messenger's names (Intercom's documentation of data attributes). */
public final class RestApi {
    /** The version that requests name. */
    public static final String VERSION = "2.16";

    /** The resource of a workspace's attributes. */
    public static final String ATTRIBUTES = "/data_attributes";

    /** The regions' addresses, by the names of the regions. */
    public static final Map<String, String> BASES = Map.of(
            "US", "https://api.intercom.io",
            "EU", "https://api.eu.intercom.io",
            "AU", "https://api.au.intercom.io");

    /** What the full name of a custom attribute begins with. */
    public static final String CUSTOM_PREFIX = "custom_attributes.";

    /** Narrower than what the Messenger takes. */
    private static final Pattern CREATABLE_NAME = Pattern.compile("[A-Za-z0-9_-]+");

    private RestApi() {}

    /** The full name of one of Intercom's own attributes. */
    public static String fullName(KnownAttribute attribute) {
        if (attribute == StandardAttribute.USER_ID) {
            return "external_id";
        }
        if (attribute == StandardAttribute.CREATED_AT) {
            return "signed_up_at";
        }
        if (attribute == CompanyAttribute.CREATED_AT) {
            return "remote_created_at";
        }
        return attribute == CompanyAttribute.PLAN ? "plan.name" : attribute.jsonName();
    }

    /** The data type of a value, for those that a custom attribute can have. */
    public static Optional<String> dataType(AttributeType type) {
        return switch (type) {
            case TEXT -> Optional.of("string");
            case WHOLE_NUMBER -> Optional.of("integer");
            case DECIMAL -> Optional.of("float");
            case BOOLEAN -> Optional.of("boolean");
            case TIME -> Optional.of("date");
            case AVATAR, COMPANY, COMPANIES, TEXTS -> Optional.empty();
        };
    }

    /** Whether an attribute of that data type takes values of the given one. */
    public static boolean takes(String dataType, String given) {
        return dataType.equals(given) || (dataType.equals("float") && given.equals("integer"));
    }

    /** Whether the API can create an attribute of that name; the Messenger's names are more. */
    public static boolean canCreate(String name) {
        return CREATABLE_NAME.matcher(name).matches();
    }
}
