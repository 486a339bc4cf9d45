package io.github.intercomkit.spring;

import io.github.intercomkit.IntercomSerializer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ResolvableType;

/** Finds the serializer of a type of user: the bean that Spring would inject. */
final class SerializerFinder {
    private final BeanFactory beans;
    private final String asker;
    private final Map<ResolvableType, IntercomSerializer<?>> serializers = new ConcurrentHashMap<>();

    /**
     * A finder.
     *
     * @param asker the simple name of the generic type whose parameter is the type of user, for messages
     */
    SerializerFinder(BeanFactory beans, String asker) {
        this.beans = beans;
        this.asker = asker;
    }

    /** The serializer of that user type. A bean of the application comes before the starter's. */
    IntercomSerializer<?> find(ResolvableType user) {
        return serializers.computeIfAbsent(user, this::lookUp);
    }

    private IntercomSerializer<?> lookUp(ResolvableType user) {
        Class<?> userType = user.resolve();
        ObjectProvider<IntercomSerializer<?>> candidates = beans.getBeanProvider(
                userType == null
                        ? ResolvableType.forClass(IntercomSerializer.class)
                        : ResolvableType.forClassWithGenerics(IntercomSerializer.class, user));
        IntercomSerializer<?> serializer = candidates.getIfUnique();
        if (serializer == null || (userType == null && areOfSeveralTypes(candidates))) {
            throw new IllegalStateException(asker + "<" + user + "> has "
                    + candidates.stream().count() + " serializers. " + advice(userType, candidates));
        }
        return serializer;
    }

    private String advice(@Nullable Class<?> userType, ObjectProvider<IntercomSerializer<?>> candidates) {
        boolean noCandidate = candidates.stream().findAny().isEmpty();
        if (userType != null) {
            return noCandidate
                    ? MissingSerializerMessage.of(userType, beans)
                    : "The application defines several serializer beans for this type. Annotate one with @Primary.";
        }
        return noCandidate
                ? "No type in the packages that the application scans, "
                        + MissingSerializerMessage.scannedPackages(beans)
                        + ", has a generated serializer. Annotate the user type with @IntercomUser, and write it as"
                        + " " + asker + "<Customer>."
                : "Write the type that is annotated with @IntercomUser, as in " + asker + "<Customer>.";
    }

    private static boolean areOfSeveralTypes(ObjectProvider<IntercomSerializer<?>> candidates) {
        return candidates.stream().map(Object::getClass).distinct().count() > 1;
    }
}
