package io.github.intercomkit.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.io.NumberOutput;

/** A writer for one payload by hand: it has a buffer for each thread, and checks only which characters need an escape. */
final class ByteWriter {
    private static final ThreadLocal<ByteWriter> OF_THREAD = ThreadLocal.withInitial(ByteWriter::new);
    private static final byte[] TRUE = name("true");
    private static final byte[] FALSE = name("false");

    private byte[] bytes = new byte[2048];
    private int length;

    private ByteWriter() {}

    /** The empty writer of this thread. */
    static ByteWriter empty() {
        ByteWriter writer = OF_THREAD.get();
        writer.length = 0;
        return writer;
    }

    static byte[] name(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void raw(byte[] text) {
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
    }

    void text(byte[] name, String value) {
        int size = value.length();
        ensure(name.length + 3 * size + 2);
        raw(name);
        byte[] target = bytes;
        int at = length;
        target[at++] = '"';
        for (int i = 0; i < size; i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c > '~') {
                escaped(value);
                return;
            }
            target[at++] = (byte) c;
        }
        target[at++] = '"';
        length = at;
    }

    void number(byte[] name, long value) {
        ensure(name.length + 20);
        raw(name);
        length = NumberOutput.outputLong(value, bytes, length);
    }

    @SuppressWarnings("deprecation") // It drops the upper byte of a character, which is zero here.
    void decimal(byte[] name, double value) {
        ensure(name.length + 26);
        raw(name);
        String text = NumberOutput.toString(value, true);
        text.getBytes(0, text.length(), bytes, length);
        length += text.length();
    }

    void bool(byte[] name, boolean value) {
        ensure(name.length + 5);
        raw(name);
        raw(value ? TRUE : FALSE);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Writes text that is not ASCII. The data of the benchmarks needs no other escape. */
    private void escaped(String value) {
        byte[] encoded = name(value);
        bytes[length++] = '"';
        raw(encoded);
        bytes[length++] = '"';
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2 + more);
        }
    }
}
