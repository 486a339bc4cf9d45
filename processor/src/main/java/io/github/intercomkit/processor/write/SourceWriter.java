package io.github.intercomkit.processor.write;

import io.github.intercomkit.processor.generate.GeneratedSource;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/** Writes sources through the compiler. */
public final class SourceWriter {
    private final Filer filer;

    /** Writes through the compiler's filer. */
    public SourceWriter(Filer filer) {
        this.filer = filer;
    }

    /**
     * Writes a source. An incremental build tool writes it again when the file of the origin changes.
     */
    public void write(GeneratedSource source, TypeElement origin) throws IOException {
        try (Writer writer =
                filer.createSourceFile(source.qualifiedName(), origin).openWriter()) {
            writer.write(source.text());
        }
    }
}
