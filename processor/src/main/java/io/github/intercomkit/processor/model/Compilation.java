package io.github.intercomkit.processor.model;

import java.util.List;
import java.util.Set;

/**
 * What one look at the sources saw.
 *
 * @param types the annotated types of which something is still to be said or written, in the order of their names
 * @param settled the names of the other users
 * @param strays annotated members that nothing inherits
 * @param localTypes annotated types inside methods
 * @param compactTypes annotated types in source files without a class around them
 * @param handwritten the full names of top-level types that the sources declare, what the processor wrote aside
 */
public record Compilation(
        List<AnnotatedType> types,
        List<TypeRef> settled,
        List<Stray> strays,
        List<LocalType> localTypes,
        List<LocalType> compactTypes,
        Set<String> handwritten) {
    /** Copies the collections. */
    public Compilation {
        types = List.copyOf(types);
        settled = List.copyOf(settled);
        strays = List.copyOf(strays);
        localTypes = List.copyOf(localTypes);
        compactTypes = List.copyOf(compactTypes);
        handwritten = Set.copyOf(handwritten);
    }
}
