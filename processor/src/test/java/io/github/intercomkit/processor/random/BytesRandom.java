package io.github.intercomkit.processor.random;

import java.util.Random;

/** Random numbers that a fuzzer chooses: each takes a byte or two of its input. Zero, once the input is used up. Not thread-safe. */
public final class BytesRandom extends Random {
    private static final long serialVersionUID = 1;
    private static final int BYTE = 0xFF;

    @SuppressWarnings("serial") // Never serialized.
    private final byte[] input;

    private int next;

    public BytesRandom(byte[] input) {
        this.input = input.clone();
    }

    @Override
    protected int next(int bits) {
        int value = 0;
        for (int i = 0; i < bits; i += Byte.SIZE) {
            value = value << Byte.SIZE | nextByte();
        }
        return bits == Integer.SIZE ? value : value & ((1 << bits) - 1);
    }

    @Override
    public int nextInt(int bound) {
        int value = bound <= BYTE + 1 ? nextByte() : nextByte() << Byte.SIZE | nextByte();
        return value % bound;
    }

    @Override
    public boolean nextBoolean() {
        return (nextByte() & 1) != 0;
    }

    private int nextByte() {
        return next < input.length ? input[next++] & BYTE : 0;
    }
}
