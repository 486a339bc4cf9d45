package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.Place;
import javax.tools.Diagnostic;

/** A place that the compiler's messager cannot be told. */
public interface PrintingPlace extends Place {
    /** Prints a message there. */
    void print(Diagnostic.Kind kind, String text);
}
