package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.AnnotatedType;
import io.github.intercomkit.processor.model.AnnotatedType.EventName;
import io.github.intercomkit.processor.model.Attribute;
import io.github.intercomkit.processor.model.CompanyUse;
import io.github.intercomkit.processor.model.Position;
import io.github.intercomkit.processor.model.Role;
import io.github.intercomkit.processor.model.TypeFlaw;
import io.github.intercomkit.processor.model.TypeRef;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads one annotated type, and the companies that a user holds. */
final class TypeScanner {
    /** Keeps a type waiting until Lombok has changed it. In the last round no type waits for Lombok. */
    private static final String CODE_OF_LOMBOK = "code that Lombok writes";

    private static final String SERIALIZER = "io.github.intercomkit.IntercomSerializer";
    private static final String VISITOR_SERIALIZER = "io.github.intercomkit.VisitorSerializer";
    private static final String EVENT = "io.github.intercomkit.MessengerEvent";

    /** In place of a name that the compiler does not find. */
    private static final String UNKNOWN_EVENT = "unknown";

    private final Elements elements;
    private final Types types;
    private final ValueTypes valueTypes;
    private final Deprecations deprecations;
    private final Lombok lombok;
    private final Kotlin kotlin = new Kotlin();
    private final PositionFinder positions;
    /** Looked up once for each package: javac takes long to find that a class does not exist. */
    private final Map<PackageElement, Set<String>> hiddenNames = new HashMap<>();

    TypeScanner(Elements elements, Types types, Set<String> sources, Lombok lombok) {
        this.elements = elements;
        this.types = types;
        this.valueTypes = new ValueTypes(types);
        this.deprecations = new Deprecations(elements);
        this.lombok = lombok;
        this.positions = new PositionFinder(sources);
    }

    AnnotatedType scan(TypeElement type, Role role) {
        return scan(type, role, TypeRefs.packageOf(type), null);
    }

    /**
     * The type as a package sees it. Problems of a type without a source are reported at the given position.
     */
    private AnnotatedType scan(TypeElement type, Role role, PackageElement viewpoint, @Nullable Position usePosition) {
        Optional<AnnotationMirror> annotation = AnnotationNames.on(type, AnnotationNames.ofType(role));
        Position position = positions.ofType(type, annotation.orElse(null), usePosition);
        Hierarchy hierarchy = hierarchy(type, viewpoint);
        List<Attribute> attributes =
                members(AnnotationNames.ofMembers(role), hierarchy, position).attributes();
        return new AnnotatedType(
                TypeRefs.of(type),
                role,
                role == Role.EVENT ? eventName(type, annotation.orElseThrow()) : null,
                TypeRefs.withEnclosingTypes(type).stream()
                        .allMatch(each -> each.getModifiers().contains(Modifier.PUBLIC)),
                flaws(type, role),
                unresolved(hierarchy),
                attributes,
                members(AnnotationNames.AUTH_TOKEN, hierarchy, position).attributes(),
                role == Role.USER ? companies(attributes, type) : List.of(),
                deprecations.ofName(type),
                hiddenNames.computeIfAbsent(TypeRefs.packageOf(type), unused -> hiddenNames(type)),
                Suppressions.codesFor(type),
                position);
    }

    /** A name that is no constant is an error of the compiler, and no mistake for us. */
    private EventName eventName(TypeElement type, AnnotationMirror annotation) {
        String name = AttributeSettings.of(annotation).name();
        boolean isWritten = AnnotationNames.values(annotation).orElse(Map.of()).values().stream()
                .anyMatch(value -> "".equals(value.getValue()));
        return new EventName(
                name == null ? isWritten ? "" : UNKNOWN_EVENT : name,
                new Comments(elements, type).ofType(type),
                positions.ofTypeValue(type, annotation, AttributeSettings.NAME));
    }

    /** The members of a type with that annotation, as its own package reads them. */
    MemberScanner members(String annotation, TypeElement type) {
        return members(annotation, hierarchy(type, TypeRefs.packageOf(type)), null);
    }

    private MemberScanner members(String annotation, Hierarchy hierarchy, @Nullable Position fallback) {
        return new MemberScanner(
                annotation,
                hierarchy,
                valueTypes,
                deprecations,
                lombok,
                kotlin,
                positions,
                fallback,
                new Comments(elements, hierarchy.type()));
    }

    private Hierarchy hierarchy(TypeElement type, PackageElement viewpoint) {
        return new Hierarchy(types, type, new Visibility(TypeRefs.packageOf(type)), new Visibility(viewpoint));
    }

    private List<String> unresolved(Hierarchy hierarchy) {
        return lombok.mayChange(hierarchy.topmostFirst())
                ? Stream.concat(hierarchy.unresolved().stream(), Stream.of(CODE_OF_LOMBOK))
                        .toList()
                : hierarchy.unresolved();
    }

    private List<CompanyUse> companies(List<Attribute> attributes, TypeElement user) {
        Map<TypeRef, CompanyUse> uses = new LinkedHashMap<>();
        for (Attribute attribute : attributes) {
            TypeRef name = attribute.type().company();
            if (name != null && !uses.containsKey(name)) {
                TypeElement company = valueTypes.company(name);
                if (company != null) {
                    uses.put(name, use(company, user, attribute.positions().annotation()));
                }
            }
        }
        return List.copyOf(uses.values());
    }

    private CompanyUse use(TypeElement company, TypeElement user, Position usePosition) {
        PackageElement viewpoint = TypeRefs.packageOf(user);
        return new CompanyUse(
                scan(company, Role.COMPANY, TypeRefs.packageOf(company), usePosition),
                scan(company, Role.COMPANY, viewpoint, usePosition),
                // A module that is not read, or a package that is not exported, hides public types, too.
                new Visibility(viewpoint).seesType(company)
                        && company.equals(find(user, company.getQualifiedName().toString())),
                positions.isCompiledHere(company));
    }

    private @Nullable TypeElement find(TypeElement from, String qualifiedName) {
        ModuleElement module = elements.getModuleOf(from);
        return module == null ? elements.getTypeElement(qualifiedName) : elements.getTypeElement(module, qualifiedName);
    }

    private Set<TypeFlaw> flaws(TypeElement type, Role role) {
        Set<TypeFlaw> flaws = EnumSet.noneOf(TypeFlaw.class);
        if (type.getKind() == ElementKind.ENUM) {
            flaws.add(TypeFlaw.ENUM);
        }
        if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
            flaws.add(TypeFlaw.ANNOTATION);
        }
        if (!type.getTypeParameters().isEmpty()) {
            flaws.add(TypeFlaw.GENERIC);
        }
        if (type.getKind() == ElementKind.CLASS
                && type.getNestingKind() == NestingKind.MEMBER
                && !type.getModifiers().contains(Modifier.STATIC)) {
            flaws.add(TypeFlaw.INNER);
        }
        if (TypeRefs.withEnclosingTypes(type).stream()
                .anyMatch(each -> each.getModifiers().contains(Modifier.PRIVATE))) {
            flaws.add(TypeFlaw.PRIVATE);
        }
        if (AnnotationNames.ROLES.keySet().stream()
                        .filter(annotation -> AnnotationNames.isOn(type, annotation))
                        .count()
                > 1) {
            flaws.add(TypeFlaw.BOTH_ANNOTATIONS);
        }
        if (role.isGenerated() && find(type, superclassFor(role)) == null) {
            flaws.add(TypeFlaw.NO_RUNTIME);
        }
        return flaws;
    }

    private static String superclassFor(Role role) {
        return switch (role) {
            case USER, COMPANY -> SERIALIZER;
            case VISITOR -> VISITOR_SERIALIZER;
            case EVENT -> EVENT;
        };
    }

    /** The names of java.lang that the package's own types hide. */
    private Set<String> hiddenNames(TypeElement type) {
        String packageName = TypeRefs.packageOf(type).getQualifiedName().toString();
        Set<String> hidden = new HashSet<>();
        for (String name : AnnotatedType.JAVA_LANG_NAMES) {
            if (find(type, packageName.isEmpty() ? name : packageName + "." + name) != null) {
                hidden.add(name);
            }
        }
        return hidden;
    }
}
