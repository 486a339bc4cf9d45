package io.github.intercomkit.protocol;

import java.util.List;

/** Texts beside the names of attributes and settings that mean something to Intercom. */
public final class FixedTexts {
    /** The value that clears an attribute (documented in part, otherwise observed). */
    public static final String CLEARED = "";

    /** The member of an avatar with its type. */
    public static final String AVATAR_TYPE = "type";

    /** The value of {@link #AVATAR_TYPE}. */
    public static final String AVATAR = "avatar";

    /** The member of an avatar with the https address of its image. */
    public static final String AVATAR_ADDRESS = "image_url";

    /** The beginning of the address of an avatar. */
    public static final String HTTPS = "https://";

    /** The address for workspaces in the United States, which needs not be sent. */
    public static final String API_BASE_US = "https://api-iam.intercom.io";

    /** The address for workspaces in the European Union. */
    public static final String API_BASE_EU = "https://api-iam.eu.intercom.io";

    /** The address for workspaces in Australia. */
    public static final String API_BASE_AU = "https://api-iam.au.intercom.io";

    /** The {@code app_id} in the examples of Intercom's guide. */
    public static final String EXAMPLE_APP_ID = "abc12345";

    /** The function that a page calls. */
    public static final String FUNCTION = "Intercom";

    /** Where the widget comes from. */
    public static final String WIDGET_ORIGIN = "https://widget.intercom.io";

    /** The address of a workspace's widget, without the {@code app_id} at its end. */
    public static final String WIDGET = WIDGET_ORIGIN + "/widget/";

    /** The beginnings of the names of the Messenger's cookies; the {@code app_id} ends them (documented in part). */
    public static final List<String> COOKIES = List.of("intercom-session-", "intercom-id-", "intercom-device-id-");

    /** The member of a token's header that names the algorithm (RFC 7515). */
    public static final String ALGORITHM = "alg";

    /** HMAC-SHA256, the algorithm of Intercom's tokens (RFC 7518). */
    public static final String HS256 = "HS256";

    /** The claim with the time at which a token expires, in Unix seconds (RFC 7519). */
    public static final String EXPIRY = "exp";

    /** The claim with the time from which a token is valid, in Unix seconds (RFC 7519). */
    public static final String NOT_BEFORE = "nbf";

    /** The claim with the one or more audiences of a token (RFC 7519). */
    public static final String AUDIENCE = "aud";

    /** The claims that RFC 7519 registers and that are texts. */
    public static final List<String> TEXT_CLAIMS = List.of("iss", "sub", "jti");

    /** The claims that RFC 7519 registers and that are times. */
    public static final List<String> TIME_CLAIMS = List.of(EXPIRY, NOT_BEFORE, "iat");

    /** The member of a token's header with the extensions that its reader must understand (RFC 7515). */
    public static final String CRITICAL = "crit";

    /** The member of an event with its name, as the REST API calls it. */
    public static final String EVENT_NAME = "event_name";

    /** The member of an event with its metadata. */
    public static final String EVENT_METADATA = "metadata";

    private FixedTexts() {}
}
