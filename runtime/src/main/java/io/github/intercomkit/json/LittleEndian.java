package io.github.intercomkit.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Several bytes of an array as one number, the first the lowest: read and written at once, checked against its end once. */
final class LittleEndian {
    static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private LittleEndian() {}

    /** The number that at most eight ASCII characters are. */
    static long ascii(String text) {
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            number |= (long) text.charAt(i) << (i * Byte.SIZE);
        }
        return number;
    }
}
