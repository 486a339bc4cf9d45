package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.Compilation;
import io.github.intercomkit.processor.model.LocalType;
import io.github.intercomkit.processor.model.MisplacedAttribute;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Records the names of the types of this compilation, and looks them up again in each round: another processor may have
 * completed them, and each round has other elements.
 */
public final class Scanner {
    private final Elements elements;
    private final Types types;
    private final SortedMap<String, KnownType> annotated = new TreeMap<>();
    /** By an annotation of members: the types whose members with it are read. */
    private final Map<String, Set<KnownType>> read = byAnnotation(LinkedHashSet::new);
    /** By an annotation of members: the other types with such members. */
    private final Map<String, SortedMap<String, KnownType>> withMembers = byAnnotation(TreeMap::new);

    private final List<TypeRef> finishedUsers = new ArrayList<>();
    private final Set<String> sources = new HashSet<>();
    private final Lombok lombok = new Lombok();
    private final Set<String> handWritten = new HashSet<>();
    private final @Nullable LocalTypes localTypesInTrees;
    private final List<LocalType> localTypes = new ArrayList<>();
    private final List<LocalType> typesOfCompactFiles = new ArrayList<>();

    /** Reads the compiler's elements. */
    public Scanner(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.localTypesInTrees = LocalTypes.in(environment).orElse(null);
    }

    /** Records the sources of a round. */
    public void addSources(RoundEnvironment round) {
        lombok.beginRound();
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                String name = type.getQualifiedName().toString();
                sources.add(name);
                if (!AnnotationNames.isOn(type, AnnotationNames.GENERATED)) {
                    handWritten.add(name);
                    addLocalTypes(type);
                }
                add(type);
            }
        }
    }

    /** The model of the recorded types that are not finished. */
    public Compilation scan() {
        TypeScanner scanner = new TypeScanner(elements, types, sources, lombok);
        List<AnnotatedType> found = new ArrayList<>();
        for (KnownType name : annotated.values()) {
            TypeElement type = find(name);
            if (type != null) {
                AnnotationNames.roleOf(type).ifPresent(role -> found.add(scanner.scan(type, role)));
            }
        }
        return new Compilation(found, finishedUsers, misplaced(scanner), localTypes, typesOfCompactFiles, handWritten);
    }

    /** Whether a source of this compilation declares the top-level type of that full name. */
    public boolean isSource(String qualifiedName) {
        return sources.contains(qualifiedName);
    }

    /** The top-level type, as the origin of a file. */
    public @Nullable TypeElement topLevel(AnnotatedType type) {
        KnownType name = annotated.get(type.name().qualifiedName());
        TypeElement found = name == null ? null : find(name);
        return found == null ? null : TypeRefs.topLevel(found);
    }

    /** Skips these types in later rounds: they have no problem, and their serializers are written. */
    public void finish(List<AnnotatedType> finished) {
        for (AnnotatedType type : finished) {
            annotated.remove(type.name().qualifiedName());
            if (type.role() == Role.USER || type.role() == Role.VISITOR) {
                finishedUsers.add(type.name());
            }
        }
    }

    private void addLocalTypes(TypeElement type) {
        if (localTypesInTrees != null) {
            localTypes.addAll(localTypesInTrees.inside(type));
        }
    }

    /** The compiler finds no type whose outermost class has no name. */
    private List<LocalType> typesOfCompactFiles(TypeElement type) {
        return localTypesInTrees != null
                ? localTypesInTrees.of(type)
                : List.of(new LocalType(
                        type.getSimpleName().toString(),
                        AnnotationNames.roleOf(type).orElseThrow(),
                        new PositionFinder(sources).ofType(type, null, null)));
    }

    private void add(TypeElement type) {
        lombok.add(type);
        KnownType name = KnownType.of(type, elements.getModuleOf(type));
        Optional<Role> role = AnnotationNames.roleOf(type);
        if (role.isPresent()) {
            if (find(name) == null) {
                typesOfCompactFiles.addAll(typesOfCompactFiles(type));
            }
            annotated.put(name.qualifiedName(), name);
            read.forEach((annotation, types) -> {
                if (AnnotationNames.isRead(annotation, role.get())) {
                    types.add(name);
                }
            });
        }
        withMembers.forEach((annotation, types) -> {
            boolean reads = role.isPresent() && AnnotationNames.isRead(annotation, role.get());
            if (!reads
                    && type.getEnclosedElements().stream()
                            .anyMatch(member -> AnnotationNames.isOn(member, annotation))) {
                types.put(name.qualifiedName(), name);
            }
        });
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof TypeElement nested) {
                add(nested);
            }
        }
    }

    private List<MisplacedAttribute> misplaced(TypeScanner scanner) {
        return withMembers.entrySet().stream()
                .flatMap(entry ->
                        misplaced(scanner, entry.getKey(), entry.getValue().values()))
                .toList();
    }

    private Stream<MisplacedAttribute> misplaced(TypeScanner scanner, String annotation, Collection<KnownType> names) {
        MisplacedAnnotations misplaced = new MisplacedAnnotations(
                elements, types, scanner, annotation, () -> found(Objects.requireNonNull(read.get(annotation))));
        return found(names).stream().flatMap(type -> misplaced.in(type).stream());
    }

    private static <T> Map<String, T> byAnnotation(Supplier<T> types) {
        Map<String, T> map = new LinkedHashMap<>();
        AnnotationNames.OF_MEMBERS.forEach(annotation -> map.put(annotation, types.get()));
        return map;
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
