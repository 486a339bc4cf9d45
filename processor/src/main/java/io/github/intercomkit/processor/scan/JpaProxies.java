package io.github.intercomkit.processor.scan;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Which classes JPA puts lazy proxies in front of. They are known by the names of their annotations only. */
final class JpaProxies {
    private static final List<String> ANNOTATIONS = Stream.of("jakarta", "javax")
            .flatMap(root ->
                    Stream.of("Entity", "MappedSuperclass", "Embeddable").map(name -> root + ".persistence." + name))
            .toList();

    private JpaProxies() {}

    /**
     * The class that makes a proxy possible, as a message shows it: {@code @Entity Customer}; of several the topmost, for one message
     * to all that inherit the member; empty if there is none. The path leads from the class whose objects are read up to the one
     * that declares the member; a final class has no proxy.
     */
    static String on(List<TypeElement> path) {
        if (path.isEmpty() || path.get(0).getModifiers().contains(Modifier.FINAL)) {
            return "";
        }
        return path.stream()
                .flatMap(each -> ANNOTATIONS.stream()
                        .filter(name -> AnnotationNames.isOn(each, name))
                        .map(name -> "@" + name.substring(name.lastIndexOf('.') + 1) + " "
                                + TypeRefs.of(each).displayName()))
                .reduce((nearer, above) -> above)
                .orElse("");
    }
}
