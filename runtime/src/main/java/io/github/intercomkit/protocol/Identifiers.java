package io.github.intercomkit.protocol;

import java.util.Locale;
import java.util.Set;

/**
 * The texts that can identify a person. Intercom documents that the words {@code null} and {@code undefined} and default values
 * must not be identifiers: it takes all users with such a value for one person. The list of default values and the form of an
 * e-mail address are decisions of this project.
 */
public final class Identifiers {
    /**
     * Texts that programs write for a missing value, in lower case. Numbers are not among them: zero can be the key of a row. A user
     * who is named like one of these words needs another identifier, such as the key of a row.
     */
    private static final Set<String> PLACEHOLDERS = Set.of(
            "null",
            "undefined",
            "nil",
            "none",
            "(null)",
            "<null>",
            "[null]",
            "[undefined]",
            "[object object]",
            "[object undefined]",
            "[object null]",
            "{}",
            "[]",
            "true",
            "false",
            "n/a",
            "unknown",
            "anonymous",
            "anonymoususer",
            "optional.empty",
            "optionalint.empty",
            "optionallong.empty",
            "00000000-0000-0000-0000-000000000000");

    /** In other letters, such as Nan, it is a name. */
    private static final String NOT_A_NUMBER = "NaN";

    private static final int LONGEST_PLACEHOLDER =
            PLACEHOLDERS.stream().mapToInt(String::length).max().orElse(0);

    /** The characters that an address cannot hold outside quotes (RFC 5322), beside white space and a second @. */
    private static final String NOT_IN_AN_ADDRESS = "\"(),:;<>";

    /** The ASCII characters of an address that is not quoted, the @ between its parts aside. */
    private static final boolean[] PLAIN_ASCII = plainAscii();

    private Identifiers() {}

    /** Whether the text is blank or a placeholder, also with white space or characters that cannot be seen around it. */
    public static boolean isBlankOrPlaceholder(String text) {
        return !holdsNoPlaceholder(text) && isTrimmedPlaceholder(text);
    }

    /** Sooner seen than looked up: no placeholder holds a digit but zero, or an @. */
    private static boolean holdsNoPlaceholder(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '1' && c <= '9') || c == '@') {
                return true;
            }
        }
        return false;
    }

    private static boolean isTrimmedPlaceholder(String text) {
        String word = VisibleText.trimmed(text);
        return word.isEmpty()
                || word.equals(NOT_A_NUMBER)
                || (word.length() <= LONGEST_PLACEHOLDER && PLACEHOLDERS.contains(word.toLowerCase(Locale.ROOT)));
    }

    /**
     * Whether the text can be an e-mail address: something before and after an @, and nothing in it that separates addresses or
     * names. It may be international, its first part quoted, and blanks around it are left to Intercom.
     */
    public static boolean isAddress(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (start < end && text.charAt(end - 1) == ' ') {
            end--;
        }
        int at = text.lastIndexOf('@', end - 1);
        return at > start && at < end - 1 && isMailbox(text, start, at) && isDomain(text, at + 1, end);
    }

    private static boolean isMailbox(String text, int start, int end) {
        boolean quoted = end - start > 2 && text.charAt(start) == '"' && text.charAt(end - 1) == '"';
        return quoted ? isVisible(text, start, end) : isPlain(text, start, end);
    }

    private static boolean isDomain(String text, int start, int end) {
        if (text.charAt(start) == '[' && text.charAt(end - 1) == ']') {
            return end - start > 2 && isVisible(text, start, end) && text.lastIndexOf(' ', end - 1) < start;
        }
        return text.charAt(start) != '.' && text.indexOf("..", start) < 0 && isPlain(text, start, end);
    }

    private static boolean isPlain(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < PLAIN_ASCII.length ? !PLAIN_ASCII[c] : !isVisible(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is no character but blanks that cannot be seen. */
    private static boolean isVisible(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != ' ' && !isVisible(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean[] plainAscii() {
        boolean[] plain = new boolean[0x7F];
        for (char c = '!'; c < plain.length; c++) {
            plain[c] = c != '@' && NOT_IN_AN_ADDRESS.indexOf(c) < 0;
        }
        return plain;
    }

    private static boolean isVisible(char c) {
        return c < 0x7F
                ? c > ' '
                : !Character.isISOControl(c)
                        && !Character.isSpaceChar(c)
                        && !Character.isWhitespace(c)
                        && (Character.getType(c) != Character.FORMAT || isJoiner(c));
    }

    /** Some scripts need them within a word. */
    private static boolean isJoiner(char c) {
        return c == '\u200C' || c == '\u200D';
    }
}
