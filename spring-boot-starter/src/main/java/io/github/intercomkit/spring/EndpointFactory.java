package io.github.intercomkit.spring;

import io.github.intercomkit.IntercomSerializer;
import io.github.intercomkit.servlet.CurrentUser;
import io.github.intercomkit.servlet.MessengerServlet;
import io.github.intercomkit.web.StateSealer;
import io.github.intercomkit.web.StepLocks;
import io.github.intercomkit.web.StepScope;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Builds the servlet that answers the page's client, from the application's {@link CurrentUser} beans in their order. */
final class EndpointFactory {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._-]+)+");

    private final ConfigurableListableBeanFactory beans;
    private final SerializerFinder serializers;

    EndpointFactory(ConfigurableListableBeanFactory beans) {
        this.beans = beans;
        this.serializers = new SerializerFinder(beans, CurrentUser.class.getSimpleName());
    }

    MessengerServlet build(
            IntercomProperties.Endpoint properties,
            @Nullable StepScope scope,
            @Nullable StateStores stores,
            @Nullable StepLocks locks) {
        if (!PATH.matcher(properties.path).matches()) {
            throw new InvalidIntercomPropertiesException(List.of("intercom.endpoint.path: it is not a path such as"
                    + " /intercomkit/session. Begin it with a slash, and use letters, digits, dots, hyphens and"
                    + " underscores between slashes."));
        }
        List<CurrentUserBean> currentUsers = CurrentUserBean.all(beans);
        MessengerServlet servlet = null;
        for (CurrentUserBean currentUser : currentUsers) {
            servlet = added(servlet, currentUser);
        }
        MessengerServlet all = Objects.requireNonNull(servlet, "A CurrentUser bean is there");
        all = scope == null ? all : all.within(scope);
        all = locks == null ? all : all.lockedBy(locks);
        if (stores != null) {
            // All serializers are of one workspace.
            String appId =
                    serializers.find(currentUsers.get(0).userType()).messenger().appId();
            all = all.storedIn(request -> stores.of(request, appId));
        }
        return withProperties(all, properties);
    }

    private static MessengerServlet withProperties(MessengerServlet servlet, IntercomProperties.Endpoint properties) {
        MessengerServlet allowing =
                checked("allowed-origins", () -> servlet.allowingOrigins(properties.allowedOrigins));
        return properties.stateSecret.isEmpty()
                ? allowing
                : checked("state-secret", () -> allowing.sealedBy(StateSealer.withSecrets(properties.stateSecret)));
    }

    @SuppressWarnings("unchecked") // The serializer is that of the bean's type of user.
    private MessengerServlet added(@Nullable MessengerServlet servlet, CurrentUserBean currentUser) {
        IntercomSerializer<Object> serializer = (IntercomSerializer<Object>) serializers.find(currentUser.userType());
        return servlet == null ? MessengerServlet.of(serializer, currentUser) : servlet.or(serializer, currentUser);
    }

    private static MessengerServlet checked(String property, Supplier<MessengerServlet> attempt) {
        try {
            return attempt.get();
        } catch (IllegalArgumentException refused) {
            throw new InvalidIntercomPropertiesException(
                    List.of("intercom.endpoint." + property + ": " + refused.getMessage()));
        }
    }
}
