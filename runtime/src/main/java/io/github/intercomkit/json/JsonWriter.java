package io.github.intercomkit.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.io.NumberOutput;

/**
 * Assembles JSON in UTF-8 from encoded fragments. Every member and every element brings its comma in front; the first one's
 * is overwritten when its object or array ends.
 *
 * <p>Not thread-safe. Its buffer is lent until {@link #toBytes} or {@link #release}; a writer that is forgotten keeps it.
 */
public final class JsonWriter {
    private static final byte[] NONE = {};
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final int LONGEST_LONG = 20;
    private static final int MOST_BYTES_OF_A_CHAR = 3;

    private byte[] buffer = Buffers.take();
    private int length;

    /** How many bytes are written so far: a mark to return to with {@link #truncate}. */
    public int length() {
        return length;
    }

    /** Takes back what was written since the length was {@code mark}. */
    public void truncate(int mark) {
        length = mark;
    }

    /** Writes what introduces a member. */
    public void name(Member member) {
        ensure(member.room());
        length = member.write(buffer, length);
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
        ensure(size * MOST_BYTES_OF_A_CHAR + 2 + PlainText.READ_BEYOND);
        if (PlainText.copy(value, buffer, length + 1)) {
            buffer[length] = '"';
            length += size + 1;
            buffer[length++] = '"';
        } else {
            encoded(value);
        }
    }

    private void encoded(String value) {
        // In local variables, which the loop need not write back for each character.
        byte[] target = buffer;
        int at = length;
        target[at++] = '"';
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                escaped(value);
                return;
            } else if (c < 0x80) {
                target[at++] = (byte) c;
            } else if (c < 0x800) {
                target[at++] = (byte) (0xC0 | (c >> 6));
                target[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isSurrogate(c)) {
                int codePoint = Character.toCodePoint(c, value.charAt(++i));
                target[at++] = (byte) (0xF0 | (codePoint >> 18));
                target[at++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
                target[at++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
                target[at++] = (byte) (0x80 | (codePoint & 0x3F));
            } else {
                target[at++] = (byte) (0xE0 | (c >> 12));
                target[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                target[at++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        target[at++] = '"';
        length = at;
    }

    /** Writes a whole number. */
    public void wholeNumber(long value) {
        ensure(LONGEST_LONG);
        length = NumberOutput.outputLong(value, buffer, length);
    }

    /** Writes a decimal number, which must be finite. */
    public void decimal(double value) {
        double thousandths = Math.rint(value * 1000);
        double size = Math.abs(value);
        // A number of so few digits has no shorter text, and Jackson's search for it would take five times as long.
        if (size >= 0.001 && size < 10_000_000 && thousandths / 1000 == value) {
            fixed((long) thousandths);
        } else {
            raw(DecimalText.of(value).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private void fixed(long thousandths) {
        ensure(LONGEST_LONG);
        if (thousandths < 0) {
            buffer[length++] = '-';
        }
        long size = Math.abs(thousandths);
        length = NumberOutput.outputLong(size / 1000, buffer, length);
        buffer[length++] = '.';
        int rest = (int) (size % 1000);
        for (int unit = 100; unit == 100 || rest > 0; unit /= 10) {
            buffer[length++] = (byte) ('0' + rest / unit);
            rest %= unit;
        }
    }

    /** Writes a boolean. */
    public void bool(boolean value) {
        raw(value ? TRUE : FALSE);
    }

    /** What was written. Nothing can be written after it. */
    public byte[] toBytes() {
        byte[] written = Arrays.copyOf(buffer, length);
        release();
        return written;
    }

    /** Gives the buffer back. Nothing can be written after it. */
    public void release() {
        byte[] used = buffer;
        buffer = NONE;
        length = 0;
        Buffers.give(used);
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
