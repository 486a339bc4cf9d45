package io.github.intercomkit.processor.model;

/**
 * A company type that an attribute of a user holds.
 *
 * @param declared the company as its own package sees it
 * @param seenByUser the company as the user's package sees it
 * @param visible whether the user's package can use the type itself
 * @param compiledHere whether the company's source is part of this compilation, so that its own mistakes are reported there
 */
public record CompanyUse(AnnotatedType declared, AnnotatedType seenByUser, boolean visible, boolean compiledHere) {}
