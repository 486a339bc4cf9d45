package io.github.intercomkit.web;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the endpoint keeps of a browser.
 *
 * @param session the text of the session; null before the first step
 * @param answers how many steps were answered
 * @param signOut the sign-out that is under way; null if none is
 */
record EndpointState(
        @Nullable String session, long answers, @Nullable SignOut signOut) {
    private static final Pattern TEXT = Pattern.compile("([^~]*)~(\\d{1,15})(?:~([\\w-]+)~(\\d{1,15}))?");

    static EndpointState read(@Nullable String text) {
        Matcher parts = TEXT.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return new EndpointState(text, 0, null);
        }
        String person = parts.group(3);
        SignOut signOut =
                person == null ? null : new SignOut(person, Instant.ofEpochMilli(Long.parseLong(parts.group(4))));
        return new EndpointState(parts.group(1), Long.parseLong(parts.group(2)), signOut);
    }

    /** The text of a session after so many answers, and of the sign-out that is under way. */
    static String text(String session, long answers, @Nullable SignOut signOut) {
        return session + "~" + answers
                + (signOut == null
                        ? ""
                        : "~" + signOut.person() + "~" + signOut.until().toEpochMilli());
    }

    /** Shows nothing of the session, which is personal. */
    @Override
    public String toString() {
        return "EndpointState[" + answers + "]";
    }
}
