package io.github.intercomkit.processor.scan;

import io.github.intercomkit.processor.model.TypeRef;
import io.github.intercomkit.processor.model.ValueType;
import io.github.intercomkit.processor.model.ValueType.Category;
import io.github.intercomkit.processor.model.ValueType.Shape;
import io.github.intercomkit.protocol.JavaTypes;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds the category of a Java type. The first of its supertypes in {@link JavaTypes} decides. A type is a company only if it has the
 * annotation itself.
 */
final class ValueTypes {
    private static final String OPTIONAL = "java.util.Optional";
    private static final String COLLECTION = "java.util.Collection";

    /** The types that only metadata of events can have. */
    private static final Map<String, Category> OF_EVENTS = Map.of(
            "io.github.intercomkit.Money", Category.MONEY,
            "io.github.intercomkit.RichLink", Category.LINK,
            "javax.money.MonetaryAmount", Category.MONETARY_AMOUNT);

    private final Supertypes supertypes;

    /** Collected once for each type, since the table is searched name by name. */
    private final IdentityHashMap<TypeMirror, Map<String, DeclaredType>> supertypesByName = new IdentityHashMap<>();

    private final Map<TypeRef, TypeElement> companies = new HashMap<>();

    ValueTypes(Types types) {
        this.supertypes = new Supertypes(types);
    }

    ValueType of(TypeMirror type) {
        String display = TypeDisplay.of(type);
        return switch (type.getKind()) {
            case BOOLEAN -> ValueType.of(Category.BOOLEAN, Shape.PRIMITIVE, display);
            case CHAR -> ValueType.of(Category.CONVERTED_TEXT, Shape.PRIMITIVE, display);
            case BYTE, SHORT, INT, LONG -> ValueType.of(Category.WHOLE_NUMBER, Shape.PRIMITIVE, display);
            case FLOAT, DOUBLE -> ValueType.of(Category.DECIMAL, Shape.PRIMITIVE, display);
            case ERROR -> ValueType.of(Category.UNRESOLVED, Shape.REFERENCE, display);
            case VOID -> ValueType.NONE;
            default -> reference(bound(type), display);
        };
    }

    /** A company type that was found in a value. Its name may be invisible where the value is. */
    @Nullable TypeElement company(TypeRef name) {
        return companies.get(name);
    }

    /** Whether it is {@code boolean} or {@code Boolean}. */
    boolean isBoolean(TypeMirror type) {
        ValueType value = of(type);
        return value.category() == Category.BOOLEAN && value.shape() != Shape.OPTIONAL;
    }

    /** The class or interface of that name that a type is or extends. */
    Optional<DeclaredType> asSuper(@Nullable TypeMirror type, String name) {
        return type == null
                ? Optional.empty()
                : Optional.ofNullable(
                        supertypesByName.computeIfAbsent(type, this::byName).get(name));
    }

    private Map<String, DeclaredType> byName(TypeMirror type) {
        Map<String, DeclaredType> found = new HashMap<>();
        supertypes
                .of(type)
                .forEach((element, supertype) ->
                        found.putIfAbsent(element.getQualifiedName().toString(), supertype));
        return found;
    }

    private ValueType reference(@Nullable TypeMirror type, String display) {
        if (type == null) {
            return ValueType.of(Category.OTHER, Shape.REFERENCE, display);
        }
        if (type.getKind() == TypeKind.ERROR) {
            return ValueType.of(Category.UNRESOLVED, Shape.REFERENCE, display);
        }
        Optional<DeclaredType> optional = asSuper(type, OPTIONAL);
        if (optional.isPresent()) {
            return optional(optional.get(), display);
        }
        if (isPrimitiveOptional(type)) {
            return ValueType.of(categoryOf(type), Shape.PRIMITIVE_OPTIONAL, display);
        }
        return plain(type, Shape.REFERENCE, display);
    }

    /** The type of a value that is no optional. */
    private ValueType plain(TypeMirror type, Shape shape, String display) {
        TypeRef company = companyIn(type);
        if (company != null) {
            return new ValueType(Category.COMPANY, shape, display, company, List.of());
        }
        Optional<DeclaredType> collection = asSuper(type, COLLECTION);
        if (collection.isPresent()) {
            return collection(type, collection.get(), shape, display);
        }
        return new ValueType(categoryOf(type), shape, display, null, constants(type));
    }

    /** The constants of an enum, sorted: ECJ knows no order of those in a class file. */
    private static List<String> constants(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.ENUM
                ? declared.asElement().getEnclosedElements().stream()
                        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                        .map(member -> member.getSimpleName().toString())
                        .sorted()
                        .toList()
                : List.of();
    }

    private @Nullable TypeRef companyIn(TypeMirror type) {
        if (type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && AnnotationNames.isOn(element, AnnotationNames.COMPANY)) {
            TypeRef name = TypeRefs.of(element);
            companies.put(name, element);
            return name;
        }
        return null;
    }

    private Category categoryOf(TypeMirror type) {
        return groupOf(type).map(Category::of).orElseGet(() -> categoryOfEvents(type));
    }

    private Category categoryOfEvents(TypeMirror type) {
        return OF_EVENTS.entrySet().stream()
                .filter(entry -> asSuper(type, entry.getKey()).isPresent())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Category.OTHER);
    }

    private boolean isPrimitiveOptional(TypeMirror type) {
        return groupOf(type).filter(JavaTypes::isOptional).isPresent();
    }

    private Optional<JavaTypes> groupOf(TypeMirror type) {
        return JavaTypes.of(name -> asSuper(type, name).isPresent());
    }

    private ValueType optional(DeclaredType optional, String display) {
        TypeMirror inner = argument(optional);
        if (inner == null) {
            return ValueType.of(Category.OTHER, Shape.REFERENCE, display);
        }
        if (inner.getKind() == TypeKind.ERROR) {
            return ValueType.of(Category.UNRESOLVED, Shape.OPTIONAL, display);
        }
        boolean nested = asSuper(inner, OPTIONAL).isPresent() || isPrimitiveOptional(inner);
        return nested ? ValueType.of(Category.OTHER, Shape.REFERENCE, display) : plain(inner, Shape.OPTIONAL, display);
    }

    /** Does not look into the elements' type, which may be the collection itself. */
    private ValueType collection(TypeMirror type, DeclaredType collection, Shape shape, String display) {
        TypeMirror element = argument(collection);
        if (element != null && element.getKind() == TypeKind.ERROR) {
            return ValueType.of(Category.UNRESOLVED, shape, display);
        }
        TypeRef company = element == null ? null : companyIn(element);
        return new ValueType(
                company == null ? categoryOf(type) : Category.COMPANIES, shape, display, company, List.of());
    }

    /** The bound of the only type argument. Null if there is none. */
    private static @Nullable TypeMirror argument(DeclaredType type) {
        return type.getTypeArguments().size() == 1
                ? bound(type.getTypeArguments().get(0))
                : null;
    }

    /** The upper bound of a type parameter or wildcard, or the type itself. Null if there is none. */
    static @Nullable TypeMirror bound(TypeMirror type) {
        if (type instanceof TypeVariable variable) {
            return bound(variable.getUpperBound());
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() == null ? null : bound(wildcard.getExtendsBound());
        }
        return type;
    }
}
