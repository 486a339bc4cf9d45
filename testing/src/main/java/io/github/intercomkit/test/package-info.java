/**
 * What an application tests its use of the Messenger with. {@link io.github.intercomkit.test.SimulatedMessenger} does with calls what Intercom
 * does, {@link io.github.intercomkit.test.SimulatedMessengerServer} serves it to browsers, and
 * {@link io.github.intercomkit.test.IntercomAssertions} compares payloads and calls.
 *
 * <p>For tests alone: messages and {@code toString()} show names and values, since a test that fails has to say what it found.
 */
@NullMarked
package io.github.intercomkit.test;

import org.jspecify.annotations.NullMarked;
