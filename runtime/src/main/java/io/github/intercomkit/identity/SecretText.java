package io.github.intercomkit.identity;

import java.util.regex.Pattern;

/** Refuses texts that cannot be a workspace's secret. Intercom documents no form of a secret, so only certain mistakes are refused. */
final class SecretText {
    private static final String ADVICE =
            " Give the one that Intercom shows under Settings > Messenger > Security, without anything around it.";

    /** Guides write YOUR_SECRET, {@code <secret>}, changeme; configurations leave {@code ${INTERCOM_SECRET}} unresolved. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i:(your|insert|enter|replace|change|add|put|paste)[\\s_-]?(me|it|with|here|my|the|your|app|api|intercom|workspace"
                    + "|identity|messenger|verification|hmac|jwt|secret|signing|key).*)"
                    + "|(?i:.*[\\s_-]here)"
                    + "|([A-Z]+_)*(SECRET|KEY|TOKEN)"
                    + "|\\$?\\{.*}|<.*>|\\[.*]|%.*%|#\\{.*}|@.*@|\\$\\w+|process\\.env\\..*"
                    + "|(?i:x{3,}|todo|tbd|null|undefined|none|placeholder|\\.{3,}|\\*{3,}|…)",
            Pattern.DOTALL);

    private static final Pattern QUOTED = Pattern.compile("([\"'`]).*\\1", Pattern.DOTALL);

    private SecretText() {}

    /**
     * Refuses a text that is no secret.
     *
     * @throws IllegalArgumentException if it is blank, stands in white space or quotes, or is a placeholder; the message does not hold it
     */
    static void require(String secret) {
        if (secret.codePoints().allMatch(SecretText::isInvisible)) {
            throw refused("is blank.");
        }
        if (isInvisible(secret.codePointAt(0)) || isInvisible(secret.codePointBefore(secret.length()))) {
            throw refused("begins or ends with white space, which would be part of the key.");
        }
        if (QUOTED.matcher(secret).matches()) {
            throw refused("stands in quotes, which would be part of the key.");
        }
        if (PLACEHOLDER.matcher(secret).matches()) {
            throw refused("is a placeholder of a guide or a configuration file.");
        }
    }

    /** White space of any kind, and invisible characters that come along when a text is copied from a page. */
    private static boolean isInvisible(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("The identity verification secret " + why + ADVICE);
    }
}
