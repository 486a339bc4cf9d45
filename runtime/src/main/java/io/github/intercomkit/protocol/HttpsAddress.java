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

    private static final int LAST_PORT = 65_535;

    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String IP_ADDRESS = BYTE + "(?:\\." + BYTE + "){3}";

    /** Browsers take a name whose last part is a number for an IP address: {@code https://7} leads to 0.0.0.7. */
    private static final String NO_NUMBER = "(?!(?:[A-Za-z0-9.-]*\\.)?(?:[0-9]+|0[Xx][0-9A-Fa-f]*)(?:[:/]|$))";

    private static final String NAME = NO_NUMBER + "[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?";

    private static final Pattern ADDRESS = Pattern.compile(
            "(https://(?:" + IP_ADDRESS + "|" + NAME + ")(?::([1-9][0-9]{0,4}))?)(?:/[A-Za-z0-9._~/%-]*)?");

    private HttpsAddress() {}

    /** Whether the text is such an address. */
    public static boolean isOne(String text) {
        Matcher matcher = ADDRESS.matcher(text);
        return matcher.matches() && (matcher.group(2) == null || Integer.parseInt(matcher.group(2)) <= LAST_PORT);
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
