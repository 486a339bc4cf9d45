package io.github.intercomkit.processor.model;

import java.util.ArrayList;
import java.util.List;

/** Derives an attribute's name from a member's name, in the same way on machines of each language. */
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

    /**
     * The names of a field's getters, in the order in which they are looked for: {@code getEmail}, for a boolean {@code isEmail}, and then
     * {@code email}. For a field such as {@code eMail} the bean specification keeps the small letter, so {@code geteMail} is one, too.
     */
    public static List<String> getters(String fieldName, boolean isBoolean) {
        List<String> prefixes = isBoolean ? List.of(GET, IS) : List.of(GET);
        List<String> getters = new ArrayList<>();
        prefixes.forEach(prefix -> getters.add(prefix + capitalized(fieldName)));
        if (keepsSmallLetter(fieldName)) {
            prefixes.forEach(prefix -> getters.add(prefix + fieldName));
        }
        getters.add(fieldName);
        return getters;
    }

    /** Whether it is the name of a getter for a boolean: {@code isVip}. */
    public static boolean isBooleanGetter(String methodName) {
        return hasPrefix(methodName, IS);
    }

    /** The name with a small first letter: {@code Email} becomes {@code email}. */
    public static String decapitalized(String name) {
        int first = name.codePointAt(0);
        return Character.toString(Character.toLowerCase(first)) + name.substring(Character.charCount(first));
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

    /**
     * A prefix counts only before a new word: {@code getaway} and {@code issue} have none. In the bean specification a single
     * small letter before a capital is a word: {@code geteMail}.
     */
    private static boolean hasPrefix(String name, String prefix) {
        if (!name.startsWith(prefix) || name.length() == prefix.length()) {
            return false;
        }
        int next = name.codePointAt(prefix.length());
        return Character.isLetterOrDigit(next)
                && (!Character.isLowerCase(next) || keepsSmallLetter(name.substring(prefix.length())));
    }

    private static boolean keepsSmallLetter(String property) {
        int first = property.codePointAt(0);
        int second = Character.charCount(first);
        return Character.isLowerCase(first)
                && second < property.length()
                && Character.isUpperCase(property.codePointAt(second));
    }

    private static String capitalized(String name) {
        int first = name.codePointAt(0);
        return Character.toString(Character.toUpperCase(first)) + name.substring(Character.charCount(first));
    }
}
