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

/** The cookies that a sign-out deletes: those of the host, and of the domain of {@code intercom.cookie-domain} it belongs to. */
final class SignOutCookies {
    private static final Log LOGGER = LogFactory.getLog(SignOutCookies.class);

    private final List<ExpiredCookie> ofHost;
    private final List<OfDomain> ofDomains;
    private final AtomicBoolean warned = new AtomicBoolean();

    SignOutCookies(Messenger messenger, List<String> domains) {
        MessengerPage page = MessengerPage.of(messenger);
        this.ofHost = page.expiredCookies();
        this.ofDomains = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (String domain : domains) {
            try {
                ofDomains.add(OfDomain.of(page.expiredCookies(domain)));
            } catch (IllegalArgumentException refused) {
                problems.add("intercom.cookie-domain: " + refused.getMessage()
                        + " Where only the host's cookies are to be deleted, leave the property out.");
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidIntercomPropertiesException(problems);
        }
        ofDomains.sort(
                Comparator.comparingInt((OfDomain each) -> each.domain.length()).reversed());
    }

    /** What is wrong with the domains. */
    static List<String> problems(List<String> domains) {
        try {
            new SignOutCookies(Messenger.disabled(), domains);
            return List.of();
        } catch (InvalidIntercomPropertiesException wrong) {
            return wrong.problems();
        }
    }

    /** The cookies for a request of that host. */
    List<ExpiredCookie> of(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        String absolute = name.endsWith(".") ? name : name + ".";
        for (OfDomain each : ofDomains) {
            if (absolute.equals(each.domain + ".") || absolute.endsWith("." + each.domain + ".")) {
                return each.cookies;
            }
        }
        if (!ofDomains.isEmpty() && warned.compareAndSet(false, true)) {
            LOGGER.warn("The host of a sign-out belongs to no domain of intercom.cookie-domain, so that only the host's"
                    + " cookies are deleted. Name its domain there; behind a proxy also set"
                    + " server.forward-headers-strategy. This is logged once.");
        }
        return ofHost;
    }

    private record OfDomain(String domain, List<ExpiredCookie> cookies) {
        static OfDomain of(List<ExpiredCookie> cookies) {
            String domain = cookies.stream()
                    .map(ExpiredCookie::domain)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            return new OfDomain(domain, cookies);
        }
    }
}
