package io.github.intercomkit.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.io.NumberOutput;

/**
 * Assembles JSON in UTF-8 from encoded fragments. Every member and every element brings its comma in front; the first one's
 * is overwritten when its object or array ends.
 *
 * <p>Not thread-safe.
 */
public final class JsonWriter {
    private static final int INITIAL_SIZE = 512;
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final int LONGEST_LONG = 20;

    private byte[] buffer = new byte[INITIAL_SIZE];
    private int length;

    /** The fragment that introduces a member: {@code ,"name":}. */
    public static byte[] member(String name) {
        byte[] quoted = JsonStringEncoder.getInstance().quoteAsUTF8(name);
        byte[] fragment = new byte[quoted.length + 4];
        fragment[0] = ',';
        fragment[1] = '"';
        System.arraycopy(quoted, 0, fragment, 2, quoted.length);
        fragment[quoted.length + 2] = '"';
        fragment[quoted.length + 3] = ':';
        return fragment;
    }

    /** How many bytes are written so far: a mark to return to with {@link #truncate}. */
    public int length() {
        return length;
    }

    /** Takes back what was written since the length was {@code mark}. */
    public void truncate(int mark) {
        length = mark;
    }

    /** Writes a fragment as it is. */
    public void raw(byte[] fragment) {
        ensure(fragment.length);
        System.arraycopy(fragment, 0, buffer, length, fragment.length);
        length += fragment.length;
    }

    /** Writes the comma in front of an array's element. */
    public void element() {
        ensure(1);
        buffer[length++] = ',';
    }

    /** Ends the object whose first member was written at {@code start}. */
    public void endObject(int start) {
        end(start, '{', '}');
    }

    /** Ends the array whose first element was written at {@code start}. */
    public void endArray(int start) {
        end(start, '[', ']');
    }

    /** Writes a string. It must hold no lone surrogate. */
    public void text(String value) {
        int size = value.length();
        ensure(size + 2);
        int start = length;
        buffer[length++] = '"';
        for (int i = 0; i < size; i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c > '~') {
                length = start;
                escaped(value);
                return;
            }
            buffer[length++] = (byte) c;
        }
        buffer[length++] = '"';
    }

    /** Writes a whole number. */
    public void wholeNumber(long value) {
        ensure(LONGEST_LONG);
        length = NumberOutput.outputLong(value, buffer, length);
    }

    /** Writes a decimal number, which must be finite. */
    public void decimal(double value) {
        raw(DecimalText.of(value).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Writes a boolean. */
    public void bool(boolean value) {
        raw(value ? TRUE : FALSE);
    }

    /** What was written. */
    public byte[] toBytes() {
        return Arrays.copyOf(buffer, length);
    }

    private void escaped(String value) {
        byte[] quoted = JsonStringEncoder.getInstance().quoteAsUTF8(value);
        ensure(quoted.length + 2);
        buffer[length++] = '"';
        System.arraycopy(quoted, 0, buffer, length, quoted.length);
        length += quoted.length;
        buffer[length++] = '"';
    }

    private void end(int start, char open, char close) {
        ensure(2);
        if (length == start) {
            length++;
        }
        buffer[start] = (byte) open;
        buffer[length++] = (byte) close;
    }

    private void ensure(int more) {
        if (buffer.length - length < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + more));
        }
    }
}
