package io.github.intercomkit.json;

/**
 * Text that needs no escape in JSON: ASCII without controls, quotes and backslashes. Copied at once and looked at eight bytes at a time, that
 * takes two thirds of a loop over characters.
 */
final class PlainText {
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;
    private static final long SPACES = ONES * ' ';
    private static final long QUOTE_TO_SPACE = ONES * ('"' ^ ' ');
    private static final long BACKSLASHES = ONES * '\\';

    private PlainText() {}

    /** Copies the text if it is plain, and returns whether it was. If not, the bytes behind {@code at} are undefined. The target
     * needs eight bytes more than the text. */
    @SuppressWarnings("deprecation") // It drops the upper byte of a character; there is none.
    static boolean copy(String text, byte[] target, int at) {
        int size = text.length();
        for (int i = 0; i < size; i++) {
            // Free where the platform stores a text in bytes: there no character can be larger.
            if (text.charAt(i) > 0xFF) {
                return false;
            }
        }
        text.getBytes(0, size, target, at);
        return isPlain(target, at, size);
    }

    private static boolean isPlain(byte[] bytes, int start, int size) {
        long special = 0;
        int i = 0;
        for (; i <= size - Long.BYTES; i += Long.BYTES) {
            special |= special((long) LittleEndian.LONG.get(bytes, start + i));
        }
        int rest = size - i;
        if (rest > 0) {
            long ofText = -1L >>> ((Long.BYTES - rest) * Byte.SIZE);
            special |= special(((long) LittleEndian.LONG.get(bytes, start + i) & ofText) | (SPACES & ~ofText));
        }
        return (special & HIGH_BITS) == 0;
    }

    /**
     * Sets the high bit of each byte that is not ASCII, and of the first that needs an escape, where a subtraction becomes
     * negative. Exchanging quote and space makes one subtraction find quotes and controls alike.
     */
    private static long special(long bytes) {
        return bytes | ((bytes ^ QUOTE_TO_SPACE) - SPACES - ONES) | ((bytes ^ BACKSLASHES) - ONES);
    }
}
