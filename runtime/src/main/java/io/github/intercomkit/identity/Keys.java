package io.github.intercomkit.identity;

import io.github.intercomkit.protocol.Secrets;
import java.util.List;

/** The keys of a verification, the newest first. */
final class Keys {
    private Keys() {}

    static List<HmacSha256> of(List<String> secrets) {
        Secrets.requireAny(secrets);
        return secrets.stream().map(HmacSha256::of).toList();
    }
}
