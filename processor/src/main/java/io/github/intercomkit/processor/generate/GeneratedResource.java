package io.github.intercomkit.processor.generate;

/**
 * A generated file beside the classes.
 *
 * @param path the path, from the root of the classes
 * @param text the text
 */
public record GeneratedResource(String path, String text) {}
