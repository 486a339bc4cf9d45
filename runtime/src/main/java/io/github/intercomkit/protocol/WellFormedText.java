package io.github.intercomkit.protocol;

/** Text as it can be encoded: UTF-16 without lone surrogates. */
public final class WellFormedText {
    private static final char REPLACEMENT = '\uFFFD';

    private WellFormedText() {}

    /** The text with each lone surrogate replaced by U+FFFD; the same length, and the same object if it has none. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return replaceLoneSurrogates(text);
            }
        }
        return text;
    }

    /** The longest beginning of at most {@code limit} UTF-16 units that ends at a code-point boundary. */
    public static String truncate(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        boolean cutsPair =
                Character.isHighSurrogate(text.charAt(limit - 1)) && Character.isLowSurrogate(text.charAt(limit));
        return text.substring(0, cutsPair ? limit - 1 : limit);
    }

    private static String replaceLoneSurrogates(String text) {
        StringBuilder wellFormed = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            boolean lone = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            wellFormed.appendCodePoint(lone ? REPLACEMENT : codePoint);
        });
        return wellFormed.toString();
    }
}
