package io.github.intercomkit.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import io.github.intercomkit.processor.model.Deprecation;
import java.util.Set;

/** Writes the {@code @SuppressWarnings} of a generated class. */
final class Suppressed {
    /** javac ignores it. Error Prone, NullAway and Eclipse's compiler skip the class, in null-marked code too. */
    private static final String ALL_ANALYSES = "all";

    private Suppressed() {}

    /** For a class whose code uses what is deprecated so. */
    static AnnotationSpec warnings(Set<Deprecation> deprecations) {
        AnnotationSpec.Builder suppress =
                AnnotationSpec.builder(SuppressWarnings.class).addMember("value", "$S", ALL_ANALYSES);
        if (deprecations.contains(Deprecation.DEPRECATED)) {
            suppress.addMember("value", "$S", "deprecation");
        }
        if (deprecations.contains(Deprecation.REMOVAL)) {
            suppress.addMember("value", "$S", "removal");
        }
        return suppress.build();
    }
}
