/** The annotations that describe a user. The processor reads them when it compiles, and no code needs them at run time. */
package io.github.intercomkit.annotations;
