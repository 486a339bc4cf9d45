package io.github.intercomkit.web;

import java.time.Duration;
import java.time.Instant;

/**
 * A sign-out that the page told while the application still had its user. That user counts as a visitor for a while, so that no tab
 * boots the user again before the application's own sign-out is done.
 *
 * @param person the key of the user
 * @param until when the user counts as signed in again, if the application still has the user
 */
record SignOut(String person, Instant until) {
    /** As long as a page may take to sign its user out. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    static SignOut of(String person, Instant now) {
        return new SignOut(person, now.plus(LONGEST));
    }

    boolean isOf(String key, Instant now) {
        return person.equals(key) && now.isBefore(until);
    }
}
