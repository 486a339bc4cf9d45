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

/** Tells a native image what a stored session holds. Nothing else is looked up by reflection, of users nothing at all. */
final class SerializerHints implements BeanRegistrationAotProcessor {
    private static final String SESSION = ClassUtils.getPackageName(MessengerSession.class);

    /** What a stored session is made of, beside the snapshots; not public. */
    private static final List<String> STORED = Stream.of(
                    "MessengerSession", "SavedSession", "UpdateBudget", "UpdateBudget$Sent", "Unacknowledged")
            .map(name -> SESSION + "." + name)
            .toList();

    /** What of the platform stands in sessions and snapshots, with what each extends. Lists are stored as another class. */
    private static final List<String> OF_THE_PLATFORM = List.of(
            "[B",
            "java.lang.Boolean",
            "java.lang.Double",
            "java.lang.Long",
            "java.lang.Number",
            "java.util.ArrayDeque",
            "java.util.CollSer",
            "java.util.HashSet",
            "java.util.ImmutableCollections$List12",
            "java.util.ImmutableCollections$ListN",
            "java.util.LinkedHashSet");

    @Override
    public @Nullable BeanRegistrationAotContribution processAheadOfTime(RegisteredBean bean) {
        Class<?> serializer = bean.getBeanClass();
        if (!IntercomSerializer.class.isAssignableFrom(serializer)) {
            return null;
        }
        return (context, code) -> {
            ReflectionHints hints = context.getRuntimeHints().reflection();
            Stream.of(STORED, OF_THE_PLATFORM)
                    .flatMap(List::stream)
                    .map(name -> ClassUtils.resolveClassName(name, IntercomSerializer.class.getClassLoader()))
                    .forEach(hints::registerJavaSerialization);
            // A store that writes JSON calls its methods.
            hints.registerType(MessengerSession.class, MemberCategory.INVOKE_PUBLIC_METHODS);
            for (Class<?> nested : serializer.getDeclaredClasses()) {
                if (Serializable.class.isAssignableFrom(nested)) {
                    hints.registerJavaSerialization(nested);
                }
            }
        };
    }
}
