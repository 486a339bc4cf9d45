package io.github.intercomkit.processor.generate;

import java.util.Locale;

/** Writes texts as Java literals. */
final class Literals {
    private static final char DELETE = 0x7F;

    private Literals() {}

    /** In ASCII: JavaPoet would replace U+2028, which it takes for the end of a line. */
    static String of(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c < ' ' || c == DELETE) {
                // In octal: javac reads \\u000a as a line feed before it sees a text.
                literal.append(String.format(Locale.ROOT, "\\%03o", (int) c));
            } else {
                literal.append(c);
            }
        }
        return Ascii.escaped(literal.append('"').toString());
    }
}
