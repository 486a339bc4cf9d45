package io.github.intercomkit.web;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** The domain that cookies are for, as a header names it. */
final class RegistrableDomain {
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern DOMAIN = Pattern.compile("(" + LABEL + "\\.)+" + LABEL);
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");

    private RegistrableDomain() {}

    static String checked(String domain) {
        String ascii = ascii(domain.startsWith(".") ? domain.substring(1) : domain);
        if (!DOMAIN.matcher(ascii).matches() || NUMBERS.matcher(ascii).matches()) {
            throw refused();
        }
        return ascii;
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException malformed) {
            throw refused();
        }
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException(
                "No cookie is for such a domain. Give the registrable one, such as example.com for app.example.com, without"
                        + " protocol, port or path; for localhost or an address of numbers call the method without a domain.");
    }
}
