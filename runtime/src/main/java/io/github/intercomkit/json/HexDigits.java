package io.github.intercomkit.json;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The two hex digits of each byte, in lower case, as they are written at once. */
final class HexDigits {
    private static final short[] DIGITS = new short[1 << Byte.SIZE];

    static {
        for (int b = 0; b < DIGITS.length; b++) {
            byte[] digits = HexFormat.of().toHexDigits((byte) b).getBytes(StandardCharsets.ISO_8859_1);
            DIGITS[b] = (short) LittleEndian.SHORT.get(digits, 0);
        }
    }

    private HexDigits() {}

    static short of(byte value) {
        return DIGITS[value & 0xFF];
    }
}
