package io.github.intercomkit.spring;

import io.github.intercomkit.IntercomSerializer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ResolvableType;

/** The serializer of each {@code MessengerSession}: the one that Spring would inject for its type of user. */
final class SessionSerializers {
    private final BeanFactory beans;
    private final Map<ResolvableType, IntercomSerializer<?>> found = new ConcurrentHashMap<>();

    SessionSerializers(BeanFactory beans) {
        this.beans = beans;
    }

    /** Of several the application's own, which comes before the starter's. */
    IntercomSerializer<?> of(ResolvableType user) {
        return found.computeIfAbsent(user, this::find);
    }

    private IntercomSerializer<?> find(ResolvableType user) {
        Class<?> named = user.resolve();
        ObjectProvider<IntercomSerializer<?>> candidates = beans.getBeanProvider(
                named == null
                        ? ResolvableType.forClass(IntercomSerializer.class)
                        : ResolvableType.forClassWithGenerics(IntercomSerializer.class, user));
        IntercomSerializer<?> serializer = candidates.getIfUnique();
        if (serializer == null || (named == null && isOfSeveral(candidates))) {
            throw new IllegalStateException("MessengerSession<" + user + "> has "
                    + candidates.stream().count() + " serializers. " + wayOut(named, candidates));
        }
        return serializer;
    }

    private String wayOut(@Nullable Class<?> named, ObjectProvider<IntercomSerializer<?>> candidates) {
        boolean isNone = candidates.stream().findAny().isEmpty();
        if (named != null) {
            return isNone
                    ? MissingSerializer.reason(named, beans)
                    : "Several beans of the application are serializers of this type. Mark one as @Primary.";
        }
        return isNone
                ? "No type in the packages that the application scans, " + MissingSerializer.packages(beans)
                        + ", has a generated serializer. Annotate the user's type with @IntercomUser, and name that type:"
                        + " MessengerSession<Customer>."
                : "Name the type that is annotated with @IntercomUser: MessengerSession<Customer>.";
    }

    private static boolean isOfSeveral(ObjectProvider<IntercomSerializer<?>> candidates) {
        return candidates.stream().map(Object::getClass).distinct().count() > 1;
    }
}
