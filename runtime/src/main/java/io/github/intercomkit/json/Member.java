package io.github.intercomkit.json;

import tools.jackson.core.io.JsonStringEncoder;

/**
 * The fragment that introduces a member, {@code ,"name":}, encoded once. A short one is written as three numbers, which takes less
 * than a copy of its bytes. Immutable.
 */
public final class Member {
    private static final int AT_ONCE = 3 * Long.BYTES;

    private final byte[] bytes;
    private final int length;
    private final long first;
    private final long second;
    private final long third;

    private Member(String name) {
        byte[] quoted = JsonStringEncoder.getInstance().quoteAsUTF8(name);
        length = quoted.length + 4;
        bytes = new byte[Math.max(length, AT_ONCE)];
        bytes[0] = ',';
        bytes[1] = '"';
        System.arraycopy(quoted, 0, bytes, 2, quoted.length);
        bytes[length - 2] = '"';
        bytes[length - 1] = ':';
        first = (long) LittleEndian.LONG.get(bytes, 0);
        second = (long) LittleEndian.LONG.get(bytes, Long.BYTES);
        third = (long) LittleEndian.LONG.get(bytes, 2 * Long.BYTES);
    }

    /** The member of that name. */
    public static Member of(String name) {
        return new Member(name);
    }

    /** How many bytes {@link #write} needs. */
    int room() {
        return bytes.length;
    }

    /** Writes the fragment, and answers where it ends. */
    int write(byte[] target, int at) {
        if (length <= AT_ONCE) {
            LittleEndian.LONG.set(target, at, first);
            LittleEndian.LONG.set(target, at + Long.BYTES, second);
            LittleEndian.LONG.set(target, at + 2 * Long.BYTES, third);
        } else {
            System.arraycopy(bytes, 0, target, at, length);
        }
        return at + length;
    }
}
