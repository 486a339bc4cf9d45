package io.github.intercomkit.processor.write;

import io.github.intercomkit.processor.generate.GeneratedSource;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/** Hands a source to the compiler. */
public final class SourceWriter {
    private final Filer filer;

    /** Writes through the compiler's filer. */
    public SourceWriter(Filer filer) {
        this.filer = filer;
    }

    /**
     * Writes a source that comes from one type, and depends on that type's file alone as far as a build tool that compiles in
     * steps is concerned.
     */
    public void write(GeneratedSource source, TypeElement origin) throws IOException {
        try (Writer writer =
                filer.createSourceFile(source.qualifiedName(), origin).openWriter()) {
            writer.write(source.text());
        }
    }
}
