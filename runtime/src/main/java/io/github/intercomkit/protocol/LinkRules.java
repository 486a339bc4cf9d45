package io.github.intercomkit.protocol;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** The rules for a link with a text in an event's metadata (Intercom's documentation of events). */
public final class LinkRules {
    /** The member with the address. */
    public static final String ADDRESS = "url";

    /** The member with the text. */
    public static final String TEXT = "value";

    private LinkRules() {}

    /** Why a link is refused; null if it is not. */
    public static @Nullable String problemOf(String address, String text) {
        if (!isWebAddress(address)) {
            return "its address is none of http or https with a host.";
        }
        if (text.isBlank()) {
            return "its text is blank, and a reader would see no link.";
        }
        return Math.max(address.length(), text.length()) > Limits.MAX_CUSTOM_TEXT
                ? "its address or its text is longer than " + Limits.MAX_CUSTOM_TEXT
                        + " UTF-16 units, the most that Intercom documents for a text."
                : null;
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getRawAuthority() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
