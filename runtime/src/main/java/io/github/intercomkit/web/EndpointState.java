package io.github.intercomkit.web;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the endpoint keeps of a browser.
 *
 * @param session the text of the session; null before the first step
 * @param signOut the sign-out that is under way; null if none is
 */
record EndpointState(@Nullable String session, @Nullable SignOut signOut) {
    private static final Pattern WITH_SIGN_OUT = Pattern.compile("([^~]*)~([\\w-]+)~(\\d{1,15})");

    static EndpointState read(@Nullable String text) {
        Matcher parts = WITH_SIGN_OUT.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return new EndpointState(text, null);
        }
        Instant until = Instant.ofEpochMilli(Long.parseLong(parts.group(3)));
        return new EndpointState(parts.group(1), new SignOut(parts.group(2), until));
    }

    /** The text of a session, and of the sign-out that is under way. */
    static String text(String session, @Nullable SignOut signOut) {
        return signOut == null
                ? session
                : session + "~" + signOut.person() + "~" + signOut.until().toEpochMilli();
    }

    /** Shows nothing of the session, which is personal. */
    @Override
    public String toString() {
        return "EndpointState" + (signOut == null ? "" : "[a sign-out is under way]");
    }
}
