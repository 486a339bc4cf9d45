package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.Position;
import javax.tools.Diagnostic;

/** A position that the compiler's {@code Messager} does not take, and that prints its messages itself. */
public interface PrintablePosition extends Position {
    /** Prints a message there. */
    void print(Diagnostic.Kind kind, String text);
}
