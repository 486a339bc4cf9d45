package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Compilation;
import io.github.intercomkit.processor.model.LocalType;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.Stray;
import io.github.intercomkit.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
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
    private final SortedMap<String, KnownType> annotated = new TreeMap<>();
    private final Set<KnownType> read = new LinkedHashSet<>();
    private final SortedMap<String, KnownType> withMembers = new TreeMap<>();
    private final List<TypeRef> settledUsers = new ArrayList<>();
    private final Set<String> sources = new HashSet<>();
    private final Lombok lombok = new Lombok();
    private final Set<String> handwritten = new HashSet<>();
    private final @Nullable LocalTypes localTypesInTrees;
    private final List<LocalType> localTypes = new ArrayList<>();
    private final List<LocalType> compactTypes = new ArrayList<>();

    /** Looks things up in the compiler. */
    public Scanner(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.localTypesInTrees = LocalTypes.in(environment).orElse(null);
    }

    /** Takes note of a round's sources. */
    public void enter(RoundEnvironment round) {
        lombok.beginRound();
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                String name = type.getQualifiedName().toString();
                sources.add(name);
                if (!AnnotationNames.isOn(type, AnnotationNames.GENERATED)) {
                    handwritten.add(name);
                    enterLocalTypes(type);
                }
                enter(type);
            }
        }
    }

    /** Everything that was noted and is not settled, as it is now. */
    public Compilation scan() {
        TypeScanner scanner = new TypeScanner(elements, types, sources, lombok);
        List<AnnotatedType> found = new ArrayList<>();
        for (KnownType name : annotated.values()) {
            TypeElement type = find(name);
            if (type != null) {
                found.add(scanner.scan(type, roleOf(type)));
            }
        }
        return new Compilation(found, settledUsers, strays(scanner), localTypes, compactTypes, handwritten);
    }

    /** Whether a source of this compilation declares the top-level type of that full name. */
    public boolean isAmongSources(String qualifiedName) {
        return sources.contains(qualifiedName);
    }

    /** The type of that name, to name it as the origin of a file. */
    public @Nullable TypeElement topLevel(AnnotatedType type) {
        KnownType name = annotated.get(type.name().qualifiedName());
        TypeElement found = name == null ? null : find(name);
        return found == null ? null : TypeRefs.topLevel(found);
    }

    /** Looks at these types no more: nothing is wrong in them, and what there is to write is written. */
    public void settle(List<AnnotatedType> settled) {
        for (AnnotatedType type : settled) {
            annotated.remove(type.name().qualifiedName());
            if (type.role() == Role.USER) {
                settledUsers.add(type.name());
            }
        }
    }

    private void enterLocalTypes(TypeElement type) {
        if (localTypesInTrees != null) {
            localTypes.addAll(localTypesInTrees.under(type));
        }
    }

    /** No look-up finds a type whose outermost class has no name. */
    private List<LocalType> compactTypes(TypeElement type) {
        return localTypesInTrees != null
                ? localTypesInTrees.of(type)
                : List.of(new LocalType(
                        type.getSimpleName().toString(), roleOf(type), new Places(sources).ofType(type, null, null)));
    }

    private static Role roleOf(TypeElement type) {
        return AnnotationNames.isOn(type, AnnotationNames.USER) ? Role.USER : Role.COMPANY;
    }

    private void enter(TypeElement type) {
        lombok.enter(type);
        KnownType name = KnownType.of(type, elements.getModuleOf(type));
        if (AnnotationNames.isOn(type, AnnotationNames.USER) || AnnotationNames.isOn(type, AnnotationNames.COMPANY)) {
            if (find(name) == null) {
                compactTypes.addAll(compactTypes(type));
            }
            annotated.put(name.qualifiedName(), name);
            read.add(name);
        } else if (type.getEnclosedElements().stream()
                .anyMatch(member -> AnnotationNames.isOn(member, AnnotationNames.ATTRIBUTE))) {
            withMembers.put(name.qualifiedName(), name);
        }
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof TypeElement nested) {
                enter(nested);
            }
        }
    }

    private List<Stray> strays(TypeScanner scanner) {
        Strays strays = new Strays(elements, types, scanner, () -> found(read));
        return found(withMembers.values()).stream()
                .flatMap(type -> strays.in(type).stream())
                .toList();
    }

    private List<TypeElement> found(Collection<KnownType> names) {
        return names.stream().map(this::find).filter(Objects::nonNull).toList();
    }

    private @Nullable TypeElement find(KnownType name) {
        ModuleElement module = elements.getModuleElement(name.module());
        return module == null
                ? elements.getTypeElement(name.qualifiedName())
                : elements.getTypeElement(module, name.qualifiedName());
    }

    private record KnownType(String qualifiedName, String module) {
        static KnownType of(TypeElement type, @Nullable ModuleElement module) {
            return new KnownType(
                    type.getQualifiedName().toString(),
                    module == null ? "" : module.getQualifiedName().toString());
        }
    }
}
