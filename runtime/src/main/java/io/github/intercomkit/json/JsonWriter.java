package io.github.intercomkit.json;

import io.github.intercomkit.protocol.WellFormedText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.io.NumberOutput;

/**
 * Assembles JSON in UTF-8 from encoded fragments. Every member and every element brings its comma in front; the first one's
 * is overwritten when its object or array ends.
 *
 * <p>Not thread-safe. Its buffer is lent from the first byte until {@link #toBytes} or {@link #release}; a writer that is dropped without either
 * keeps it.
 */
public final class JsonWriter {
    private static final byte[] NONE = {};
    private static final long TRUE = LittleEndian.ascii("true");
    private static final long FALSE = LittleEndian.ascii("false");
    private static final int LONGEST_LONG = 20;
    private static final int MOST_BYTES_OF_A_CHAR = 3;

    /** A stored snapshot that names one long text many times is short, and its payload would take all memory. */
    private static final int LONGEST = 16 * 1024 * 1024;
    /** For the quotes, and for the bytes that are read or written together with the last character. */
    private static final int AROUND_TEXT = 2 + Long.BYTES;

    private byte[] buffer = NONE;
    private int length;

    /** How many bytes are written so far: a mark to return to with {@link #truncate}. */
    public int length() {
        return length;
    }

    /** Removes everything that was written since the length was {@code mark}. */
    public void truncate(int mark) {
        length = mark;
    }

    /** Writes the name of a member and its colon. */
    public void name(Member member) {
        length = member.write(room(member.room()), length);
    }

    /** Writes a fragment as it is. */
    public void raw(byte[] fragment) {
        System.arraycopy(fragment, 0, room(fragment.length), length, fragment.length);
        length += fragment.length;
    }

    /** Writes the comma in front of an array's element. */
    public void element() {
        room(1)[length++] = ',';
    }

    /** Ends the object whose first member was written at {@code start}. */
    public void endObject(int start) {
        end(start, '{', '}');
    }

    /** Ends the array whose first element was written at {@code start}. */
    public void endArray(int start) {
        end(start, '[', ']');
    }

    /** Writes a member that is a string, with U+FFFD for each lone surrogate. */
    public void text(Member member, String value) {
        byte[] target = room(member.room() + roomOf(value));
        text(value, target, member.write(target, length));
    }

    /** Writes a string, with U+FFFD for each lone surrogate. */
    public void text(String value) {
        text(value, room(roomOf(value)), length);
    }

    /** Writes a member that is the hex digits of bytes, in lower case, as a string. */
    public void hex(Member member, byte[] value) {
        byte[] target = room(member.room() + 2 * value.length + 2);
        int at = member.write(target, length);
        target[at++] = '"';
        for (byte b : value) {
            LittleEndian.SHORT.set(target, at, HexDigits.of(b));
            at += Short.BYTES;
        }
        target[at++] = '"';
        length = at;
    }

    /** Writes a member that is a whole number. */
    public void wholeNumber(Member member, long value) {
        byte[] target = room(member.room() + LONGEST_LONG);
        length = NumberOutput.outputLong(value, target, member.write(target, length));
    }

    /** Writes a whole number. */
    public void wholeNumber(long value) {
        length = NumberOutput.outputLong(value, room(LONGEST_LONG), length);
    }

    /** Writes a member that is a decimal number, which must be finite. */
    public void decimal(Member member, double value) {
        name(member);
        decimal(value);
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
        byte[] target = room(LONGEST_LONG);
        int at = length;
        if (thousandths < 0) {
            target[at++] = '-';
        }
        long size = Math.abs(thousandths);
        at = NumberOutput.outputLong(size / 1000, target, at);
        int rest = (int) (size % 1000);
        int hundredths = rest / 10;
        target[at++] = '.';
        target[at++] = (byte) ('0' + hundredths / 10);
        if (rest % 100 != 0) {
            target[at++] = (byte) ('0' + hundredths % 10);
        }
        if (rest % 10 != 0) {
            target[at++] = (byte) ('0' + rest % 10);
        }
        length = at;
    }

    /** Writes a member that is a boolean. */
    public void bool(Member member, boolean value) {
        byte[] target = room(member.room() + Long.BYTES);
        bool(value, target, member.write(target, length));
    }

    /** Writes a boolean. */
    public void bool(boolean value) {
        bool(value, room(Long.BYTES), length);
    }

    /** The bytes that were written. Nothing can be written after it. */
    public byte[] toBytes() {
        byte[] written = length == 0 ? NONE : Arrays.copyOf(buffer, length);
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

    private void bool(boolean value, byte[] target, int at) {
        LittleEndian.LONG.set(target, at, value ? TRUE : FALSE);
        length = at + (value ? 4 : 5);
    }

    private static int roomOf(String value) {
        return value.length() * MOST_BYTES_OF_A_CHAR + AROUND_TEXT;
    }

    private void text(String value, byte[] target, int at) {
        target[at] = '"';
        if (PlainText.copy(value, target, at + 1)) {
            int end = at + 1 + value.length();
            target[end] = '"';
            length = end + 1;
        } else {
            encoded(value, target, at);
        }
    }

    private void encoded(String value, byte[] target, int start) {
        int at = start + 1;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80) {
                if (c < ' ' || c == '"' || c == '\\') {
                    escaped(value, start);
                    return;
                }
                target[at++] = (byte) c;
            } else if (c < 0x800) {
                LittleEndian.SHORT.set(target, at, (short) (0x80C0 | (c >> 6) | ((c & 0x3F) << 8)));
                at += 2;
            } else if (Character.isSurrogate(c)) {
                int codePoint = value.codePointAt(i);
                if (!Character.isSupplementaryCodePoint(codePoint)) {
                    encoded(WellFormedText.of(value), target, start);
                    return;
                }
                i++;
                LittleEndian.INT.set(
                        target,
                        at,
                        0x808080F0
                                | (codePoint >> 18)
                                | ((codePoint >> 12) & 0x3F) << 8
                                | ((codePoint >> 6) & 0x3F) << 16
                                | (codePoint & 0x3F) << 24);
                at += 4;
            } else {
                // The next character overwrites the fourth byte.
                LittleEndian.INT.set(target, at, 0x8080E0 | (c >> 12) | ((c >> 6) & 0x3F) << 8 | (c & 0x3F) << 16);
                at += 3;
            }
        }
        target[at++] = '"';
        length = at;
    }

    private void escaped(String value, int start) {
        length = start;
        byte[] quoted = JsonStringEncoder.getInstance().quoteAsUTF8(WellFormedText.of(value));
        byte[] target = room(quoted.length + 2);
        target[length++] = '"';
        System.arraycopy(quoted, 0, target, length, quoted.length);
        length += quoted.length;
        target[length++] = '"';
    }

    private void end(int start, char open, char close) {
        byte[] target = room(2);
        if (length == start) {
            length++;
        }
        target[start] = (byte) open;
        target[length++] = (byte) close;
    }

    /** The buffer, with room for so many bytes more. */
    private byte[] room(int more) {
        return buffer.length - length >= more ? buffer : larger(more);
    }

    private byte[] larger(int more) {
        if ((long) length + more > LONGEST) {
            throw new IllegalStateException(
                    "A payload can have 16 mebibytes, and this one has more. Shorten its texts, or leave attributes out.");
        }
        byte[] old = buffer.length == 0 ? Buffers.take() : buffer;
        if (old.length - length < more) {
            old = Arrays.copyOf(old, Math.min(LONGEST, Math.max(old.length * 2, length + more)));
        }
        buffer = old;
        return buffer;
    }
}
