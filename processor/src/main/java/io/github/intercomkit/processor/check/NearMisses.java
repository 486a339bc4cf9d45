package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.protocol.CompanyAttribute;
import io.github.intercomkit.protocol.KnownAttribute;
import io.github.intercomkit.protocol.StandardAttribute;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the standard attribute or zone whose name is nearly the given one. */
final class NearMisses {
    private static final int SHORTEST_TO_EDIT = 5;

    private NearMisses() {}

    static Optional<String> of(CheckedAttribute checked) {
        if (checked.known().isPresent()) {
            return Optional.empty();
        }
        String name = checked.attribute().name();
        Stream<KnownAttribute> candidates = checked.type().role() == Role.USER
                ? Arrays.stream(StandardAttribute.values())
                : Arrays.stream(CompanyAttribute.values());
        return nearest(candidates.map(KnownAttribute::jsonName), name);
    }

    /** A zone whose id is nearly the given one. UTC is left out, since the message proposes it anyway. */
    static Optional<String> ofZone(String id) {
        return nearest(ZoneId.getAvailableZoneIds().stream().sorted().filter(zone -> !zone.equals("UTC")), id);
    }

    private static Optional<String> nearest(Stream<String> candidates, String name) {
        String folded = folded(name);
        return candidates
                .filter(known -> folded(known).equals(folded)
                        || (known.length() >= SHORTEST_TO_EDIT && isOneEditAway(known, name)))
                .findFirst();
    }

    private static String folded(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** Whether the texts differ by one added, missing or other character, or by two swapped neighbours. */
    static boolean isOneEditAway(String a, String b) {
        int prefix = 0;
        while (prefix < Math.min(a.length(), b.length()) && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        String restOfA = a.substring(prefix);
        String restOfB = b.substring(prefix);
        return switch (restOfA.length() - restOfB.length()) {
            case 1 -> restOfA.substring(1).equals(restOfB);
            case -1 -> restOfB.substring(1).equals(restOfA);
            case 0 ->
                !restOfA.isEmpty() && (restOfA.substring(1).equals(restOfB.substring(1)) || isSwap(restOfA, restOfB));
            default -> false;
        };
    }

    private static boolean isSwap(String a, String b) {
        return a.length() > 1
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && a.substring(2).equals(b.substring(2));
    }
}
