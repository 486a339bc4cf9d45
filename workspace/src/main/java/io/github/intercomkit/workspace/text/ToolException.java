package io.github.intercomkit.workspace.text;

/** A tool cannot go on. The message is one line that says why and what to do, and holds no secret. */
public final class ToolException extends Exception {
    private static final long serialVersionUID = 1;

    /** Fails with that line. */
    public ToolException(String message) {
        super(message);
    }
}
