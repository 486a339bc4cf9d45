package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.Epoch;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * The settings that an {@code @IntercomAttribute} has.
 *
 * @param name the name, or null for the default
 * @param signed whether the attribute is signed
 * @param epoch the unit, if any
 * @param zone the zone, if any
 * @param allowSensitive why a name that looks like a secret's is allowed, if given
 * @param personal whether the attribute tells something about a person
 * @param unresolved whether a value is a constant that does not exist, or not yet
 */
record AttributeSettings(
        @Nullable String name,
        boolean signed,
        @Nullable Epoch epoch,
        @Nullable String zone,
        @Nullable String allowSensitive,
        boolean personal,
        boolean unresolved) {
    static final String NAME = "value";
    static final String SIGNED = "signed";
    static final String EPOCH = "epoch";
    static final String ZONE = "zone";
    static final String ALLOW_SENSITIVE = "allowSensitive";
    static final String PERSONAL = "personal";

    /** The value that javac gives to a text constant that it does not find. */
    private static final String JAVAC_ERROR = "<error>";

    static AttributeSettings of(AnnotationMirror annotation) {
        String name = null;
        boolean signed = false;
        boolean personal = false;
        Epoch epoch = null;
        String zone = null;
        String allowSensitive = null;
        Optional<Map<? extends ExecutableElement, ? extends AnnotationValue>> values =
                AnnotationNames.values(annotation);
        boolean unresolved = values.isEmpty();
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                values.orElse(Map.of()).entrySet()) {
            String key = entry.getKey().getSimpleName().toString();
            Object value = entry.getValue().getValue();
            if (key.equals(NAME) && value instanceof String text && !text.equals(JAVAC_ERROR)) {
                name = text.isEmpty() ? null : text;
            } else if (key.equals(SIGNED) && value instanceof Boolean flag) {
                signed = flag;
            } else if (key.equals(PERSONAL) && value instanceof Boolean flag) {
                personal = flag;
            } else if (key.equals(EPOCH) && value instanceof VariableElement constant) {
                epoch = epochNamed(constant.getSimpleName());
                unresolved |= epoch == null;
            } else if (key.equals(ZONE) && value instanceof String text && !text.equals(JAVAC_ERROR)) {
                zone = text.isEmpty() ? null : text;
            } else if (key.equals(ALLOW_SENSITIVE) && value instanceof String text && !text.equals(JAVAC_ERROR)) {
                allowSensitive = text.isBlank() ? null : text;
            } else {
                unresolved = true;
            }
        }
        return new AttributeSettings(name, signed, epoch, zone, allowSensitive, personal, unresolved);
    }

    private static @Nullable Epoch epochNamed(Name constant) {
        return Arrays.stream(Epoch.values())
                .filter(unit -> constant.contentEquals(unit.name()))
                .findFirst()
                .orElse(null);
    }
}
