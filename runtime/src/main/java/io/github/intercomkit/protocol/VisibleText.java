package io.github.intercomkit.protocol;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Text as a reader of a message sees it. */
public final class VisibleText {
    private static final int FIRST_BEYOND_ASCII = 0x7F;

    /** Letters, marks and symbols that are drawn as nothing or as a blank, though Unicode counts them among the visible ones. */
    private static final String DRAWN_AS_NOTHING = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    private VisibleText() {}

    /** The text with each character that a reader cannot see written as {@code <U+200B>}; a plain blank stays. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(VisibleText::needsCode)) {
            return text;
        }
        return text.codePoints()
                .mapToObj(c -> needsCode(c) ? "<" + code(c) + ">" : Character.toString(c))
                .collect(Collectors.joining());
    }

    /** The characters of a text that are white space or that a reader cannot see, each once: {@code U+0020 U+200B}. */
    static String invisibleIn(String text) {
        Set<String> found = text.codePoints()
                .filter(VisibleText::isInvisible)
                .mapToObj(VisibleText::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join(" ", found);
    }

    /** The text without white space and unseen characters at its ends. */
    static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isInvisible(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (start < end && isInvisible(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean needsCode(int codePoint) {
        return codePoint != ' ' && isInvisible(codePoint);
    }

    private static boolean isInvisible(int codePoint) {
        if (codePoint < FIRST_BEYOND_ASCII) {
            return codePoint <= ' ';
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> DRAWN_AS_NOTHING.indexOf(codePoint) >= 0 || isVariationSelector(codePoint);
        };
    }

    private static boolean isVariationSelector(int codePoint) {
        return (codePoint >= 0x180B && codePoint <= 0x180F)
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    private static String code(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }
}
