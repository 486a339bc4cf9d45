/** What is logged: each message once an hour, and no value. Not exported. */
@NullMarked
package io.github.intercomkit.log;

import org.jspecify.annotations.NullMarked;
