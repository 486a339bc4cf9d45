package io.github.intercomkit.sample;

import java.util.List;
import java.util.Map;

/** The page's Content-Security-Policy. */
final class ContentPolicy {
    private static final String OWN_FILES_ONLY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private ContentPolicy() {}

    /** What the page itself needs, and the Messenger's sources. */
    static String with(Map<String, List<String>> messenger) {
        StringBuilder policy = new StringBuilder(OWN_FILES_ONLY);
        messenger.forEach((directive, sources) ->
                policy.append("; %s 'self' %s".formatted(directive, String.join(" ", sources))));
        return policy.toString();
    }
}
