package io.github.intercomkit.workspace.rest;

/**
 * An attribute to make in the workspace.
 *
 * @param model whose attribute it is
 * @param name the name
 * @param dataType the type of its values
 * @param messengerWritable whether a page may write it without a signature
 */
public record NewAttribute(Model model, String name, String dataType, boolean messengerWritable) {}
