package io.github.intercomkit.web;

import java.util.Locale;
import java.util.regex.Pattern;

/** The domain that cookies are for, as a header names it. */
final class RegistrableDomain {
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

    /** Browsers take a host whose last label begins with a digit for an IP address. */
    private static final Pattern DOMAIN = Pattern.compile("(" + LABEL + "\\.)+(?![0-9])" + LABEL);

    private RegistrableDomain() {}

    static String checked(String domain) {
        String name = (domain.startsWith(".") ? domain.substring(1) : domain).toLowerCase(Locale.ROOT);
        if (!DOMAIN.matcher(name).matches()) {
            // Java's own encoding of other letters is an older one than the browsers'.
            throw new IllegalArgumentException(
                    "No cookie is for such a domain. Give the registrable one, such as example.com for app.example.com, in"
                            + " ASCII (xn--bcher-kva.example), without protocol, port or path; for localhost or an address of"
                            + " numbers call the method without a domain.");
        }
        return name;
    }
}
