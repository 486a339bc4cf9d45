package io.github.intercomkit.processor.model;

/** How a member's name becomes an attribute's. Independent of the machine's language. */
public final class Naming {
    private static final String GET = "get";
    private static final String IS = "is";

    private Naming() {}

    /** The name of an attribute whose member is a field. */
    public static String ofField(String fieldName) {
        return snakeCase(fieldName);
    }

    /** The name of an attribute whose member is a method: without {@code get}, for a boolean without {@code is}. */
    public static String ofMethod(String methodName, boolean isBoolean) {
        if (hasPrefix(methodName, GET)) {
            return snakeCase(methodName.substring(GET.length()));
        }
        if (isBoolean && hasPrefix(methodName, IS)) {
            return snakeCase(methodName.substring(IS.length()));
        }
        return snakeCase(methodName);
    }

    /** The getter of a field: {@code getEmail} for {@code email}. */
    public static String getter(String fieldName) {
        return GET + capitalized(fieldName);
    }

    /** The getter of a boolean field: {@code isVip} for {@code vip}. */
    public static String booleanGetter(String fieldName) {
        return IS + capitalized(fieldName);
    }

    /**
     * {@code imageURL} becomes {@code image_url}: a word begins with a capital after another letter or digit, and with the
     * last of several capitals if a small letter follows it.
     */
    static String snakeCase(String name) {
        int[] points = name.codePoints().toArray();
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            if (i > 0 && beginsWord(points, i)) {
                result.append('_');
            }
            result.appendCodePoint(Character.toLowerCase(points[i]));
        }
        return result.toString();
    }

    private static boolean beginsWord(int[] points, int i) {
        if (!Character.isUpperCase(points[i]) || !Character.isLetterOrDigit(points[i - 1])) {
            return false;
        }
        return !Character.isUpperCase(points[i - 1]) || (i + 1 < points.length && Character.isLowerCase(points[i + 1]));
    }

    /** A prefix is one only before a new word: {@code getaway} and {@code issue} have none. */
    private static boolean hasPrefix(String name, String prefix) {
        if (!name.startsWith(prefix) || name.length() == prefix.length()) {
            return false;
        }
        int next = name.codePointAt(prefix.length());
        return Character.isLetterOrDigit(next) && !Character.isLowerCase(next);
    }

    private static String capitalized(String name) {
        int first = name.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + name.substring(Character.charCount(first));
    }
}
