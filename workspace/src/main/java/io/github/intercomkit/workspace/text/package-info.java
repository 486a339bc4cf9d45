/** Writes texts that several outputs share: JSON, HTML, Markdown. */
@NullMarked
package io.github.intercomkit.workspace.text;

import org.jspecify.annotations.NullMarked;
