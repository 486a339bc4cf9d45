package io.github.intercomkit.processor.model;

/**
 * An annotated member that no annotated type can inherit.
 *
 * @param owner the type that declares it
 * @param member the member as a message shows it
 * @param kind what the type is, as a message says it: {@code record}, {@code enum}, {@code final class}
 * @param place where the message belongs
 */
public record Stray(TypeRef owner, String member, String kind, Place place) {}
