package io.github.intercomkit.codegen;

/** The values of one visitor in Intercom's terms. Implemented by generated records, which are immutable. */
public interface VisitorSnapshot {}
