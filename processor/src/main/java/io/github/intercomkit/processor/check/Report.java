package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.AnnotatedType;
import java.util.List;
import java.util.SortedSet;

/**
 * What a look at the sources came to.
 *
 * @param problems in the order of their places, none twice: a mistake that two types inherit is one mistake
 * @param writable the users for which a serializer can be written
 * @param settled the types in which nothing is wrong, not even what only deserves a warning
 */
public record Report(SortedSet<Problem> problems, List<AnnotatedType> writable, List<AnnotatedType> settled) {}
