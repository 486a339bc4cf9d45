package io.github.intercomkit.processor.check;

import io.github.intercomkit.processor.model.AnnotatedType;
import java.util.List;
import java.util.SortedSet;

/**
 * The result of the checks.
 *
 * @param problems the problems in the order of their positions; a mistake that two types inherit is one problem
 * @param writable the users and companies without an error, for which files can be written
 * @param finished the types without an error or a warning
 */
public record Report(SortedSet<Problem> problems, List<AnnotatedType> writable, List<AnnotatedType> finished) {}
