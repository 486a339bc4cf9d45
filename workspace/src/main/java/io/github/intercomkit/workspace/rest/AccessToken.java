package io.github.intercomkit.workspace.rest;

import io.github.intercomkit.workspace.text.ToolException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The access token of a workspace. Nothing shows its value. */
public final class AccessToken {
    /** The variable of the environment that holds it. */
    public static final String VARIABLE = "INTERCOM_ACCESS_TOKEN";

    private static final Pattern CHARACTERS = Pattern.compile("[!-~]+");

    /** Not written by mappers that write fields. */
    private final transient String value;

    private AccessToken(String value) {
        this.value = value;
    }

    /**
     * Takes a token.
     *
     * @param value the value, or null
     * @param source where the value comes from, for a message
     * @throws ToolException if there is none, or it cannot be one
     */
    public static AccessToken of(@Nullable String value, String source) throws ToolException {
        String stripped = value == null ? "" : value.strip();
        if (stripped.isEmpty()) {
            throw new ToolException("There is no access token: " + source
                    + " is empty. Put the token of an app of your workspace there (Intercom's Developer Hub).");
        }
        if (!CHARACTERS.matcher(stripped).matches()) {
            throw new ToolException(
                    "The access token in " + source + " has white space or other characters that no token has.");
        }
        return new AccessToken(stripped);
    }

    String header() {
        return "Bearer " + value;
    }

    @Override
    public String toString() {
        return "AccessToken";
    }
}
