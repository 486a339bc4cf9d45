package io.github.intercomkit.release;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The public and protected types and members of a folder of classes, one a line, in an order that does not depend on the sources. */
final class ApiListing {
    private final Map<String, ClassNode> classes = new TreeMap<>();
    private final Predicate<String> exported;

    /**
     * Reads a folder.
     *
     * @param internal packages that users do not call, where no module descriptor says which packages are exported
     */
    ApiListing(Path folder, Set<String> internal) throws IOException {
        Path descriptor = folder.resolve("module-info.class");
        if (Files.exists(descriptor)) {
            Set<String> names = ModuleDescriptor.read(Files.newInputStream(descriptor)).exports().stream()
                    .filter(export -> !export.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
            exported = names::contains;
        } else {
            exported = name -> internal.stream().noneMatch(each -> name.startsWith(each + "."));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                    .filter(each -> !each.endsWith("module-info.class"))
                    .toList()) {
                ClassNode node = new ClassNode();
                new ClassReader(Files.readAllBytes(file)).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
                classes.put(node.name, node);
            }
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (ClassNode type : classes.values()) {
            if (isVisible(type)) {
                lines.add(ApiText.type(type, access(type)));
                members(type).map(member -> "    " + member).forEach(lines::add);
            }
        }
        return lines;
    }

    private boolean isVisible(ClassNode type) {
        int slash = type.name.lastIndexOf('/');
        InnerClassNode inner = inner(type);
        if (!isApi(access(type)) || !exported.test(type.name.substring(0, slash).replace('/', '.'))) {
            return false;
        }
        // A local class has no outer name.
        return inner == null
                || (inner.outerName != null && inner.innerName != null && isVisible(classes.get(inner.outerName)));
    }

    /** The type's own members, and those that it inherits from a type that callers cannot see. */
    private Stream<String> members(ClassNode type) {
        boolean isFinal = (type.access & Opcodes.ACC_FINAL) != 0;
        List<String> members = new ArrayList<>(ownMembers(type));
        for (ClassNode above = above(type); above != null && !isVisible(above); above = above(above)) {
            String constructor = " " + ApiText.simpleName(above.name) + "(";
            ownMembers(above).stream()
                    .filter(member -> !member.contains(constructor))
                    .forEach(members::add);
        }
        // No subclass can see what is protected in a final class.
        return members.stream()
                .filter(member -> !isFinal || !member.startsWith("protected "))
                .distinct()
                .sorted();
    }

    private ClassNode above(ClassNode type) {
        return classes.get(type.superName);
    }

    private static List<String> ownMembers(ClassNode type) {
        List<String> members = new ArrayList<>();
        for (FieldNode field : type.fields) {
            if (isApi(field.access)) {
                members.add(ApiText.field(field));
            }
        }
        for (MethodNode method : type.methods) {
            if (isApi(method.access) && !method.name.equals("<clinit>")) {
                members.add(ApiText.method(type, method));
            }
        }
        return members;
    }

    private static boolean isApi(int access) {
        return (access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0 && (access & Opcodes.ACC_SYNTHETIC) == 0;
    }

    /** A nested type's own modifiers stand beside its name, not in its class file's head. */
    private static int access(ClassNode type) {
        InnerClassNode inner = inner(type);
        return inner == null ? type.access : inner.access | (type.access & Opcodes.ACC_SYNTHETIC);
    }

    private static InnerClassNode inner(ClassNode type) {
        return type.innerClasses.stream()
                .filter(each -> each.name.equals(type.name))
                .findFirst()
                .orElse(null);
    }
}
