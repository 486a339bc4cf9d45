package io.github.intercomkit.spring;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.identity.IdentityVerification;
import io.github.intercomkit.identity.UserJwt;
import java.util.Locale;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** How the Messenger is configured. It is always up: the application asks Intercom nothing, and works without the Messenger. */
final class IntercomHealth implements HealthIndicator {
    private final Messenger messenger;

    IntercomHealth(Messenger messenger) {
        this.messenger = messenger;
    }

    @Override
    public Health health() {
        if (messenger.isDisabled()) {
            return Health.up().withDetail("messenger", "off").build();
        }
        return Health.up()
                .withDetail("messenger", "on")
                .withDetail("appId", messenger.appId())
                .withDetail("region", messenger.region().name().toLowerCase(Locale.ROOT))
                .withDetail(
                        "identity",
                        messenger
                                .identityVerification()
                                .map(IntercomHealth::method)
                                .orElse("none"))
                .build();
    }

    private static String method(IdentityVerification verification) {
        IdentityMethod method = verification instanceof UserJwt ? IdentityMethod.JWT : IdentityMethod.HASH;
        return method.name().toLowerCase(Locale.ROOT);
    }
}
