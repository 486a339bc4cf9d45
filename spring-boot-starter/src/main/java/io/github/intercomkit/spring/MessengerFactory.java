package io.github.intercomkit.spring;

import io.github.intercomkit.InvalidAttribute;
import io.github.intercomkit.Messenger;
import io.github.intercomkit.MessengerBuilder;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserHash;
import io.github.intercomkit.identity.UserJwt;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Builds the Messenger that the properties describe. Checks each property on a probe first, to report all wrong ones at once. */
final class MessengerFactory {
    private static final String PROBE_APP_ID = "probe";
    private static final String PROBE_SECRET = "probed";

    private static final String TEST_SUPPORT = "org.springframework.boot.test.context.SpringBootTest";
    private static final String DEVTOOLS = "org.springframework.boot.devtools.restart.Restarter";

    private final IntercomProperties properties;
    private final List<String> problems = new ArrayList<>();
    private final List<Consumer<MessengerBuilder>> settings = new ArrayList<>();

    private MessengerFactory(IntercomProperties properties) {
        this.properties = properties;
    }

    /**
     * Builds the Messenger.
     *
     * @param clock the application's clock, or null for the system's
     * @param customizers what changes the builder after the properties, in this order
     * @throws InvalidIntercomPropertiesException if properties are wrong
     */
    static Messenger build(
            IntercomProperties properties, @Nullable Clock clock, Stream<MessengerBuilderCustomizer> customizers) {
        return new MessengerFactory(properties).build(clock, customizers);
    }

    private Messenger build(@Nullable Clock clock, Stream<MessengerBuilderCustomizer> customizers) {
        String appId = Objects.requireNonNull(properties.appId);
        check("app-id", () -> Messenger.builder(appId).build());
        set("api-base", properties.apiBase, MessengerBuilder::apiBase);
        set("widget-address", properties.widgetAddress, MessengerBuilder::widgetAddress);
        set("custom-launcher-selector", properties.customLauncherSelector, MessengerBuilder::customLauncherSelector);
        set("hide-default-launcher", properties.hideDefaultLauncher, MessengerBuilder::hideDefaultLauncher);
        set("alignment", properties.alignment, MessengerBuilder::alignment);
        set("horizontal-padding", properties.horizontalPadding, MessengerBuilder::horizontalPadding);
        set("vertical-padding", properties.verticalPadding, MessengerBuilder::verticalPadding);
        set("z-index", properties.zIndex, MessengerBuilder::zIndex);
        set("hide-notifications", properties.hideNotifications, MessengerBuilder::hideNotifications);
        set("theme-mode", properties.themeMode, MessengerBuilder::themeMode);
        set("action-color", properties.actionColor, MessengerBuilder::actionColor);
        set("background-color", properties.backgroundColor, MessengerBuilder::backgroundColor);
        set("link-color", properties.linkColor, MessengerBuilder::linkColor);
        set("session-duration", properties.sessionDuration, MessengerBuilder::sessionDuration);
        set("messenger-style-id", properties.messengerStyleId, MessengerBuilder::messengerStyleId);
        set("page-title", properties.pageTitle, MessengerBuilder::pageTitle);
        problems.addAll(SignOutCookies.problems(properties.cookieDomain));
        Optional<IdentityVerification> verification = verification();
        if (!problems.isEmpty()) {
            throw new InvalidIntercomPropertiesException(problems);
        }
        MessengerBuilder builder = Messenger.builder(appId)
                .region(properties.region)
                .overlongText(properties.overlongText)
                .companySwitch(properties.companySwitch)
                .onInvalidAttribute(onInvalidAttribute());
        settings.forEach(setting -> setting.accept(builder));
        verification.ifPresent(builder::identityVerification);
        if (clock != null) {
            builder.clock(clock);
        }
        customizers.forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }

    /** Developers and tests see what is wrong with a user; production loses one attribute instead of the user. */
    private InvalidAttribute onInvalidAttribute() {
        if (properties.onInvalidAttribute != null) {
            return properties.onInvalidAttribute;
        }
        boolean development = Stream.of(TEST_SUPPORT, DEVTOOLS)
                .anyMatch(name -> ClassUtils.isPresent(name, ClassUtils.getDefaultClassLoader()));
        return development ? InvalidAttribute.REFUSE : InvalidAttribute.OMIT;
    }

    private <V> void set(String property, @Nullable V value, BiConsumer<MessengerBuilder, V> setter) {
        if (value != null) {
            check(property, () -> {
                MessengerBuilder probe = probe();
                setter.accept(probe, value);
                probe.build();
            });
            settings.add(builder -> setter.accept(builder, value));
        }
    }

    private Optional<IdentityVerification> verification() {
        IntercomProperties.Identity identity = properties.identity;
        String secret = identity.secretIfSet();
        if (secret == null) {
            if (identity.previousSecret != null) {
                problems.add(
                        "intercom.identity.secret: it is missing or empty, but previous-secret is set. Set the new secret.");
            } else if (identity.required) {
                problems.add("intercom.identity.secret: it is missing or empty, but intercom.identity.required is true."
                        + " Set the secret of the workspace.");
            }
            return Optional.empty();
        }
        check("identity.secret", () -> UserHash.withSecret(secret));
        if (identity.previousSecret != null) {
            String previous = identity.previousSecret;
            check("identity.previous-secret", () -> UserHash.withSecret(previous));
        }
        if (identity.expiresAfter != null) {
            if (identity.methodOrDefault() == IdentityMethod.HASH) {
                problems.add(
                        "intercom.identity.expires-after: hashes do not expire. Remove it, or set intercom.identity.method to jwt.");
            }
            Duration lifetime = identity.expiresAfter;
            check(
                    "identity.expires-after",
                    () -> UserJwt.withSecret(PROBE_SECRET).expiresAfter(lifetime));
        }
        return problems.isEmpty() ? Optional.of(verification(identity, secret)) : Optional.empty();
    }

    private static IdentityVerification verification(IntercomProperties.Identity identity, String secret) {
        List<String> secrets = Stream.of(Optional.of(secret), Optional.ofNullable(identity.previousSecret))
                .flatMap(Optional::stream)
                .toList();
        if (identity.methodOrDefault() == IdentityMethod.HASH) {
            return UserHash.withSecrets(secrets);
        }
        UserJwt jwt = UserJwt.withSecrets(secrets);
        return identity.expiresAfter == null ? jwt : jwt.expiresAfter(identity.expiresAfter);
    }

    private static MessengerBuilder probe() {
        return Messenger.builder(PROBE_APP_ID);
    }

    private void check(String property, Runnable attempt) {
        try {
            attempt.run();
        } catch (IllegalArgumentException refused) {
            problems.add("intercom." + property + ": " + refused.getMessage());
        }
    }
}
