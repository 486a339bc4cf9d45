package io.github.intercomkit.protocol;

import java.util.Locale;
import java.util.Optional;

/** The rules for the name of an event and for the keys of its metadata (Intercom's documentation of events). */
public final class EventNames {
    /** Intercom turns each into a hyphen. */
    private static final String REPLACED = ".$";

    private static final String FORBIDDEN_IN_KEYS = ".$~`!@#%^&*\"'{}|\\\0";
    private static final String DATE_SUFFIX = "_date";
    private static final String TIME_SUFFIX = "_at";

    private EventNames() {}

    /** The problem of an event's name, if it has one. A blank within it is allowed, white space at its ends is not. */
    public static Optional<NameProblem> problemOfEvent(String name) {
        boolean hasBlankEnds = !VisibleText.trimmed(name).equals(name);
        return AttributeNames.spelling(hasBlankEnds ? name : name.replace(' ', '_'), REPLACED)
                .filter(problem -> problem.kind() != NameProblem.Kind.PROTOTYPE);
    }

    /** The problem of a metadata key, if it has one. */
    public static Optional<NameProblem> problemOfKey(String key) {
        return AttributeNames.spelling(key, FORBIDDEN_IN_KEYS);
    }

    /** The name without what a reader of the workspace overlooks: names that are equal then look the same. */
    public static String lookOf(String name) {
        return folded(name).replaceAll("[-_ ]", "");
    }

    /** A name or key as Intercom compares it: without regard to case. */
    public static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether Intercom takes the values under a key for dates. */
    public static boolean namesDate(String key) {
        return folded(key).endsWith(DATE_SUFFIX);
    }

    /** That key, as one that Intercom takes for a date's. */
    public static String dateKey(String key) {
        String stem = key.endsWith(TIME_SUFFIX) ? key.substring(0, key.length() - TIME_SUFFIX.length()) : key;
        return stem + DATE_SUFFIX;
    }
}
