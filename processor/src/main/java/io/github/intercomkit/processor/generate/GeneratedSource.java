package io.github.intercomkit.processor.generate;

/**
 * A source file.
 *
 * @param qualifiedName the full name of the type in it
 * @param text the text, in ASCII
 */
public record GeneratedSource(String qualifiedName, String text) {}
