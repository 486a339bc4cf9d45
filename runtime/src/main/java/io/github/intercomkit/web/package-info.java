/** What pages, their headers and their cookies need beside the payloads. */
@NullMarked
package io.github.intercomkit.web;

import org.jspecify.annotations.NullMarked;
