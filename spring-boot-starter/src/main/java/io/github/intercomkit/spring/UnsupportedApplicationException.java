package io.github.intercomkit.spring;

/** The application needs what the starter cannot do. Its message says what; the way out is beside it. */
final class UnsupportedApplicationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String wayOut;

    UnsupportedApplicationException(String problem, String wayOut) {
        super(problem);
        this.wayOut = wayOut;
    }

    String wayOut() {
        return wayOut;
    }
}
