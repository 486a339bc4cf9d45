package io.github.intercomkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoredKeyTest {
    private static final int MANY = 500;

    @Test
    void theRowsOfUnusedKeysAreReusedAndOtherKeysStillSign() throws Exception {
        Map<HmacSha256, byte[]> used = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            HmacSha256 key = HmacSha256.of("secret of " + i);
            used.put(key, key.sign("17"));
        }
        int most = rows() + 4 * MANY;
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        for (int round = 0; round < 20 || free() < MANY; round++) {
            assertThat(Instant.now()).isBefore(end);
            for (int i = 0; i < MANY; i++) {
                HmacSha256.of("another secret " + round + " " + i);
            }
            System.gc();
            Thread.sleep(20);
            HmacSha256.of("a last secret");
        }

        assertThat(rows()).as("rows after 10,000 keys").isLessThan(most);
        used.forEach((key, signature) -> assertThat(key.sign("17")).isEqualTo(signature));
    }

    @Test
    void theTableGrowsWithTheKeysInUse() throws Exception {
        int rows = rows();
        Map<HmacSha256, byte[]> used = new LinkedHashMap<>();
        for (int i = 0; i <= rows; i++) {
            HmacSha256 key = HmacSha256.of("secret of " + i);
            used.put(key, key.sign("17"));
        }

        assertThat(rows()).isGreaterThan(rows);
        used.forEach((key, signature) -> assertThat(key.sign("17")).isEqualTo(signature));
    }

    private static int rows() throws ReflectiveOperationException {
        return table().length;
    }

    private static long free() throws ReflectiveOperationException {
        long free = 0;
        for (StoredKey key : table()) {
            free += key == null ? 1 : 0;
        }
        return free;
    }

    private static StoredKey[] table() throws ReflectiveOperationException {
        Field table = StoredKey.class.getDeclaredField("table");
        table.setAccessible(true);
        return (StoredKey[]) table.get(null);
    }
}
