package io.github.intercomkit.spring;

import io.github.intercomkit.Messenger;
import io.github.intercomkit.web.ExpiredCookie;
import io.github.intercomkit.web.MessengerPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** The cookies that a sign-out deletes: those of the host, and those of its domain in {@code intercom.cookie-domain}. */
final class SignOutCookies {
    private static final Log LOGGER = LogFactory.getLog(SignOutCookies.class);

    private final List<ExpiredCookie> hostCookies;
    private final List<DomainCookies> domainCookies;
    private final AtomicBoolean warned = new AtomicBoolean();

    SignOutCookies(Messenger messenger, List<String> domains) {
        MessengerPage page = MessengerPage.of(messenger);
        this.hostCookies = page.expiredCookies();
        this.domainCookies = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String domain : domains) {
            try {
                domainCookies.add(DomainCookies.of(page.expiredCookies(domain)));
            } catch (IllegalArgumentException refused) {
                problems.add("intercom.cookie-domain: " + refused.getMessage()
                        + " Remove the property if a sign-out should delete the cookies of the host only.");
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidIntercomPropertiesException(problems);
        }
        domainCookies.sort(Comparator.comparingInt((DomainCookies each) -> each.domain.length())
                .reversed());
    }

    /** The problems of {@code intercom.cookie-domain}, empty if there are none. */
    static List<String> problems(List<String> domains) {
        try {
            new SignOutCookies(Messenger.disabled(), domains);
            return List.of();
        } catch (InvalidIntercomPropertiesException invalid) {
            return invalid.problems();
        }
    }

    /** The cookies to delete in the answer to a request of that host. */
    List<ExpiredCookie> forHost(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        String absolute = name.endsWith(".") ? name : name + ".";
        for (DomainCookies each : domainCookies) {
            if (absolute.equals(each.domain + ".") || absolute.endsWith("." + each.domain + ".")) {
                return each.cookies;
            }
        }
        if (!domainCookies.isEmpty() && warned.compareAndSet(false, true)) {
            LOGGER.warn(
                    "The host of a sign-out belongs to no domain of intercom.cookie-domain, so only the cookies of the host are"
                            + " deleted. Add its domain to the property. Behind a proxy also set server.forward-headers-strategy. This"
                            + " is logged once.");
        }
        return hostCookies;
    }

    private record DomainCookies(String domain, List<ExpiredCookie> cookies) {
        static DomainCookies of(List<ExpiredCookie> cookies) {
            String domain = cookies.stream()
                    .map(ExpiredCookie::domain)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            return new DomainCookies(domain, cookies);
        }
    }
}
