/** The workspace's attributes over Intercom's REST API. */
@NullMarked
package io.github.intercomkit.workspace.rest;

import org.jspecify.annotations.NullMarked;
