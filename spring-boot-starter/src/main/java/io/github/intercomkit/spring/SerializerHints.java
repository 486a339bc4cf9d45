package io.github.intercomkit.spring;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.session.MessengerSession;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.util.ClassUtils;

/** Registers the classes of a stored session for a native image. No other class of the library needs reflection. */
final class SerializerHints implements BeanRegistrationAotProcessor {
    private static final String LIBRARY = ClassUtils.getPackageName(IntercomSerializer.class);

    /** The library's classes in sessions and snapshots. By name, since most are not public. */
    private static final List<String> LIBRARY_CLASSES = Stream.of(
                    "session.MessengerSession",
                    "session.SavedSession",
                    "session.UpdateBudget",
                    "session.UpdateBudget$Sent",
                    "session.Unacknowledged",
                    "session.KeptEvents",
                    "session.KeptEvent",
                    "codegen.AuthTokens")
            .map(name -> LIBRARY + "." + name)
            .toList();

    /** The JDK's classes in sessions and snapshots, and their superclasses. */
    private static final List<String> JDK_CLASSES = List.of(
            "[B",
            "java.lang.Boolean",
            "java.lang.Double",
            "java.lang.Long",
            "java.lang.Number",
            "java.util.ArrayDeque",
            "java.util.ArrayList",
            "java.util.HashSet",
            "java.util.LinkedHashSet");

    @Override
    public @Nullable BeanRegistrationAotContribution processAheadOfTime(RegisteredBean bean) {
        Class<?> serializer = bean.getBeanClass();
        if (!IntercomSerializer.class.isAssignableFrom(serializer)) {
            return null;
        }
        return (context, code) -> {
            ReflectionHints hints = context.getRuntimeHints().reflection();
            Stream.of(LIBRARY_CLASSES, JDK_CLASSES)
                    .flatMap(List::stream)
                    .map(name -> ClassUtils.resolveClassName(name, IntercomSerializer.class.getClassLoader()))
                    .forEach(hints::registerJavaSerialization);
            // A store that writes JSON calls these methods.
            hints.registerType(MessengerSession.class, MemberCategory.INVOKE_PUBLIC_METHODS);
            for (Class<?> nested : serializer.getDeclaredClasses()) {
                if (Serializable.class.isAssignableFrom(nested)) {
                    hints.registerJavaSerialization(nested);
                }
            }
        };
    }
}
