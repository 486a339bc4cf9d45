package io.github.intercomkit.processor.model;

/**
 * An annotated type that is declared inside a method, or another piece of code.
 *
 * @param name its simple name
 * @param role what its annotation says that it describes
 * @param place where the message belongs
 */
public record LocalType(String name, Role role, Place place) {}
