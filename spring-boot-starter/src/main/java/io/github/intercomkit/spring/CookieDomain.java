package io.github.intercomkit.spring;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.web.ExpiredCookie;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code intercom.cookie-domain} has to do with: the cookies that a sign-out deletes. */
final class CookieDomain {
    private CookieDomain() {}

    /** What is wrong with the domain, as a list of one or none. */
    static List<String> problems(@Nullable String domain) {
        try {
            cookies(Messenger.disabled(), domain);
            return List.of();
        } catch (InvalidIntercomPropertiesException wrong) {
            return wrong.problems();
        }
    }

    /** The Messenger's cookies of the host, and of the domain if there is one. */
    static List<ExpiredCookie> cookies(Messenger messenger, @Nullable String domain) {
        if (domain == null) {
            return messenger.page().expiredCookies();
        }
        try {
            return messenger.page().expiredCookies(domain);
        } catch (IllegalArgumentException refused) {
            throw new InvalidIntercomPropertiesException(List.of("intercom.cookie-domain: " + refused.getMessage()
                    + " Where only the host's cookies are to be deleted, leave the property out."));
        }
    }
}
