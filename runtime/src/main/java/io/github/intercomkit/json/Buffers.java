package io.github.intercomkit.json;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Buffers that are used again. Each is lent to one writer at a time; a thread finds its own two first, since a token is written
 * while its payload is, and where both are lent a new one is made. No thread keeps any, so that virtual threads are as good as others.
 */
final class Buffers {
    private static final int INITIAL_SIZE = 2048;
    /** Enough for 250 custom attributes of the longest text that Intercom documents, three bytes each character. */
    private static final int LARGEST_KEPT = 256 * 1024;

    private static final int SLOTS = Integer.highestOneBit(Runtime.getRuntime().availableProcessors()) * 4;
    /** Further apart than a cache line, so that two threads do not write to one. */
    private static final int DISTANCE = 16;

    private static final AtomicReferenceArray<byte[]> FREE = new AtomicReferenceArray<>(SLOTS * DISTANCE);

    private Buffers() {}

    static byte[] take() {
        int slot = slot();
        byte[] buffer = FREE.getAndSet(slot, null);
        if (buffer == null) {
            buffer = FREE.getAndSet(slot + 1, null);
        }
        return buffer == null ? new byte[INITIAL_SIZE] : buffer;
    }

    static void give(byte[] buffer) {
        if (buffer.length >= INITIAL_SIZE && buffer.length <= LARGEST_KEPT) {
            int slot = slot();
            // Of two threads that find it empty, one loses its buffer, which costs no more than a new one.
            FREE.setRelease(FREE.getPlain(slot) == null ? slot : slot + 1, buffer);
        }
    }

    private static int slot() {
        return (int) (Thread.currentThread().getId() & (SLOTS - 1)) * DISTANCE;
    }
}
