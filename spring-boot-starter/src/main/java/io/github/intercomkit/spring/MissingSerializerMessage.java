package io.github.intercomkit.spring;

import io.github.intercomkit.annotations.IntercomUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.util.ClassUtils;

/** The message for a user type without a serializer bean: the cause, and what to do. */
final class MissingSerializerMessage {
    private static final String SUFFIX = "IntercomSerializer";

    private MissingSerializerMessage() {}

    static String of(Class<?> user, BeanFactory beans) {
        String serializer = serializerName(user);
        if (ClassUtils.isPresent(serializer, user.getClassLoader())) {
            String name = ClassUtils.getShortName(serializer);
            return serializer + " is generated, but it is outside the packages that the application scans, "
                    + scannedPackages(beans) + ". Add @AutoConfigurationPackage(basePackageClasses = " + name
                    + ".class) to a configuration of the application, or declare a @Bean of " + name + ".";
        }
        if (isAnnotated(user)) {
            return user.getName() + " is annotated with @IntercomUser, but " + serializer
                    + " is not generated. Add intercomkit-processor to the annotation processor path of the module that"
                    + " compiles " + user.getSimpleName() + ", and build that module again.";
        }
        Class<?> annotated = annotatedSupertype(user);
        return annotated == null
                ? user.getName()
                        + " is not annotated with @IntercomUser. Annotate it, or use the type that is annotated."
                : user.getName() + " is not annotated with @IntercomUser, but its supertype " + annotated.getName()
                        + " is. Use that type, or annotate this one too.";
    }

    /** The packages in which the application looks for beans. */
    static List<String> scannedPackages(BeanFactory beans) {
        return AutoConfigurationPackages.has(beans) ? AutoConfigurationPackages.get(beans) : List.of();
    }

    private static String serializerName(Class<?> user) {
        StringBuilder name = new StringBuilder(user.getSimpleName());
        for (Class<?> outer = user.getEnclosingClass(); outer != null; outer = outer.getEnclosingClass()) {
            name.insert(0, outer.getSimpleName() + "_");
        }
        String packageName = user.getPackageName();
        return (packageName.isEmpty() ? "" : packageName + ".") + name + SUFFIX;
    }

    private static @Nullable Class<?> annotatedSupertype(Class<?> user) {
        for (Class<?> type = user.getSuperclass(); type != null; type = type.getSuperclass()) {
            if (isAnnotated(type)) {
                return type;
            }
        }
        for (Class<?> each : ClassUtils.getAllInterfacesForClassAsSet(user)) {
            if (isAnnotated(each)) {
                return each;
            }
        }
        return null;
    }

    /** Reads the class file, since the annotation is not visible to reflection. */
    private static boolean isAnnotated(Class<?> type) {
        String annotation = Type.getDescriptor(IntercomUser.class);
        boolean[] found = new boolean[1];
        try (InputStream file = type.getResourceAsStream(ClassUtils.getClassFileName(type))) {
            if (file == null) {
                return false;
            }
            ClassVisitor visitor = new ClassVisitor(Opcodes.ASM9) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                    found[0] |= descriptor.equals(annotation);
                    return null;
                }
            };
            new ClassReader(file).accept(visitor, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found[0];
    }
}
