package io.github.intercomkit.spring;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.servlet.CurrentUser;
import io.github.intercomkit.servlet.MessengerServlet;
import io.github.intercomkit.web.StateSealer;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.ResolvableType;

/** Builds the servlet that answers the page's client, from the application's {@link CurrentUser} beans in their order. */
final class EndpointFactory {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._-]+)+");

    private final ConfigurableListableBeanFactory beans;
    private final SerializerFinder serializers;

    EndpointFactory(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
        this.serializers = new SerializerFinder(beans);
    }

    MessengerServlet build(IntercomProperties.Endpoint properties) {
        if (!PATH.matcher(properties.path).matches()) {
            throw new InvalidIntercomPropertiesException(List.of("intercom.endpoint.path: it is not a path such as"
                    + " /intercomkit/session. Begin it with a slash, and use letters, digits, dots, hyphens and"
                    + " underscores between slashes."));
        }
        MessengerServlet servlet = null;
        for (CurrentUser<?> currentUser : ordered()) {
            servlet = added(servlet, currentUser);
        }
        MessengerServlet all = Objects.requireNonNull(servlet, "A CurrentUser bean is there");
        return properties.stateSecret == null ? all : all.sealedBy(sealer(properties.stateSecret));
    }

    private List<CurrentUser<?>> ordered() {
        return beans.<CurrentUser<?>>getBeanProvider(ResolvableType.forClass(CurrentUser.class))
                .orderedStream()
                .toList();
    }

    @SuppressWarnings("unchecked") // The serializer is that of the bean's type of user.
    private MessengerServlet added(@Nullable MessengerServlet servlet, CurrentUser<?> currentUser) {
        IntercomSerializer<Object> serializer = (IntercomSerializer<Object>) serializers.find(userType(currentUser));
        CurrentUser<Object> current = (CurrentUser<Object>) currentUser;
        return servlet == null ? MessengerServlet.of(serializer, current) : servlet.or(serializer, current);
    }

    /** The type in the declaration of the bean: a lambda does not know it. */
    @SuppressWarnings("ReferenceEquality") // The bean itself is looked for.
    private ResolvableType userType(CurrentUser<?> currentUser) {
        for (String name : beans.getBeanNamesForType(CurrentUser.class)) {
            if (beans.getBean(name) == currentUser) {
                ResolvableType declared = beans.getMergedBeanDefinition(name).getResolvableType();
                ResolvableType type = declared.as(CurrentUser.class).hasResolvableGenerics()
                        ? declared
                        : ResolvableType.forInstance(currentUser);
                return type.as(CurrentUser.class).getGeneric(0);
            }
        }
        throw new IllegalStateException("A CurrentUser is no bean of this application");
    }

    private static StateSealer sealer(String secret) {
        try {
            return StateSealer.withSecret(secret);
        } catch (IllegalArgumentException refused) {
            throw new InvalidIntercomPropertiesException(
                    List.of("intercom.endpoint.state-secret: " + refused.getMessage()));
        }
    }
}
