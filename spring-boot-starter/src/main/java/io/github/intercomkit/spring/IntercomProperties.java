package io.github.intercomkit.spring;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.github.intercomkit.Alignment;
import io.github.intercomkit.CompanySwitch;
import io.github.intercomkit.InvalidAttribute;
import io.github.intercomkit.OverlongText;
import io.github.intercomkit.Region;
import io.github.intercomkit.ThemeMode;
import io.github.intercomkit.servlet.MessengerServlet;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties that begin with {@code intercom}. A property that is not set follows the workspace's settings.
 *
 * <p>Immutable and thread-safe. {@code toString()} shows no value, and JSON mappers find no property.
 */
@ConfigurationProperties("intercom")
@JsonAutoDetect(
        fieldVisibility = Visibility.NONE,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public final class IntercomProperties {
    /** Whether the application uses the Messenger. */
    final boolean enabled;

    /** The id of the Intercom workspace, in lower-case letters and digits. Without it the Messenger is off. */
    final @Nullable String appId;

    /** The region in which Intercom stores the workspace's data. */
    final Region region;

    /** The https address that the Messenger talks to, for a workspace with a domain of its own. By default that of the region. */
    final @Nullable String apiBase;

    /** The https address of the widget's script, for a workspace with a domain of its own. */
    final @Nullable String widgetAddress;

    /** Whether a custom text of more than 255 characters is refused or truncated. */
    final OverlongText overlongText;

    /** Whether the Messenger updates or restarts when the user is in another company. */
    final CompanySwitch companySwitch;

    /**
     * Whether an attribute that Intercom would reject is left out or refused with its user. Left out by default; refused in tests and
     * with devtools.
     */
    final @Nullable InvalidAttribute onInvalidAttribute;

    /** The endpoint that the page's client talks to. */
    final Endpoint endpoint;

    /** The proof of identity that payloads carry. */
    final Identity identity;

    /**
     * The registrable domains of the application, such as example.com. A sign-out deletes the Messenger's cookies of the domain that
     * the request's host belongs to. Without this property it deletes those of the host only.
     */
    final List<String> cookieDomain;

    /** The CSS selector of the element that opens the Messenger. */
    final @Nullable String customLauncherSelector;

    /** Whether the default launcher is hidden. False shows it even if the workspace hides it. */
    final @Nullable Boolean hideDefaultLauncher;

    /** The side of the page on which the launcher is. */
    final @Nullable Alignment alignment;

    /** The launcher's distance from the side of the page, at least 20 pixels. */
    final @Nullable Integer horizontalPadding;

    /** The launcher's distance from the bottom of the page, at least 20 pixels. */
    final @Nullable Integer verticalPadding;

    /** The CSS z-index of the Messenger. */
    final @Nullable Integer zIndex;

    /** Whether notifications of new messages outside the Messenger are hidden. */
    final @Nullable Boolean hideNotifications;

    /** The colour scheme of the Messenger. */
    final @Nullable ThemeMode themeMode;

    /** The CSS colour of buttons and links. */
    final @Nullable String actionColor;

    /** The CSS colour behind the Messenger's header. */
    final @Nullable String backgroundColor;

    /** The CSS colour of links in messages. */
    final @Nullable String linkColor;

    /** The time without activity after which Intercom's session in the browser ends, at least five minutes. */
    final @Nullable Duration sessionDuration;

    /** The id of a Messenger style, in digits. */
    final @Nullable String messengerStyleId;

    /** The page title that Intercom records for page views. */
    final @Nullable String pageTitle;

    IntercomProperties(
            @DefaultValue("true") boolean enabled,
            @Nullable String appId,
            @DefaultValue("US") Region region,
            @Nullable String apiBase,
            @Nullable String widgetAddress,
            @DefaultValue("REFUSE") OverlongText overlongText,
            @DefaultValue("UPDATE") CompanySwitch companySwitch,
            @Nullable InvalidAttribute onInvalidAttribute,
            @DefaultValue Endpoint endpoint,
            @DefaultValue Identity identity,
            @DefaultValue List<String> cookieDomain,
            @Nullable String customLauncherSelector,
            @Nullable Boolean hideDefaultLauncher,
            @Nullable Alignment alignment,
            @Nullable Integer horizontalPadding,
            @Nullable Integer verticalPadding,
            @Nullable Integer zIndex,
            @Nullable Boolean hideNotifications,
            @Nullable ThemeMode themeMode,
            @Nullable String actionColor,
            @Nullable String backgroundColor,
            @Nullable String linkColor,
            @Nullable Duration sessionDuration,
            @Nullable String messengerStyleId,
            @Nullable String pageTitle) {
        this.enabled = enabled;
        this.appId = appId;
        this.region = region;
        this.apiBase = apiBase;
        this.widgetAddress = widgetAddress;
        this.overlongText = overlongText;
        this.companySwitch = companySwitch;
        this.onInvalidAttribute = onInvalidAttribute;
        this.endpoint = endpoint;
        this.identity = identity;
        this.cookieDomain = withoutEmpty(cookieDomain);
        this.customLauncherSelector = customLauncherSelector;
        this.hideDefaultLauncher = hideDefaultLauncher;
        this.alignment = alignment;
        this.horizontalPadding = horizontalPadding;
        this.verticalPadding = verticalPadding;
        this.zIndex = zIndex;
        this.hideNotifications = hideNotifications;
        this.themeMode = themeMode;
        this.actionColor = actionColor;
        this.backgroundColor = backgroundColor;
        this.linkColor = linkColor;
        this.sessionDuration = sessionDuration;
        this.messengerStyleId = messengerStyleId;
        this.pageTitle = pageTitle;
    }

    /** Null for an empty text: {@code ${VARIABLE:}} is empty if the variable is not set. */
    private static @Nullable String unlessEmpty(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static List<String> withoutEmpty(List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }

    /** Whether the Messenger is enabled and has a workspace. */
    boolean isOn() {
        return enabled && appId != null && !appId.isBlank();
    }

    /** Shows whether the Messenger is on, and no value. */
    @Override
    public String toString() {
        return "IntercomProperties[" + (isOn() ? "on]" : "off]");
    }

    /**
     * The properties that begin with {@code intercom.endpoint}.
     *
     * <p>Immutable and thread-safe. {@code toString()} does not show the secret, and JSON mappers find no property.
     */
    @JsonAutoDetect(
            fieldVisibility = Visibility.NONE,
            getterVisibility = Visibility.NONE,
            isGetterVisibility = Visibility.NONE)
    public static final class Endpoint {
        /** Whether the application has the endpoint, if it has a CurrentUser bean. */
        final boolean enabled;

        /** The path of the endpoint within the application. */
        final String path;

        /**
         * The secrets that seal the state of a session, for applications without HTTP sessions: random texts of at least 32 characters
         * each, of their own, separated by commas. The first seals, each opens. Without any the state is kept in the HTTP session.
         */
        final transient List<String> stateSecret;

        /**
         * Other origins whose pages may ask the endpoint, such as https://www.example.com: that of a proxy which sends another Host, or
         * a sub-domain's, which also needs CORS and, for users, a token or a fetch of its own that sends cookies.
         */
        final List<String> allowedOrigins;

        Endpoint(
                @DefaultValue("true") boolean enabled,
                @DefaultValue(MessengerServlet.DEFAULT_PATH) String path,
                @DefaultValue List<String> stateSecret,
                @DefaultValue List<String> allowedOrigins) {
            this.enabled = enabled;
            this.path = path;
            this.stateSecret = withoutEmpty(stateSecret);
            this.allowedOrigins = withoutEmpty(allowedOrigins);
        }

        /** Shows the path, and no secret. */
        @Override
        public String toString() {
            return "Endpoint[" + path + "]";
        }
    }

    /**
     * The properties that begin with {@code intercom.identity}.
     *
     * <p>Immutable and thread-safe. {@code toString()} does not show the secret, and JSON mappers find no property.
     */
    @JsonAutoDetect(
            fieldVisibility = Visibility.NONE,
            getterVisibility = Visibility.NONE,
            isGetterVisibility = Visibility.NONE)
    public static final class Identity {
        /** Whether the application refuses to start without a secret. Ignored while the Messenger is off. */
        final boolean required;

        /** The kind of proof: a signed token, which is the default, or a hash. */
        final @Nullable IdentityMethod method;

        /** The secret that Intercom shows under Settings > Messenger > Security. Without it payloads carry no proof. */
        final transient @Nullable String secret;

        /** The secret before a rotation. It still verifies proofs that were made with it. */
        final transient @Nullable String previousSecret;

        /** The time for which a token is valid, an hour by default. */
        final @Nullable Duration expiresAfter;

        Identity(
                boolean required,
                @Nullable IdentityMethod method,
                @Nullable String secret,
                @Nullable String previousSecret,
                @Nullable Duration expiresAfter) {
            this.required = required;
            this.method = method;
            this.secret = secret;
            this.previousSecret = unlessEmpty(previousSecret);
            this.expiresAfter = expiresAfter;
        }

        IdentityMethod methodOrDefault() {
            return method == null ? IdentityMethod.JWT : method;
        }

        @Nullable String secretIfSet() {
            return unlessEmpty(secret);
        }

        /** Whether properties of a proof are set, but the secret is missing or empty. */
        boolean isSecretMissing() {
            return secretIfSet() == null && (secret != null || method != null || expiresAfter != null);
        }

        /** Shows the method, and no secret. */
        @Override
        public String toString() {
            return "Identity[" + methodOrDefault() + "]";
        }
    }
}
