package io.github.intercomkit.web;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the state of one browser's session between two requests, such as an attribute of its HTTP session. The endpoint calls it within
 * a step, and makes one step of a store at a time.
 */
@SuppressWarnings("exports") // JSpecify is optional for users of the module.
public interface StateStore {
    /**
     * The browser, to tell stores apart: steps of stores with equal ids are made one after the other.
     *
     * @return the id of the HTTP session, for instance
     */
    String id();

    /**
     * The state that was saved last.
     *
     * @return null if none was, or it is gone
     * @throws IllegalStateException if the browser's session has ended: the page makes no calls then, and asks again
     */
    @Nullable String load();

    /**
     * Saves the state. Called after each step, before the endpoint returns its answer.
     *
     * @param state letters, digits, {@code .}, {@code -}, {@code _} and {@code ~}; it holds attributes of the user
     * @throws IllegalStateException if the browser's session has ended; it must not come back
     */
    void save(String state);
}
