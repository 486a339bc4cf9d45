package io.github.intercomkit.web;

import java.util.function.Supplier;

/**
 * Runs each step of the endpoint within something of the application, such as a read-only transaction: the user is read in it, lazily
 * loaded members too. It begins after earlier steps of the same browser have ended. Must be thread-safe.
 */
@FunctionalInterface
public interface StepScope {
    /**
     * Runs a step.
     *
     * @param step reads the user and makes the step; it throws the exceptions of the user's accessors
     * @param <R> the type of the result
     * @return the result of the step
     */
    <R> R run(Supplier<R> step);
}
