package io.github.intercomkit.spring;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.MessengerSession;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.util.ClassUtils;

/** Tells a native image what a stored session holds. Nothing else is looked up by reflection, of users nothing at all. */
final class SerializerHints implements BeanRegistrationAotProcessor {
    private static final String RUNTIME = ClassUtils.getPackageName(IntercomSerializer.class);

    /** What a stored session is made of, beside the snapshots; not public. */
    private static final List<String> STORED =
            List.of(RUNTIME + ".SavedSession", RUNTIME + ".UpdateBudget", RUNTIME + ".UpdateBudget$Sent");

    @Override
    public @Nullable BeanRegistrationAotContribution processAheadOfTime(RegisteredBean bean) {
        Class<?> serializer = bean.getBeanClass();
        if (!IntercomSerializer.class.isAssignableFrom(serializer)) {
            return null;
        }
        return (context, code) -> {
            ReflectionHints hints = context.getRuntimeHints().reflection();
            hints.registerJavaSerialization(MessengerSession.class);
            for (String name : STORED) {
                hints.registerJavaSerialization(
                        ClassUtils.resolveClassName(name, IntercomSerializer.class.getClassLoader()));
            }
            for (Class<?> nested : serializer.getDeclaredClasses()) {
                if (Serializable.class.isAssignableFrom(nested)) {
                    hints.registerJavaSerialization(nested);
                }
            }
        };
    }
}
