package io.github.intercomkit.release;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypeReference;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeAnnotationNode;
import org.objectweb.asm.util.TraceSignatureVisitor;

/** Types and members of class files, written as in a source. */
final class ApiText {
    private static final String NULLABLE = "Lorg/jspecify/annotations/Nullable;";

    private ApiText() {}

    static String type(ClassNode type, int access) {
        StringBuilder text = new StringBuilder(modifiers(access & ~kindsOf(type) & ~Opcodes.ACC_SUPER));
        if (type.permittedSubclasses != null) {
            text.append("sealed ");
        }
        text.append(kind(type)).append(' ').append(name(type.name));
        if (type.signature != null) {
            TraceSignatureVisitor visitor = new TraceSignatureVisitor(access & Opcodes.ACC_INTERFACE);
            new SignatureReader(type.signature).accept(visitor);
            text.append(name(visitor.getDeclaration()).replaceFirst("^ extends Enum<[^<>]*>", ""));
        } else {
            if (!List.of("java/lang/Object", "java/lang/Enum", "java/lang/Record")
                    .contains(type.superName)) {
                text.append(" extends ").append(name(type.superName));
            }
            if (!type.interfaces.isEmpty() && (type.access & Opcodes.ACC_ANNOTATION) == 0) {
                text.append((type.access & Opcodes.ACC_INTERFACE) == 0 ? " implements " : " extends ");
                text.append(type.interfaces.stream().map(ApiText::name).collect(Collectors.joining(", ")));
            }
        }
        if (type.permittedSubclasses != null) {
            text.append(" permits ")
                    .append(type.permittedSubclasses.stream().map(ApiText::name).collect(Collectors.joining(", ")));
        }
        return text.toString();
    }

    static String field(FieldNode field) {
        String type = field.signature == null ? Type.getType(field.desc).getClassName() : fieldType(field.signature);
        String value = field.value instanceof String string
                ? " = \"" + string + "\""
                : field.value == null ? "" : " = " + field.value;
        return modifiers(field.access & ~Opcodes.ACC_ENUM)
                + nullable(field.visibleTypeAnnotations, TypeReference.FIELD, 0)
                + name(type)
                + " "
                + field.name
                + value;
    }

    static String method(ClassNode type, MethodNode method) {
        String declared = method.signature == null ? method.desc : method.signature;
        TraceSignatureVisitor visitor = new TraceSignatureVisitor(0);
        new SignatureReader(declared).accept(visitor);
        String arguments = visitor.getDeclaration();
        // "<T>(java.lang.String, T)": the parameters of the type stand before.
        int parenthesis = arguments.indexOf('(');
        int access = method.access & ~(Opcodes.ACC_VARARGS | Opcodes.ACC_BRIDGE | Opcodes.ACC_SYNCHRONIZED);
        boolean isDefault = (type.access & Opcodes.ACC_INTERFACE) != 0
                && (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC)) == 0;
        String generics = arguments.substring(0, parenthesis);
        String head = modifiers(access) + (isDefault ? "default " : "") + (generics.isEmpty() ? "" : generics + " ");
        String called = method.name.equals("<init>")
                ? simpleName(type.name)
                : nullable(method.visibleTypeAnnotations, TypeReference.METHOD_RETURN, 0)
                        + returnType(visitor)
                        + " "
                        + method.name;
        String thrown = method.exceptions.stream().map(ApiText::name).collect(Collectors.joining(", "));
        return name(head + called)
                + "("
                + parameters(method, arguments.substring(parenthesis + 1, arguments.length() - 1))
                + ")"
                + (thrown.isEmpty() ? "" : " throws " + thrown)
                + (method.annotationDefault == null ? "" : " default " + defaultValue(method.annotationDefault));
    }

    /** The visitor leaves out {@code Object}, as a source may where it is a bound. */
    private static String returnType(TraceSignatureVisitor visitor) {
        String type = visitor.getReturnType();
        return type.isEmpty() || type.startsWith("[") ? "Object" + type : type;
    }

    private static String parameters(MethodNode method, String declared) {
        List<String> types = split(declared);
        boolean varargs = (method.access & Opcodes.ACC_VARARGS) != 0;
        for (int i = 0; i < types.size(); i++) {
            String type = name(types.get(i));
            if (varargs && i == types.size() - 1) {
                type = type.substring(0, type.length() - 2) + "...";
            }
            types.set(i, nullable(method.visibleTypeAnnotations, TypeReference.METHOD_FORMAL_PARAMETER, i) + type);
        }
        return String.join(", ", types);
    }

    /** Splits at commas outside of type arguments. */
    private static List<String> split(String declared) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < declared.length(); i++) {
            char c = declared.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(declared.substring(start, i).trim());
                start = i + 1;
            }
        }
        if (!declared.isBlank()) {
            parts.add(declared.substring(start).trim());
        }
        return parts;
    }

    private static String nullable(List<TypeAnnotationNode> annotations, int sort, int parameter) {
        boolean found = Stream.ofNullable(annotations).flatMap(List::stream).anyMatch(annotation -> {
            TypeReference reference = new TypeReference(annotation.typeRef);
            return annotation.desc.equals(NULLABLE)
                    && annotation.typePath == null
                    && reference.getSort() == sort
                    && (sort != TypeReference.METHOD_FORMAL_PARAMETER
                            || reference.getFormalParameterIndex() == parameter);
        });
        return found ? "@Nullable " : "";
    }

    private static String fieldType(String signature) {
        TraceSignatureVisitor visitor = new TraceSignatureVisitor(0);
        new SignatureReader(signature).acceptType(visitor);
        return visitor.getDeclaration();
    }

    private static String defaultValue(Object value) {
        if (value instanceof String[] constant) {
            return constant[1];
        }
        if (value instanceof Type type) {
            return type.getClassName() + ".class";
        }
        return value instanceof String string ? "\"" + string + "\"" : value.toString();
    }

    /** What the kind of the type says already: an enum or a record is final, an interface abstract. */
    private static int kindsOf(ClassNode type) {
        boolean isInterface = (type.access & Opcodes.ACC_INTERFACE) != 0;
        int kinds = Opcodes.ACC_INTERFACE | Opcodes.ACC_ANNOTATION | Opcodes.ACC_ENUM | Opcodes.ACC_RECORD;
        return kinds
                | (isInterface ? Opcodes.ACC_ABSTRACT | Opcodes.ACC_STATIC : 0)
                | (kind(type).equals("class") ? 0 : Opcodes.ACC_FINAL | Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT);
    }

    private static String kind(ClassNode type) {
        if ((type.access & Opcodes.ACC_ANNOTATION) != 0) {
            return "@interface";
        }
        if ((type.access & Opcodes.ACC_INTERFACE) != 0) {
            return "interface";
        }
        if ((type.access & Opcodes.ACC_ENUM) != 0) {
            return "enum";
        }
        return type.superName.equals("java/lang/Record") ? "record" : "class";
    }

    private static String modifiers(int access) {
        StringBuilder text = new StringBuilder();
        append(text, access, Opcodes.ACC_DEPRECATED, "@Deprecated ");
        append(text, access, Opcodes.ACC_PUBLIC, "public ");
        append(text, access, Opcodes.ACC_PROTECTED, "protected ");
        append(text, access, Opcodes.ACC_ABSTRACT, "abstract ");
        append(text, access, Opcodes.ACC_STATIC, "static ");
        append(text, access, Opcodes.ACC_FINAL, "final ");
        return text.toString();
    }

    private static void append(StringBuilder text, int access, int flag, String modifier) {
        if ((access & flag) != 0) {
            text.append(modifier);
        }
    }

    static String simpleName(String internal) {
        return internal.substring(Math.max(internal.lastIndexOf('/'), internal.lastIndexOf('$')) + 1);
    }

    private static String name(String internal) {
        return internal.replace('/', '.').replace('$', '.').replace("java.lang.", "");
    }
}
