package io.github.intercomkit.processor.scan;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Finds the classes for which JPA makes lazy proxies, by the names of their annotations. */
final class JpaProxies {
    private static final List<String> ANNOTATIONS = Stream.of("jakarta", "javax")
            .flatMap(root ->
                    Stream.of("Entity", "MappedSuperclass", "Embeddable").map(name -> root + ".persistence." + name))
            .toList();

    private JpaProxies() {}

    /**
     * The class that makes a proxy possible, as a message shows it: {@code @Entity Customer}. Empty if there is none. Of several, the
     * topmost, so that all types that inherit the member get the same message. A final class has no proxy.
     *
     * @param path the classes from the one whose objects are read up to the one that declares the member
     */
    static String proxiedClass(List<TypeElement> path) {
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
