package io.github.intercomkit.protocol;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An https address of plain characters: a host, perhaps a port, perhaps a path. It needs no escape in JSON, in a script, in HTML or in a
 * Content-Security-Policy.
 */
public final class HttpsAddress {
    /** What an address must be, for a message. */
    public static final String RULE =
            "an https address of a host and perhaps a port and a path, such as https://intercom.example.com";

    private static final Pattern ADDRESS = Pattern.compile(
            "(https://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?)(?:/[A-Za-z0-9._~/%-]*)?");

    private HttpsAddress() {}

    /** Whether the text is such an address. */
    public static boolean isOne(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /** The scheme, the host and the port of an address, as a policy names them. */
    public static String originOf(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not " + RULE);
        }
        return matcher.group(1);
    }
}
