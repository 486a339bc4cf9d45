package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Compilation;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.Stray;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the names of the types of this compilation, and looks them up afresh each time: another processor may have
 * completed them since, and the elements of an earlier round are not those of a later one.
 */
public final class Scanner {
    private final Elements elements;
    private final Types types;
    private final SortedSet<KnownType> annotated = new TreeSet<>();
    private final SortedSet<KnownType> withMembers = new TreeSet<>();
    private final Set<String> sources = new HashSet<>();
    private final Set<String> handwritten = new HashSet<>();

    /** Looks things up in the compiler. */
    public Scanner(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** Takes note of a round's sources. */
    public void enter(RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                String name = type.getQualifiedName().toString();
                sources.add(name);
                if (!AnnotationNames.isOn(type, AnnotationNames.GENERATED)) {
                    handwritten.add(name);
                }
                enter(type);
            }
        }
    }

    /** Everything that was noted, as it is now. */
    public Compilation scan() {
        TypeScanner scanner = new TypeScanner(elements, types, sources);
        List<AnnotatedType> found = new ArrayList<>();
        for (KnownType name : annotated) {
            TypeElement type = find(name);
            if (type != null) {
                Role role = AnnotationNames.isOn(type, AnnotationNames.USER) ? Role.USER : Role.COMPANY;
                found.add(scanner.scan(type, role));
            }
        }
        return new Compilation(found, strays(), handwritten);
    }

    /** The type of that name, to name it as the origin of a file. */
    public @Nullable TypeElement topLevel(AnnotatedType type) {
        return annotated.stream()
                .filter(name -> name.qualifiedName().equals(type.name().qualifiedName()))
                .map(this::find)
                .map(found -> found == null ? null : TypeRefs.topLevel(found))
                .findFirst()
                .orElse(null);
    }

    /** Whether another processor may be about to add what the user would be read through. */
    public boolean isUnfinished(AnnotatedType user) {
        return Lombok.isAwaitedBy(user, elements);
    }

    private void enter(TypeElement type) {
        KnownType name = KnownType.of(type, elements.getModuleOf(type));
        if (AnnotationNames.isOn(type, AnnotationNames.USER) || AnnotationNames.isOn(type, AnnotationNames.COMPANY)) {
            annotated.add(name);
        } else if (type.getEnclosedElements().stream()
                .anyMatch(member -> AnnotationNames.isOn(member, AnnotationNames.ATTRIBUTE))) {
            withMembers.add(name);
        }
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof TypeElement nested) {
                enter(nested);
            }
        }
    }

    private List<Stray> strays() {
        Places places = new Places(sources);
        List<Stray> strays = new ArrayList<>();
        for (KnownType name : withMembers) {
            TypeElement type = find(name);
            String kind = type == null ? null : kindWithoutHeirs(type);
            if (type == null || kind == null) {
                continue;
            }
            for (Element member : Members.of(type)) {
                AnnotationMirror annotation =
                        AnnotationNames.on(member, AnnotationNames.ATTRIBUTE).orElse(null);
                if (annotation != null && !MemberScanner.isAccessorOfAnnotatedComponent(member, annotation)) {
                    strays.add(new Stray(
                            TypeRefs.of(type),
                            Members.displayName(member),
                            kind,
                            places.ofMember(member, annotation, null)));
                }
            }
        }
        return strays;
    }

    private static @Nullable String kindWithoutHeirs(TypeElement type) {
        return switch (type.getKind()) {
            case RECORD -> "record";
            case ENUM -> "enum";
            case CLASS -> type.getModifiers().contains(Modifier.FINAL) ? "final class" : null;
            default -> null;
        };
    }

    private @Nullable TypeElement find(KnownType name) {
        ModuleElement module = elements.getModuleElement(name.module());
        return module == null
                ? elements.getTypeElement(name.qualifiedName())
                : elements.getTypeElement(module, name.qualifiedName());
    }

    private record KnownType(String qualifiedName, String module) implements Comparable<KnownType> {
        static KnownType of(TypeElement type, @Nullable ModuleElement module) {
            return new KnownType(
                    type.getQualifiedName().toString(),
                    module == null ? "" : module.getQualifiedName().toString());
        }

        @Override
        public int compareTo(KnownType other) {
            return qualifiedName.compareTo(other.qualifiedName);
        }
    }
}
