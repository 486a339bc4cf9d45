package io.github.intercomkit.processor.model;

/**
 * An annotated type that is declared inside a method, or another piece of code.
 *
 * @param name its simple name
 * @param role the object that it describes
 * @param position the position of its message
 */
public record LocalType(String name, Role role, Position position) {}
