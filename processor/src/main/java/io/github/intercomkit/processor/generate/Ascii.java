package io.github.intercomkit.processor.generate;

import java.util.Locale;

/** Escapes source text, so that the compiler can read it in any encoding. */
final class Ascii {
    private static final int FIRST_BEYOND = 0x80;

    private Ascii() {}

    /** Java reads {@code \}{@code u00e9} as the character everywhere: in names, in texts and in comments. */
    static String escaped(String source) {
        if (source.chars().allMatch(c -> c < FIRST_BEYOND)) {
            return source;
        }
        StringBuilder result = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c < FIRST_BEYOND) {
                result.append(c);
            } else {
                result.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return result.toString();
    }
}
