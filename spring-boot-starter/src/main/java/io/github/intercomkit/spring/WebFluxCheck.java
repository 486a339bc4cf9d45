package io.github.intercomkit.spring;

import io.github.intercomkit.servlet.CurrentUser;
import io.github.intercomkit.session.MessengerSession;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Mono;

/** Refuses, when a WebFlux application starts, what needs Spring MVC: a session as an argument, and a {@link CurrentUser}. */
final class WebFluxCheck implements SmartInitializingSingleton {
    private static final String GUIDE =
            " The section \"Spring WebFlux\" of IntercomKit's guide docs/frameworks.md shows it.";

    private final ListableBeanFactory beans;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    WebFluxCheck(ListableBeanFactory beans, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.beans = beans;
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (String name : beans.getBeanNamesForType(CurrentUser.class, true, false)) {
            throw new UnsupportedApplicationException(
                    "The bean " + name
                            + " is a CurrentUser, which the endpoint of Spring MVC asks, but this application runs on WebFlux: no page would"
                            + " get an answer.",
                    "Remove the bean, and answer the page's client in a controller of your own, with SessionEndpoint."
                            + GUIDE);
        }
        mappings.orderedStream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .forEach(WebFluxCheck::check);
    }

    private static void check(HandlerMethod method) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            ResolvableType type = ResolvableType.forMethodParameter(parameter);
            if (isSession(type) || (Mono.class == type.resolve() && isSession(type.getGeneric(0)))) {
                throw new UnsupportedApplicationException(
                        method.getShortLogMessage()
                                + ": a MessengerSession as an argument needs Spring MVC, but this application runs on WebFlux.",
                        "Take the WebSession as an argument, get the session with MessengerSession.of(serializer,"
                                + " webSession.getAttribute(\"intercom\")), and store it after each step with"
                                + " webSession.getAttributes().put(\"intercom\", session)." + GUIDE);
            }
        }
    }

    private static boolean isSession(ResolvableType type) {
        return type.resolve() == MessengerSession.class;
    }
}
