/**
 * The annotations of IntercomKit. They are read by the compiler only and leave nothing to look up at run time.
 */
package io.github.intercomkit.annotations;
