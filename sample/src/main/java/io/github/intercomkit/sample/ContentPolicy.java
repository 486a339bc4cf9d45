package io.github.intercomkit.sample;

import java.util.List;
import java.util.Map;

/** The page's Content-Security-Policy. */
final class ContentPolicy {
    private static final String OWN_FILES_ONLY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private ContentPolicy() {}

    /** The policy that allows the page's own files and the given sources of the Messenger. */
    static String withSources(Map<String, List<String>> messengerSources) {
        StringBuilder policy = new StringBuilder(OWN_FILES_ONLY);
        messengerSources.forEach((directive, sources) ->
                policy.append("; ").append(directive).append(" 'self' ").append(String.join(" ", sources)));
        return policy.toString();
    }
}
