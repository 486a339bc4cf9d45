package io.github.intercomkit.identity;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The key of one {@link HmacSha256}, in a static table. Mappers that write fields follow the references of a payload as far as its
 * signer, and find the number of a row there instead of the key. A row is free again when its owner was collected.
 */
final class StoredKey extends PhantomReference<HmacSha256> {
    private static final ReferenceQueue<HmacSha256> GONE = new ReferenceQueue<>();

    /** Copied when a key is stored, which is rare, so that a read needs no lock. */
    private static volatile @Nullable StoredKey[] table = new StoredKey[4];

    private final int row;
    private final SecretKeySpec key;
    private final @Nullable KeyedDigests digests;

    private StoredKey(HmacSha256 owner, int row, SecretKeySpec key, @Nullable KeyedDigests digests) {
        super(owner, GONE);
        this.row = row;
        this.key = key;
        this.digests = digests;
    }

    /** Stores a key for as long as its owner lives, and returns its row. */
    static synchronized int store(HmacSha256 owner, SecretKeySpec key, @Nullable KeyedDigests digests) {
        @Nullable StoredKey[] stored = table.clone();
        for (Reference<?> gone = GONE.poll(); gone != null; gone = GONE.poll()) {
            stored[((StoredKey) gone).row] = null;
        }
        int row = 0;
        while (row < stored.length && stored[row] != null) {
            row++;
        }
        if (row == stored.length) {
            stored = Arrays.copyOf(stored, 2 * row);
        }
        stored[row] = new StoredKey(owner, row, key, digests);
        table = stored;
        return row;
    }

    /** The key in a row. */
    static StoredKey of(int row) {
        StoredKey stored = table[row];
        if (stored == null) {
            throw new IllegalStateException("The row has no key");
        }
        return stored;
    }

    SecretKeySpec key() {
        return key;
    }

    @Nullable KeyedDigests digests() {
        return digests;
    }
}
