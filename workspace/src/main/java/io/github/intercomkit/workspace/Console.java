package io.github.intercomkit.workspace;

/** Where a tool writes its lines. */
public interface Console {
    /** Tells how it goes. */
    void info(String line);

    /** Warns. */
    void warn(String line);

    /** Tells what fails the build. */
    void error(String line);
}
