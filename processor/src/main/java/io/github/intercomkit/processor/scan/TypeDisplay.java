package io.github.intercomkit.processor.scan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import org.jspecify.annotations.Nullable;

/** Shows a type in a message: in short names, the same on each compiler, without annotations. */
final class TypeDisplay extends SimpleTypeVisitor14<String, @Nullable Void> {
    private static final TypeDisplay DISPLAY = new TypeDisplay();

    private TypeDisplay() {}

    static String of(TypeMirror type) {
        return type.accept(DISPLAY, null);
    }

    @Override
    protected String defaultAction(TypeMirror type, @Nullable Void unused) {
        return type.toString();
    }

    @Override
    public String visitPrimitive(PrimitiveType type, @Nullable Void unused) {
        return type.getKind().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String visitDeclared(DeclaredType type, @Nullable Void unused) {
        String name = type.asElement() instanceof TypeElement element
                ? TypeRefs.of(element).displayName()
                : type.toString();
        return name + arguments(type);
    }

    @Override
    public String visitError(ErrorType type, @Nullable Void unused) {
        // For ECJ, a type does not exist if one of its arguments does not.
        return type.asElement().getSimpleName() + arguments(type);
    }

    @Override
    public String visitArray(ArrayType type, @Nullable Void unused) {
        return of(type.getComponentType()) + "[]";
    }

    @Override
    public String visitTypeVariable(TypeVariable type, @Nullable Void unused) {
        return type.asElement().getSimpleName().toString();
    }

    @Override
    public String visitWildcard(WildcardType type, @Nullable Void unused) {
        String above = type.getExtendsBound() == null ? "Object" : of(type.getExtendsBound());
        if (!above.equals("Object")) {
            return "? extends " + above;
        }
        return type.getSuperBound() == null ? "?" : "? super " + of(type.getSuperBound());
    }

    private static String arguments(DeclaredType type) {
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(TypeDisplay::of).collect(Collectors.joining(", ", "<", ">"));
    }
}
