package io.github.intercomkit.processor.generate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;

/** Writes JSON, a member to a line. All that is not ASCII is escaped, so that no encoding can change it. */
final class JsonText {
    private static final String INDENT = "  ";
    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder text = new StringBuilder();
    private final Deque<Boolean> hasMembers = new ArrayDeque<>();

    JsonText beginObject() {
        return begin('{');
    }

    JsonText beginArray(String name) {
        return name(name).begin('[');
    }

    /** Begins an object inside an array. */
    JsonText beginElement() {
        separate();
        return begin('{');
    }

    JsonText end(char bracket) {
        if (hasMembers.pop()) {
            newLine();
        }
        text.append(bracket);
        return this;
    }

    JsonText member(String name, String value) {
        name(name).string(value);
        return this;
    }

    JsonText member(String name, long value) {
        name(name).text.append(value);
        return this;
    }

    JsonText member(String name, boolean value) {
        name(name).text.append(value);
        return this;
    }

    JsonText member(String name, List<String> values) {
        name(name).text.append('[');
        for (int i = 0; i < values.size(); i++) {
            text.append(i == 0 ? "" : ", ");
            string(values.get(i));
        }
        text.append(']');
        return this;
    }

    @Override
    public String toString() {
        return text + "\n";
    }

    private JsonText begin(char bracket) {
        text.append(bracket);
        hasMembers.push(false);
        return this;
    }

    private JsonText name(String name) {
        separate();
        string(name);
        text.append(": ");
        return this;
    }

    private void separate() {
        if (hasMembers.pop()) {
            text.append(',');
        }
        hasMembers.push(true);
        newLine();
    }

    private void newLine() {
        text.append('\n').append(INDENT.repeat(hasMembers.size()));
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                text.append("\\u").append(HEX.toHexDigits(c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
