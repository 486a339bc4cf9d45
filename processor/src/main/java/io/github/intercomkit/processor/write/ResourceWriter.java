package io.github.intercomkit.processor.write;

import io.github.intercomkit.processor.generate.GeneratedResource;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/** Writes resources beside the classes, through the compiler. */
public final class ResourceWriter {
    private final Filer filer;

    /** Writes through the compiler's filer. */
    public ResourceWriter(Filer filer) {
        this.filer = filer;
    }

    /** Writes a resource. An incremental build tool writes it again when the file of the origin changes. */
    public void write(GeneratedResource resource, TypeElement origin) throws IOException {
        try (Writer writer = filer.createResource(StandardLocation.CLASS_OUTPUT, "", resource.path(), origin)
                .openWriter()) {
            writer.write(resource.text());
        }
    }
}
