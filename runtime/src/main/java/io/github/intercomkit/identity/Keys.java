package io.github.intercomkit.identity;

import java.util.List;

/** The keys of a verification, the newest first. */
final class Keys {
    private Keys() {}

    static List<HmacSha256> of(List<String> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("There is no secret. Give at least one, the newest first.");
        }
        return secrets.stream().map(HmacSha256::of).toList();
    }

    static String counted(List<HmacSha256> keys) {
        return keys.size() + (keys.size() == 1 ? " secret" : " secrets");
    }
}
