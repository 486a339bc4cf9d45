package io.github.intercomkit.protocol;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the name that is nearly another: but for case and underscores, or but for one edit. */
public final class NearNames {
    private static final int SHORTEST_TO_EDIT = 5;

    private NearNames() {}

    /** The first of the candidates that is nearly the name. */
    public static Optional<String> nearest(Stream<String> candidates, String name) {
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
    public static boolean isOneEditAway(String a, String b) {
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
