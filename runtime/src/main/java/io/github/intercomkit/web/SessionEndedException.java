package io.github.intercomkit.web;

/** The browser's session has ended within a step. */
final class SessionEndedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SessionEndedException(IllegalStateException cause) {
        super(cause);
    }
}
