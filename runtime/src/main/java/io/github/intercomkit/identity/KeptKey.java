package io.github.intercomkit.identity;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The key of one {@link HmacSha256}, kept in a static table. A payload leads to what signs it, and mappers that write fields follow
 * it there: they find the number of a row. A row is free again when its owner is gone.
 */
final class KeptKey extends PhantomReference<HmacSha256> {
    private static final ReferenceQueue<HmacSha256> GONE = new ReferenceQueue<>();

    /** Copied when a key is kept, which is rare, so that reading takes no lock. */
    private static volatile @Nullable KeptKey[] table = new KeptKey[4];

    private final int row;
    private final SecretKeySpec key;
    private final @Nullable KeyedDigests digests;

    private KeptKey(HmacSha256 owner, int row, SecretKeySpec key, @Nullable KeyedDigests digests) {
        super(owner, GONE);
        this.row = row;
        this.key = key;
        this.digests = digests;
    }

    /** Keeps a key for as long as its owner lives; answers its row. */
    static synchronized int keep(HmacSha256 owner, SecretKeySpec key, @Nullable KeyedDigests digests) {
        @Nullable KeptKey[] kept = table.clone();
        for (Reference<?> gone = GONE.poll(); gone != null; gone = GONE.poll()) {
            kept[((KeptKey) gone).row] = null;
        }
        int row = 0;
        while (row < kept.length && kept[row] != null) {
            row++;
        }
        if (row == kept.length) {
            kept = Arrays.copyOf(kept, 2 * row);
        }
        kept[row] = new KeptKey(owner, row, key, digests);
        table = kept;
        return row;
    }

    /** The key of a row whose owner lives. */
    static KeptKey of(int row) {
        KeptKey kept = table[row];
        if (kept == null) {
            throw new IllegalStateException("No key is kept for an owner that lives");
        }
        return kept;
    }

    SecretKeySpec key() {
        return key;
    }

    @Nullable KeyedDigests digests() {
        return digests;
    }
}
