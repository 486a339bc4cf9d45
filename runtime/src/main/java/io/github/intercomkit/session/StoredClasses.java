package io.github.intercomkit.session;

import java.io.ObjectInputFilter;
import java.io.ObjectInputFilter.FilterInfo;
import java.io.ObjectInputFilter.Status;

/** Filters of the bytes of stored sessions: which classes stand in them, and how deep. What another application stored is not read. */
final class StoredClasses {
    /** A session holds lists in its parts, which hold an entry with a text. A snapshot holds a list of companies, whose values are numbers. */
    private static final int DEEPEST = 6;

    private StoredClasses() {}

    /**
     * A filter of the classes that a pattern lists, and no others.
     *
     * @param pattern as {@link ObjectInputFilter.Config#createFilter} takes it
     * @param deepestCollection where a list or a set may stand. To hash a set within sets can take for ever
     * @param references how often an object may be named: five bytes name a long one once more
     * @param bytes the length of what is read: no array is longer
     */
    static ObjectInputFilter filter(String pattern, int deepestCollection, int references, int bytes) {
        ObjectInputFilter listed = ObjectInputFilter.Config.createFilter("maxdepth=" + DEEPEST + ";maxarray=" + bytes
                + ";maxbytes=" + bytes + ";maxrefs=" + references + ";" + pattern + ";!*");
        return found ->
                isCollection(found) && found.depth() > deepestCollection ? Status.REJECTED : listed.checkInput(found);
    }

    /** Each collection asks for the array of its elements; a class is not named again where it was named before. */
    private static boolean isCollection(FilterInfo found) {
        return found.arrayLength() >= 0 && !byte[].class.equals(found.serialClass());
    }
}
