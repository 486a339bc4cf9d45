package io.github.intercomkit.workspace;

/** Where a tool writes its lines. */
public interface Console {
    /**
     * Tells how it goes.
     *
     * @param line what to tell
     */
    void info(String line);

    /**
     * Warns.
     *
     * @param line what to warn of
     */
    void warn(String line);

    /**
     * Tells what fails the build.
     *
     * @param line what to tell
     */
    void error(String line);
}
