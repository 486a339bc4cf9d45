package io.github.intercomkit.processor.model;

import java.util.List;
import java.util.Set;

/**
 * The types of a compilation in one round.
 *
 * @param types the annotated types that are not finished, in the order of their names
 * @param finished the names of the other users
 * @param misplaced annotated members that no serializer reads
 * @param localTypes annotated types inside methods
 * @param typesOfCompactFiles annotated types in source files without a class around them
 * @param handWritten the full names of the top-level types in the sources, without those that the processor wrote
 */
public record Compilation(
        List<AnnotatedType> types,
        List<TypeRef> finished,
        List<MisplacedAttribute> misplaced,
        List<LocalType> localTypes,
        List<LocalType> typesOfCompactFiles,
        Set<String> handWritten) {
    /** Copies the collections. */
    public Compilation {
        types = List.copyOf(types);
        finished = List.copyOf(finished);
        misplaced = List.copyOf(misplaced);
        localTypes = List.copyOf(localTypes);
        typesOfCompactFiles = List.copyOf(typesOfCompactFiles);
        handWritten = Set.copyOf(handWritten);
    }
}
