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

/** Why no bean is the serializer of a user, and what to do about it. */
final class MissingSerializer {
    private static final String SUFFIX = "IntercomSerializer";

    private MissingSerializer() {}

    static String reason(Class<?> user, BeanFactory beans) {
        String serializer = nameOfSerializer(user);
        if (ClassUtils.isPresent(serializer, user.getClassLoader())) {
            String name = ClassUtils.getShortName(serializer);
            return serializer + " is generated, but it stands outside the packages that the application scans, "
                    + packages(beans) + ". Add @AutoConfigurationPackage(basePackageClasses = " + name
                    + ".class) to a configuration of the application, or declare a @Bean of " + name + ".";
        }
        if (isAnnotated(user)) {
            return user.getName() + " is annotated with @IntercomUser, but " + serializer
                    + " is not generated. Name intercomkit-processor on the annotation processor path of the module that"
                    + " compiles " + user.getSimpleName() + ", and build that module again.";
        }
        Class<?> annotated = annotatedSupertype(user);
        return annotated == null
                ? user.getName() + " is not annotated with @IntercomUser. Annotate it, or name the type that is."
                : user.getName() + " is not annotated with @IntercomUser, but its supertype " + annotated.getName()
                        + " is. Name that type instead, or annotate this one too.";
    }

    /** The packages that are looked through. */
    static List<String> packages(BeanFactory beans) {
        return AutoConfigurationPackages.has(beans) ? AutoConfigurationPackages.get(beans) : List.of();
    }

    private static String nameOfSerializer(Class<?> user) {
        StringBuilder name = new StringBuilder(user.getSimpleName());
        for (Class<?> outer = user.getEnclosingClass(); outer != null; outer = outer.getEnclosingClass()) {
            name.insert(0, outer.getSimpleName() + "_");
        }
        String packageName = user.getPackageName();
        return (packageName.isEmpty() ? "" : packageName + ".") + name + SUFFIX;
    }

    private static @Nullable Class<?> annotatedSupertype(Class<?> user) {
        for (Class<?> above = user.getSuperclass(); above != null; above = above.getSuperclass()) {
            if (isAnnotated(above)) {
                return above;
            }
        }
        for (Class<?> each : ClassUtils.getAllInterfacesForClassAsSet(user)) {
            if (isAnnotated(each)) {
                return each;
            }
        }
        return null;
    }

    /** The annotation is for the compiler, and reflection does not see it. */
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
