package io.github.intercomkit.spring;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.github.intercomkit.Alignment;
import io.github.intercomkit.CompanySwitch;
import io.github.intercomkit.OverlongText;
import io.github.intercomkit.Region;
import io.github.intercomkit.ThemeMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties that begin with {@code intercom}. What is not set follows the workspace.
 *
 * <p>Immutable and thread-safe. {@code toString()} shows no value, and a JSON mapper finds nothing to print.
 */
@ConfigurationProperties("intercom")
@JsonAutoDetect(
        fieldVisibility = Visibility.NONE,
        getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
public final class IntercomProperties {
    /** Whether the Messenger is shown at all. */
    final boolean enabled;

    /** The workspace's id, lower-case letters and digits; without it nobody sees the Messenger. */
    final @Nullable String appId;

    /** Where the workspace's data are kept. */
    final Region region;

    /** What becomes of a custom text that is too long. */
    final OverlongText overlongText;

    /** What becomes of the Messenger when the same person is in another company. */
    final CompanySwitch companySwitch;

    /** How identity is proved. */
    final Identity identity;

    /**
     * The registrable domains whose cookies are deleted at sign-out: that one which the request's host belongs to. Without it those
     * of the host alone are.
     */
    final List<String> cookieDomain;

    /** The CSS selector of the element that opens the Messenger. */
    final @Nullable String customLauncherSelector;

    /** True hides the launcher, false shows it whatever the workspace says. */
    final @Nullable Boolean hideDefaultLauncher;

    /** The side on which the launcher stands. */
    final @Nullable Alignment alignment;

    /** The launcher's distance from the side of the page, at least 20 pixels. */
    final @Nullable Integer horizontalPadding;

    /** The launcher's distance from the bottom of the page, at least 20 pixels. */
    final @Nullable Integer verticalPadding;

    /** The Messenger's place in the page's stack. */
    final @Nullable Integer zIndex;

    /** Whether new messages are kept from being announced outside the Messenger. */
    final @Nullable Boolean hideNotifications;

    /** The colour scheme. */
    final @Nullable ThemeMode themeMode;

    /** The CSS colour of buttons and links. */
    final @Nullable String actionColor;

    /** The CSS colour behind the Messenger's header. */
    final @Nullable String backgroundColor;

    /** The CSS colour of links in messages. */
    final @Nullable String linkColor;

    /** How long a session lives without activity, at least five minutes. */
    final @Nullable Duration sessionDuration;

    /** The digits of a style's id. */
    final @Nullable String messengerStyleId;

    /** The title that is logged for page views. */
    final @Nullable String pageTitle;

    /** Tokens of Data Connectors by name; every page sees them. */
    final Map<String, String> authTokens;

    IntercomProperties(
            @DefaultValue("true") boolean enabled,
            @Nullable String appId,
            @DefaultValue("US") Region region,
            @DefaultValue("REFUSE") OverlongText overlongText,
            @DefaultValue("UPDATE") CompanySwitch companySwitch,
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
            @Nullable String pageTitle,
            @DefaultValue Map<String, String> authTokens) {
        this.enabled = enabled;
        this.appId = appId;
        this.region = region;
        this.overlongText = overlongText;
        this.companySwitch = companySwitch;
        this.identity = identity;
        this.cookieDomain =
                cookieDomain.stream().filter(domain -> !domain.isEmpty()).toList();
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
        this.authTokens = Map.copyOf(authTokens);
    }

    /** An empty text is what {@code ${VARIABLE:}} leaves where the variable is not set. */
    private static @Nullable String unlessEmpty(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** Whether there is a workspace to talk to. */
    boolean isOn() {
        return enabled && appId != null && !appId.isBlank();
    }

    /** Shows whether there is a workspace, and nothing of it. */
    @Override
    public String toString() {
        return "IntercomProperties[" + (isOn() ? "on]" : "off]");
    }

    /**
     * How identity is proved: {@code intercom.identity}.
     *
     * <p>Immutable and thread-safe. {@code toString()} does not show the secret, and a JSON mapper finds nothing to print.
     */
    @JsonAutoDetect(
            fieldVisibility = Visibility.NONE,
            getterVisibility = Visibility.NONE,
            isGetterVisibility = Visibility.NONE)
    public static final class Identity {
        /** Whether the application starts only with a secret, unless the Messenger is off. */
        final boolean required;

        /** Token or hash; a token by default. */
        final @Nullable IdentityMethod method;

        /** The secret that Intercom shows under Settings > Messenger > Security; without it nothing is proved. */
        final @Nullable String secret;

        /** The secret that is being replaced. */
        final @Nullable String previousSecret;

        /** How long a token is valid; an hour by default. */
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

        /** Whether some property is for a proof that cannot be made: the secret is missing, or empty where its variable is. */
        boolean lacksSecret() {
            return secretIfSet() == null && (secret != null || method != null || expiresAfter != null);
        }

        /** Shows the method. */
        @Override
        public String toString() {
            return "Identity[" + methodOrDefault() + "]";
        }
    }
}
