package io.github.intercomkit.servlet;

/** The HTTP session ended while a step was made in it, by a sign-out in another tab for instance. */
final class EndedHttpSessionException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    EndedHttpSessionException(IllegalStateException cause) {
        super("The HTTP session ended while a step was made in it.", cause);
    }
}
