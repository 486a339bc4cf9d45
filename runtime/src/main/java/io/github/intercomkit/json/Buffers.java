package io.github.intercomkit.json;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Buffers that are used again. Each is lent to one writer at a time; a thread finds its own first, and one more than there are
 * buffers makes a new one. No thread keeps any, so that virtual threads are as good as others.
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
        byte[] buffer = FREE.getAndSet(slot(), null);
        return buffer == null ? new byte[INITIAL_SIZE] : buffer;
    }

    static void give(byte[] buffer) {
        if (buffer.length >= INITIAL_SIZE && buffer.length <= LARGEST_KEPT) {
            FREE.setRelease(slot(), buffer);
        }
    }

    private static int slot() {
        return (int) (Thread.currentThread().getId() & (SLOTS - 1)) * DISTANCE;
    }
}
